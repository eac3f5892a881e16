package mx.ventanilla.db;

/** Ends what a listener asked for. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
