package mx.ventanilla.cli;

import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;
import picocli.CommandLine.Mixin;

/** A command on a hub; with an own database the process that has it open carries it out. */
abstract class HubCommand {
    @Mixin
    private HubOptions options = new HubOptions();

    /** @return exit code: 0, or 1 when it found a problem */
    abstract int run(HubFolder folder, HubService hub);

    final HubOptions options() {
        return options;
    }
}
