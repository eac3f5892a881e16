package mx.ventanilla.cli;

import java.util.List;

/** Where the commands on a store are carried out. */
@FunctionalInterface
interface StorePlace {
    int carryOut(StoreCommand command, Invocation invocation, List<String> arguments);
}
