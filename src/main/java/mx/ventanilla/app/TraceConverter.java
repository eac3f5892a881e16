package mx.ventanilla.app;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import mx.ventanilla.fx.FaultReport;

/** What a log line shows of an exception: classes and lines, never a message, which may hold a patient's data. */
public final class TraceConverter extends ThrowableHandlingConverter {
    @Override
    public String convert(ILoggingEvent event) {
        return event.getThrowableProxy() instanceof ThrowableProxy proxy
                ? FaultReport.trace(proxy.getThrowable())
                : "";
    }
}
