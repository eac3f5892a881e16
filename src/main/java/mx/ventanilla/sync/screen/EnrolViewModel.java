package mx.ventanilla.sync.screen;

import java.nio.file.Path;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** Lets the unit in at its regional office: over the network, or with two files on a stick. */
public final class EnrolViewModel {
    private final SyncWork work;
    private final StringProperty url = new SimpleStringProperty("");
    private final StringProperty code = new SimpleStringProperty("");
    private final StringProperty problem = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");

    EnrolViewModel(SyncWork work) {
        this.work = work;
    }

    public StringProperty urlProperty() {
        return url;
    }

    public StringProperty codeProperty() {
        return code;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    /** What was done last, in words. */
    public StringProperty toldProperty() {
        return told;
    }

    BooleanExpression canEnrol() {
        return work.busyProperty().not().and(url.isNotEmpty()).and(code.isNotEmpty());
    }

    BooleanExpression canAsk() {
        return work.busyProperty().not().and(code.isNotEmpty());
    }

    public void enrol() {
        String address = url.get().strip();
        begin();
        if (!address.startsWith("https://")) {
            problem.set(work.messages().text("sync.enrol.address"));
            return;
        }
        work.carryOut(desk -> desk.enrol(address, code.get()), this::entered, problem);
    }

    public void writeRequest(Path file) {
        begin();
        work.carryOut(desk -> {
            desk.writeRequest(file, code.get());
            return file;
        }, done -> told.set(work.messages().text("sync.enrol.asked", done.toString())), problem);
    }

    public void readAdmission(Path file) {
        begin();
        work.carryOut(desk -> desk.readAdmission(file, code.get()), this::entered, problem);
    }

    private void begin() {
        problem.set("");
        told.set("");
    }

    private void entered(String region) {
        code.set("");
        told.set(work.messages().text("sync.enrol.done", region));
        work.outside().notifier().info("sync.enrol.done", region);
    }
}
