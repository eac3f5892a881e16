package mx.ventanilla.patient.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import mx.ventanilla.core.Sex;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Subscription;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Counter;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Pacientes in the rail: registration, files, families, records joined, and the roster. */
public final class PatientsWorkspace implements Workspace {
    private final ViewLoader loader;
    private final PatientsViewModel model;
    private final Predicate<Command> allowed;
    private final Optional<Section> roster;
    private final Subscription feed;
    private final Subscription hunting;
    private final ObservableValue<Counter> counter;
    private final List<Action> own;
    private @Nullable View<PatientsController> view;

    /** @param roster the import, for those who may */
    public PatientsWorkspace(ViewLoader loader, PatientsViewModel.Outside outside, Session session,
            Optional<Section> roster, ChangeFeed changes) {
        this.loader = loader;
        this.model = new PatientsViewModel(outside);
        this.roster = roster;
        this.allowed = command -> command.permission() == null
                || session.may(Permission.valueOf(command.permission()));
        this.own = ownActions();
        this.counter = model.pairs().waitingProperty().map(count -> Counter.of(count.intValue()));
        this.feed = changes.subscribe(news -> {
            if (news.concern(Entity.PATIENT) || news.concern(Entity.VISIT) || news.concern(Entity.COVERAGE)
                    || news.concern(Entity.DUPLICATE_PAIR)) {
                outside.tasks().run(PatientsViewModel.OPEN, progress -> news).onDone(model::hear);
            }
        });
        this.hunting = outside.desk().watch().subscribe(() -> outside.tasks()
                .run(PairsViewModel.HUNT, progress -> 0).onDone(told -> model.pairs().watched()));
        model.pairs().count();
    }

    /** True for who keeps patients' data, and for who treats them. */
    public static boolean isFor(Session session) {
        return session.may(Permission.EDIT_PATIENT) || session.may(Permission.IMPORT_ROSTER)
                || session.may(Permission.SEE_CLINICAL);
    }

    @Override
    public String id() {
        return PatientsCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-users";
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        return PatientsCommands.all().stream().filter(allowed).toList();
    }

    @Override
    public Parent open() {
        View<PatientsController> opened = loader.load(new PatientsController(model, own, loader, roster));
        view = opened;
        return opened.root();
    }

    @Override
    public List<Action> actions() {
        List<Action> all = new ArrayList<>(own);
        ObservableBooleanValue atRoster = model.pageProperty().isEqualTo(PatientsPage.ROSTER);
        roster.ifPresent(section -> section.actions().forEach(action -> all.add(Action.of(action.command(),
                BooleanExpression.booleanExpression(action.enabled()).and(atRoster), action.work()))));
        return all;
    }

    @Override
    public void focusDefault() {
        if (view != null) {
            view.controller().focusSearch();
        }
    }

    @Override
    public boolean stepBack() {
        return model.stepBack();
    }

    @Override
    public @Nullable Region toastArea() {
        return view == null ? null : view.controller().middle();
    }

    @Override
    public void showPatient(UUID patientId) {
        model.open(patientId);
    }

    @Override
    public void close() {
        feed.close();
        hunting.close();
        roster.ifPresent(Section::close);
    }

    PatientsViewModel model() {
        return model;
    }

    private List<Action> ownActions() {
        ObservableBooleanValue notInForm = model.pageProperty().isNotEqualTo(PatientsPage.FORM);
        BooleanExpression onFile = model.pageProperty().isEqualTo(PatientsPage.FILE)
                .and(model.fileProperty().isNotNull());
        BooleanExpression hunts = model.pairs().workingProperty();
        BooleanExpression joined = BooleanExpression.booleanExpression(
                model.fileProperty().map(file -> file.lastMerge().isPresent()).orElse(false));
        BooleanExpression woman = BooleanExpression.booleanExpression(model.fileProperty()
                .map(file -> file.patient().sex() != Sex.H).orElse(false));
        return Stream.of(Action.of(PatientsCommands.NEW, notInForm, model::register),
                Action.of(PatientsCommands.EDIT, onFile, model::edit),
                Action.of(PatientsCommands.RELATIVE, onFile, model::addRelative),
                Action.of(PatientsCommands.NEWBORN, onFile.and(woman), model::registerNewborn),
                Action.of(PatientsCommands.JOIN, onFile, model::beginJoin),
                Action.of(PatientsCommands.PART, onFile.and(joined), model::part),
                Action.of(PatientsCommands.DEATH, onFile, model.pages()::changeLife),
                Action.of(PatientsCommands.COVER, onFile, model.pages()::showCoverCheck),
                Action.of(PatientsCommands.PAPERS, onFile, model.pages()::showPapers),
                Action.of(PatientsCommands.PRIVACY, notInForm, model.pages()::showPrivacy),
                Action.of(PatientsCommands.EXPIRING, notInForm, model.pages()::showExpiring),
                Action.of(PatientsCommands.PAIRS, notInForm, model.pages()::showPairs),
                Action.of(PatientsCommands.STOP, hunts, model.pairs()::stop),
                Action.of(PatientsCommands.HUNT, model.pageProperty().isEqualTo(PatientsPage.PAIRS)
                        .and(model.pairs().huntingProperty().not()), model.pairs()::hunt),
                Action.of(PatientsCommands.ROSTER, notInForm, model.pages()::showRoster))
                .filter(action -> allowed.test(action.command())).toList();
    }
}
