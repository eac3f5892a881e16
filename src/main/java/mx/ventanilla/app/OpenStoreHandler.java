package mx.ventanilla.app;

/** Makes what carries out the commands that other processes send to the holder of this store. */
@FunctionalInterface
public interface OpenStoreHandler {
    CommandHandler of(OpenStore store);
}
