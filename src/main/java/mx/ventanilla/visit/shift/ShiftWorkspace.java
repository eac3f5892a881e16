package mx.ventanilla.visit.shift;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import mx.ventanilla.agenda.absence.AbsenceCommands;
import mx.ventanilla.agenda.absence.AbsencesSection;
import mx.ventanilla.db.ChangeFeed;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.Counter;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Turno in the rail: opening checks, absences, and the corte de turno, each a part of it. */
public final class ShiftWorkspace implements Workspace {
    static final String ABSENCES = AbsencesSection.ID;
    private final List<Section> sections;
    private final SectionKit kit;
    private final Predicate<Command> allowed;
    private final Map<Section, Parent> opened = new HashMap<>();
    private final SimpleObjectProperty<Counter> counter = new SimpleObjectProperty<>(Counter.NONE);
    private @Nullable View<ShiftController> view;

    public ShiftWorkspace(SectionKit kit, Session session, ShiftDesk desk, AbsencesSection absences,
            PaperDesk paper, ChangeFeed changes) {
        this.kit = kit;
        this.allowed = allowedTo(session);
        this.sections = List.of(new OpeningSection(desk, kit, changes, this::show), absences,
                new CloseSection(desk, kit, changes, allowed), new PaperSection(paper, kit, allowed));
        kit.tasks().run(CloseViewModel.READ, progress -> desk.checks()).onDone(this::count);
    }

    /** True for who closes shifts. */
    public static boolean isFor(Session session) {
        return session.may(Permission.CLOSE_SHIFT);
    }

    /** What a person may ask for. */
    public static Predicate<Command> allowedTo(Session session) {
        return command -> command.permission() == null || session.may(Permission.valueOf(command.permission()));
    }

    private void count(List<OpeningCheck> checks) {
        int late = checks.stream().filter(check -> check.kind() == OpeningCheck.Kind.UNCLOSED_SHIFTS)
                .mapToInt(OpeningCheck::count).sum();
        counter.set(late == 0 ? Counter.NONE : Counter.pressing(late));
    }

    @Override
    public String id() {
        return ShiftCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-clock";
    }

    @Override
    public ObservableValue<Counter> counter() {
        return counter;
    }

    @Override
    public List<Command> commands() {
        List<Command> commands = new ArrayList<>(ShiftCommands.all());
        commands.addAll(AbsenceCommands.all());
        return commands.stream().filter(allowed).toList();
    }

    @Override
    public Parent open() {
        View<ShiftController> made = kit.loader().load(new ShiftController(sections, this::contentOf, kit.loader()
                .messages()));
        view = made;
        return made.root();
    }

    @Override
    public List<Action> actions() {
        return commands().stream().map(command -> Action.of(command, () -> carryOut(command))).toList();
    }

    private void carryOut(Command command) {
        int part = ShiftCommands.PARTS.indexOf(command);
        if (part >= 0) {
            controller().choose(sections.get(part));
            return;
        }
        Section owner = sections.stream().filter(section -> isOf(section, command)).findFirst()
                .orElseGet(() -> controller().chosen());
        if (!owner.equals(controller().chosen())) {
            return;
        }
        owner.actions().stream().filter(action -> action.command().equals(command)).findFirst()
                .ifPresent(Action::run);
    }

    private static boolean isOf(Section section, Command command) {
        return section.actions().stream().anyMatch(action -> action.command().equals(command));
    }

    private void show(String sectionId) {
        sections.stream().filter(section -> section.id().equals(sectionId)).findFirst()
                .ifPresent(section -> controller().choose(section));
    }

    @Override
    public void focusDefault() {
        controller().chosen().focusDefault();
    }

    @Override
    public boolean stepBack() {
        return controller().chosen().stepBack();
    }

    @Override
    public @Nullable Region toastArea() {
        return view == null ? null : controller().content();
    }

    @Override
    public void close() {
        opened.keySet().forEach(Section::close);
    }

    private Parent contentOf(Section section) {
        return opened.computeIfAbsent(section, Section::open);
    }

    private ShiftController controller() {
        if (view == null) {
            throw new IllegalStateException("not open");
        }
        return view.controller();
    }
}
