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
import mx.ventanilla.app.VentanillaApp;
import mx.ventanilla.app.practice.PracticeMark;
import mx.ventanilla.cli.CommandProgram;
import mx.ventanilla.core.AppPaths;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Where the program begins: the window, or one command. Not an Application, so that it starts from the class path. */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        int code = CommandProgram.run(List.of(arguments), Path.of(""), Clock.systemUTC(),
                new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                Launcher::openWindow);
        System.exit(code);
    }

    private static int openWindow(AppPaths paths, Consumer<Desktop> whenShown) {
        LogFiles.writeTo(paths.logs());
        Clock clock = PracticeMark.clockOf(paths, Clock.systemUTC());
        return VentanillaApp.open(paths, clock, store -> {
            DiskReserve.setAside(store);
            return CommandProgram.handlerOf(store, clock);
        }, whenShown);
    }
}
