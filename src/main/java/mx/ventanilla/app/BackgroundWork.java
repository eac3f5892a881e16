package mx.ventanilla.app;

/** What goes on beside the desk while a store is open: the talks with the region, and the search for possible pairs. */
record BackgroundWork(NightlySchedule nights, DuplicateSchedule duplicates) implements AutoCloseable {
    static BackgroundWork start(OpenStore store) {
        return new BackgroundWork(NightlySchedule.start(store), DuplicateSchedule.start(store));
    }

    @Override
    public void close() {
        nights.close();
        duplicates.close();
    }
}
