package mx.ventanilla.visit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Notifier;
import mx.ventanilla.core.Sex;
import mx.ventanilla.core.TaskRunner;
import mx.ventanilla.patient.NewPatient;
import mx.ventanilla.patient.PatientRules;
import mx.ventanilla.patient.PersonNames;
import org.jspecify.annotations.Nullable;

/** A person about to be registered at the desk; what is typed is checked at once and survives a power cut. */
public final class NewPersonViewModel {
    static final String REGISTER = "reception.task.newPerson";
    static final String DRAFT = "reception.task.draft";

    /** What is typed, by the name that {@link PatientRules} gives its findings. */
    public enum Field {
        GIVEN_NAMES("givenNames"), FIRST_SURNAME("firstSurname"), SECOND_SURNAME("secondSurname"), NSS("nss"),
        AGGREGATE("aggregateCode"), CURP("curp"), PHONE("phone"), BIRTH_DATE("birthDate"), SEX("sex");

        private final String rule;

        Field(String rule) {
            this.rule = rule;
        }

        /** Its name in the rules and in the identifiers of the form. */
        public String rule() {
            return rule;
        }
    }

    private final ReceptionDesk desk;
    private final TaskRunner tasks;
    private final Notifier notifier;
    private final DeskWords words;
    private final Map<Field, StringProperty> texts = new EnumMap<>(Field.class);
    private final ObjectProperty<@Nullable LocalDate> birthDate = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Sex> sex = new SimpleObjectProperty<>();
    private final ObservableList<Finding> findings = FXCollections.observableArrayList();
    private final BooleanProperty busy = new SimpleBooleanProperty();
    private final StringProperty problem = new SimpleStringProperty("");
    private Consumer<UUID> onRegistered = id -> {};
    private boolean complete;
    private boolean filling;
    private boolean keeping;
    private boolean keepAgain;

    NewPersonViewModel(ReceptionDesk desk, TaskRunner tasks, Notifier notifier, DeskWords words) {
        this.desk = desk;
        this.tasks = tasks;
        this.notifier = notifier;
        this.words = words;
        for (Field field : Field.values()) {
            StringProperty text = new SimpleStringProperty("");
            texts.put(field, text);
            text.subscribe((old, typed) -> changed());
        }
        birthDate.subscribe((old, day) -> changed());
        sex.subscribe((old, chosen) -> changed());
    }

    void whenRegistered(Consumer<UUID> consumer) {
        onRegistered = consumer;
    }

    public StringProperty text(Field field) {
        StringProperty text = texts.get(field);
        if (text == null) {
            throw new IllegalArgumentException(field.name());
        }
        return text;
    }

    public ObjectProperty<@Nullable LocalDate> birthDateProperty() {
        return birthDate;
    }

    public ObjectProperty<@Nullable Sex> sexProperty() {
        return sex;
    }

    /** What is wrong or odd; before the first try to save only in what was filled in. */
    public ObservableList<Finding> findings() {
        return findings;
    }

    public BooleanProperty busyProperty() {
        return busy;
    }

    public StringProperty problemProperty() {
        return problem;
    }

    public DeskWords words() {
        return words;
    }

    /** Brings back what somebody was typing when the program ended. */
    void open() {
        complete = false;
        problem.set("");
        tasks.run(DRAFT, progress -> desk.draft()).onDone(draft -> fill(PersonDraft.read(draft)));
    }

    /** Registers the person unless something is wrong; then all faults are told. */
    public void register() {
        complete = true;
        check();
        if (busy.get() || findings.stream().anyMatch(Finding::isError)) {
            return;
        }
        busy.set(true);
        NewPatient person = person();
        tasks.run(REGISTER, progress -> desk.register(person)).onDone(this::registered)
                .onProblem(trouble -> problem.set(words.messages().text(trouble))).onEnd(() -> busy.set(false));
    }

    private void registered(UUID id) {
        notifier.info("reception.newPerson.done", person().identity().names().display());
        fill(Map.of());
        onRegistered.accept(id);
    }

    private void fill(Map<Field, String> draft) {
        filling = true;
        texts.forEach((field, text) -> text.set(draft.getOrDefault(field, "")));
        birthDate.set(PersonDraft.day(draft.get(Field.BIRTH_DATE)));
        sex.set(PersonDraft.sex(draft.get(Field.SEX)));
        filling = false;
        complete = false;
        check();
    }

    private void changed() {
        if (!filling) {
            check();
            keep();
        }
    }

    private void check() {
        List<Finding> found = PatientRules.check(person(), words.clock().instant().atZone(words.clock().getZone())
                .toLocalDate());
        findings.setAll(found.stream().filter(finding -> complete || isFilledIn(finding.field())).toList());
    }

    private boolean isFilledIn(String rule) {
        return texts.entrySet().stream().filter(entry -> entry.getKey().rule().equals(rule))
                .anyMatch(entry -> !entry.getValue().get().isBlank());
    }

    private void keep() {
        if (keeping) {
            keepAgain = true;
            return;
        }
        keeping = true;
        String draft = PersonDraft.write(texts, birthDate.get(), sex.get());
        tasks.run(DRAFT, progress -> {
            desk.keepDraft(draft);
            return draft;
        }).onEnd(this::kept);
    }

    private void kept() {
        keeping = false;
        if (keepAgain) {
            keepAgain = false;
            keep();
        }
    }

    private NewPatient person() {
        PersonNames names = new PersonNames(text(Field.GIVEN_NAMES).get(), text(Field.FIRST_SURNAME).get(),
                text(Field.SECOND_SURNAME).get());
        return new NewPatient(
                new NewPatient.Identity(null, text(Field.NSS).get(), text(Field.AGGREGATE).get(),
                        text(Field.CURP).get(),
                        false, names, birthDate.get(), sex.get(), null, null),
                desk.newPersonPlace(),
                new NewPatient.Contact(null, null, null, null, null, text(Field.PHONE).get(), null,
                        null, null, null, false, null));
    }
}
