package mx.ventanilla.patient.register;

import mx.ventanilla.core.TaskRunner;

/** Keeps what is being typed, one writing at a time; what came meanwhile is written when it ends. */
final class DraftKeeper {
    static final String DRAFT = "patients.task.draft";
    private final RegistrationDesk desk;
    private final TaskRunner tasks;
    private boolean writing;
    private boolean again;
    private String name = "";
    private String content = "";

    DraftKeeper(RegistrationDesk desk, TaskRunner tasks) {
        this.desk = desk;
        this.tasks = tasks;
    }

    void keep(String draftName, String text) {
        name = draftName;
        content = text;
        if (writing) {
            again = true;
            return;
        }
        writing = true;
        tasks.run(DRAFT, progress -> {
            if (text.isEmpty()) {
                desk.forgetDraft(draftName);
            } else {
                desk.keepDraft(draftName, text);
            }
            return text;
        }).onEnd(this::ended);
    }

    private void ended() {
        writing = false;
        if (again) {
            again = false;
            keep(name, content);
        }
    }
}
