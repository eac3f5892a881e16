package mx.ventanilla.fx;

/** Where a fault of the program is told to the person. Called on the screen's thread. */
@FunctionalInterface
public interface FaultWindow {
    void show(FaultReport report);
}
