package mx.ventanilla.app;

/** Where the assistant of the first start leads: into the unit it has set up, or into one with invented patients. */
final class AfterFirstRun implements FirstRunRequests {
    private final Desktop desktop;
    private final WindowStore store;

    AfterFirstRun(Desktop desktop, WindowStore store) {
        this.desktop = desktop;
        this.store = store;
    }

    @Override
    public void explorePractice() {
        desktop.tasks().run("app.task.practice", store::explorePractice).onDone(desktop::enter);
    }

    @Override
    public void enter(String userName, char[] password, FirstWork work) {
        desktop.tasks().run("app.task.signIn", progress -> store.store().context().signIn().signIn(userName, password))
                .onDone(session -> desktop.enter(session, work));
    }
}
