package mx.ventanilla.cli;

import mx.ventanilla.hub.HubFolder;
import mx.ventanilla.hub.HubService;

/** A command on a hub; with an own database the process that has it open carries it out. */
interface HubCommand {
    /** @return exit code: 0, or 1 when it found a problem */
    int run(HubFolder folder, HubService hub);

    HubOptions options();
}
