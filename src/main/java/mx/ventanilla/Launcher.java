package mx.ventanilla;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import mx.ventanilla.app.Desktop;
import mx.ventanilla.app.DiskReserve;
import mx.ventanilla.app.LogFiles;
import mx.ventanilla.app.ScreenStart;
import mx.ventanilla.app.VentanillaApp;
import mx.ventanilla.app.WindowOrder;
import mx.ventanilla.app.practice.PracticeMark;
import mx.ventanilla.cli.CommandProgram;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.FaultReport;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the program begins: the window, or one command. Not an Application, so that it starts from the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        int code;
        try {
            SLF4JBridgeHandler.removeHandlersForRootLogger(); // what comes before there is a log is for nobody
            ScreenStart.beginFor(List.of(arguments));
            code = CommandProgram.run(List.of(arguments), Path.of(""), Clock.systemUTC(),
                    new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                    Launcher::openWindow);
        } catch (Throwable fault) {
            code = lastWord(fault);
        }
        System.exit(code);
    }

    /** The screen's threads would keep the process alive without anybody being told why. */
    private static int lastWord(Throwable fault) {
        FaultReport report = FaultReport.of("start", fault, Clock.systemUTC().instant());
        LoggerFactory.getLogger(Launcher.class).error("fault {}", report.copyText());
        System.err.println(new Messages(Messages.SPANISH).text("cli.fault", report.reference()));
        return 1;
    }

    private static int openWindow(AppPaths paths, @Nullable Path file, Consumer<Desktop> whenShown) {
        LogFiles.writeTo(paths.logs());
        Clock clock = PracticeMark.clockOf(paths, Clock.systemUTC());
        return VentanillaApp.open(new WindowOrder(paths, clock, store -> {
            DiskReserve.setAside(store);
            return CommandProgram.handlerOf(store, clock);
        }, file, whenShown));
    }
}
