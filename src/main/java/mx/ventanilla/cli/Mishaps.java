package mx.ventanilla.cli;

import java.time.Clock;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.FaultReport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells at the terminal what a start could not do; each gives the exit code. */
record Mishaps(Terminal terminal, Clock clock) {
    private static final Logger LOG = LoggerFactory.getLogger(Mishaps.class);

    int noDisplay() {
        terminal.tell("cli.display.none");
        return CommandProgram.PROBLEM;
    }

    /** A problem in its words; a fault of the program in the log, with the reference to it. */
    int tell(Exception e, String command) {
        if (e instanceof Problem problem) {
            terminal.err().println(terminal.messages().text(problem));
        } else {
            FaultReport report = FaultReport.of("cli." + command, e, clock.instant());
            LOG.error("fault {}", report.copyText());
            terminal.tell("cli.fault", report.reference());
        }
        return CommandProgram.PROBLEM;
    }
}
