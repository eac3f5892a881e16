package mx.ventanilla.referral.screen;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import mx.ventanilla.print.PagePicture;
import mx.ventanilla.referral.Hospital;
import mx.ventanilla.referral.Priority;
import mx.ventanilla.referral.ReferralContent;
import mx.ventanilla.referral.ReferralDraft;
import mx.ventanilla.referral.ReferralFileView;
import mx.ventanilla.referral.SigningService;
import mx.ventanilla.referral.TypedVitals;
import mx.ventanilla.referral.VitalSign;
import mx.ventanilla.referral.diagnosis.Diagnosis;
import org.jspecify.annotations.Nullable;

/** A referral being written: kept as typed, judged and drawn after each change, signed with the code. */
public final class ComposerViewModel {
    private final ReferralsViewModel.Outside outside;
    private final Consumer<ReferralFileView> end;
    private final ComposerTexts texts = new ComposerTexts();
    private final Map<VitalSign, StringProperty> vitals = new EnumMap<>(VitalSign.class);
    private final ObservableList<Diagnosis> diagnoses = FXCollections.observableArrayList();
    private final ObservableList<String> specialties = FXCollections.observableArrayList();
    private final ObservableList<Hospital> hospitals = FXCollections.observableArrayList();
    private final ObjectProperty<Priority> priority = new SimpleObjectProperty<>(Priority.ORDINARY);
    private final ObjectProperty<@Nullable Hospital> hospital = new SimpleObjectProperty<>();
    private final BooleanProperty ambulance = new SimpleBooleanProperty();
    private final ObjectProperty<@Nullable ReferredPatient> patient = new SimpleObjectProperty<>();
    private final ObjectProperty<SigningService.@Nullable Judgement> judgement = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable PagePicture> picture = new SimpleObjectProperty<>();
    private final DiagnosisFinder finder;
    private final SigningViewModel signing;
    private @Nullable UUID patientId;
    private @Nullable UUID replaces;
    private boolean ready;
    private boolean judging;
    private boolean confirmed;
    private boolean changed;
    private Runnable afterKeeping = () -> {};

    /** @param end gets what was signed, and leaves the page */
    ComposerViewModel(ReferralsViewModel.Outside outside, Consumer<ReferralFileView> end) {
        this.outside = outside;
        this.end = end;
        this.finder = new DiagnosisFinder(outside.tasks(), outside.desk()::diagnoses, diagnoses);
        this.signing = new SigningViewModel(outside, this::draft, this::isComplete, this::leaveSigned);
        for (VitalSign sign : VitalSign.values()) {
            StringProperty text = new SimpleStringProperty("");
            vitals.put(sign, text);
            text.subscribe(this::change);
        }
        texts.all().forEach(text -> text.subscribe(this::change));
        diagnoses.addListener((ListChangeListener<Diagnosis>) list -> change());
        priority.subscribe(this::change);
        hospital.subscribe(this::change);
        ambulance.subscribe(this::change);
    }

    /** Shows what was being written for this patient, or an empty page. */
    void begin(UUID patientOfIt) {
        patientId = patientOfIt;
        load(() -> outside.desk().draft(patientOfIt).orElseGet(() -> ReferralDraft.of(patientOfIt)));
    }

    /** Shows what a signed referral says, to be signed anew as another version. */
    void beginAgain(UUID former, ReferralContent content) {
        patientId = content.person().patientId();
        load(() -> DraftOfContent.of(content, former));
    }

    private void load(Supplier<ReferralDraft> draft) {
        outside.tasks().run("referrals.task.draft", progress -> {
            ReferralDraft found = draft.get();
            return new Loaded(found, outside.desk().patient(found.patientId()), outside.desk().specialties(),
                    outside.desk().hospitals(), outside.desk().diagnosesOf(found.diagnoses()));
        }).onDone(this::show);
    }

    private void show(Loaded loaded) {
        specialties.setAll(loaded.specialties());
        hospitals.setAll(loaded.hospitals());
        patient.set(loaded.patient().orElse(null));
        ReferralDraft draft = loaded.draft();
        replaces = draft.replaces();
        texts.show(draft);
        priority.set(draft.priority());
        ambulance.set(draft.travel().ambulance());
        hospital.set(hospitals.stream().filter(it -> it.id().equals(draft.hospitalId())).findFirst().orElse(null));
        diagnoses.setAll(loaded.diagnoses());
        vitals.forEach((sign, text) -> text.set(draft.vitals().texts().getOrDefault(sign, "")));
        ready = true;
        change();
    }

    public ComposerTexts texts() {
        return texts;
    }

    public StringProperty vital(VitalSign sign) {
        return Objects.requireNonNull(vitals.get(sign));
    }

    public ObservableList<Diagnosis> diagnoses() {
        return diagnoses;
    }

    public ObservableList<String> specialties() {
        return specialties;
    }

    public ObservableList<Hospital> hospitals() {
        return hospitals;
    }

    public ObjectProperty<Priority> priorityProperty() {
        return priority;
    }

    /** Chosen against the suggestion; null to follow it. */
    public ObjectProperty<@Nullable Hospital> hospitalProperty() {
        return hospital;
    }

    public BooleanProperty ambulanceProperty() {
        return ambulance;
    }

    public ObjectProperty<@Nullable ReferredPatient> patientProperty() {
        return patient;
    }

    public ObjectProperty<SigningService.@Nullable Judgement> judgementProperty() {
        return judgement;
    }

    public ObjectProperty<@Nullable PagePicture> pictureProperty() {
        return picture;
    }

    public DiagnosisFinder finder() {
        return finder;
    }

    public SigningViewModel signing() {
        return signing;
    }

    /** Goes on from where the signing stands; when the last words are still being judged, after that. */
    public void confirm() {
        confirmed = judging;
        if (!confirmed) {
            signing.confirm();
        }
    }

    /** Does this once the last words are kept, at once when they are; only the latest of such wishes counts. */
    void afterKeeping(Runnable action) {
        if (judging) {
            afterKeeping = action;
        } else {
            action.run();
        }
    }

    private boolean isComplete() {
        SigningService.Judgement judged = judgement.get();
        return judged != null && judged.completeness().maySign();
    }

    private void leaveSigned(ReferralFileView signed) {
        ready = false;
        end.accept(signed);
    }

    /** Keeps the words of this page as the doctor's template for the specialty. */
    public void keepTemplate() {
        ReferralDraft draft = draft();
        signing.work(() -> {
            outside.desk().keepTemplate(draft.specialty(), draft.specialty(), draft.texts());
            return draft.specialty();
        }, name -> outside.notifier().info("referrals.template.kept", name));
    }

    /** Fills what is still empty from the doctor's template for the specialty. */
    public void useTemplate() {
        String specialty = texts.specialtyProperty().get();
        signing.work(() -> outside.desk().templates(specialty), found -> found.stream()
                .filter(template -> template.specialty().equals(specialty)).findFirst().ifPresentOrElse(
                        template -> texts.fill(template.texts()),
                        () -> outside.notifier().info("referrals.template.none", specialty)));
    }

    boolean stepBack() {
        confirmed = false;
        return finder.stepBack() || signing.stepBack();
    }

    /** One judging at a time; a change meanwhile asks for another. */
    private void change() {
        changed = true;
        if (ready && !judging) {
            judge();
        }
    }

    private void judge() {
        judging = true;
        changed = false;
        ReferralDraft draft = draft();
        outside.tasks().run("referrals.task.draft", progress -> {
            outside.desk().keep(draft);
            SigningService.Judgement judged = outside.desk().judge(draft);
            return new Judged(judged, outside.desk().preview(judged.preview()));
        }).onDone(judged -> {
            judgement.set(judged.judgement());
            picture.set(judged.picture());
        }).onEnd(() -> {
            judging = false;
            if (changed && ready) {
                judge();
                return;
            }
            if (confirmed) {
                confirm();
            }
            Runnable due = afterKeeping;
            afterKeeping = () -> {};
            due.run();
        });
    }

    private ReferralDraft draft() {
        Map<VitalSign, String> typed = new EnumMap<>(VitalSign.class);
        vitals.forEach((sign, text) -> typed.put(sign, text.get()));
        Hospital chosen = hospital.get();
        return new ReferralDraft(Objects.requireNonNull(patientId), texts.specialtyProperty().get(),
                chosen == null ? null : chosen.id(), texts.hospitalReasonProperty().get(), priority.get(),
                diagnoses.stream().map(Diagnosis::key).toList(), texts.written(), new TypedVitals(typed),
                new ReferralDraft.Travel(ambulance.get(), texts.companionProperty().get(),
                        texts.leavesAtProperty().get()),
                replaces, texts.changesProperty().get());
    }

    /** True for a new version of a signed referral. */
    public boolean isNewVersion() {
        return replaces != null;
    }

    private record Loaded(ReferralDraft draft, Optional<ReferredPatient> patient, List<String> specialties,
            List<Hospital> hospitals, List<Diagnosis> diagnoses) {}

    private record Judged(SigningService.Judgement judgement, PagePicture picture) {}
}
