package mx.ventanilla.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import mx.ventanilla.fx.Action;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.RecordCommands;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.fx.View;
import mx.ventanilla.fx.ViewLoader;
import mx.ventanilla.fx.Workspace;
import mx.ventanilla.referral.exchange.PartnerKeysSection;
import mx.ventanilla.referral.exchange.ReferralFileCourier;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.SigningCodeService;
import org.jspecify.annotations.Nullable;

/** Administración: its parts in a list at the left, the chosen one beside it. */
public final class AdminWorkspace implements Workspace {
    static final Command NEXT = Command.of(RecordCommands.SCREEN, "nextSection", "fth-chevron-down",
            "Shortcut+Page Down");
    static final Command PREVIOUS = Command.of(RecordCommands.SCREEN, "previousSection", "fth-chevron-up",
            "Shortcut+Page Up");

    private final List<Section> sections;
    private final ViewLoader loader;
    private final Map<Section, Parent> opened = new HashMap<>();
    private @Nullable View<AdminController> view;

    AdminWorkspace(List<Section> sections, ViewLoader loader) {
        this.sections = List.copyOf(sections);
        this.loader = loader;
    }

    /** With the parts that this person may see; empty when there are none. */
    public static Optional<AdminWorkspace> of(OpenStore store, Session session, SectionKit kit) {
        List<Section> sections = new ArrayList<>(new AdminSections(store.context(), session, kit,
                Optional.of(new BackupMaker(store)), Optional.of(store.referrals().codes())).list());
        if (session.may(Permission.MANAGE_UNIT)) {
            sections.add(new PartnerKeysSection(new ReferralFileCourier(store.referrals()).partners(), session, kit));
        }
        return sections.isEmpty() ? Optional.empty() : Optional.of(new AdminWorkspace(sections, kit.loader()));
    }

    static Optional<AdminWorkspace> of(AppContext context, Session session, SectionKit kit,
            Optional<BackupMaker> backups, Optional<SigningCodeService> codes) {
        List<Section> sections = new AdminSections(context, session, kit, backups, codes).list();
        return sections.isEmpty() ? Optional.empty() : Optional.of(new AdminWorkspace(sections, kit.loader()));
    }

    /** Shows the part with this id, once the workspace is open. */
    public void show(String sectionId) {
        sections.stream().filter(section -> section.id().equals(sectionId)).findFirst()
                .ifPresent(section -> controller().choose(section));
    }

    /** Ids of its parts, in the order of the list. */
    List<String> sectionIds() {
        return sections.stream().map(Section::id).toList();
    }

    @Override
    public String id() {
        return RecordCommands.SCREEN;
    }

    @Override
    public String icon() {
        return "fth-sliders";
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(sections.stream().flatMap(section -> section.commands().stream()),
                Stream.of(NEXT, PREVIOUS)).distinct().toList();
    }

    @Override
    public Parent open() {
        View<AdminController> made = loader.load(new AdminController(sections, this::contentOf, loader.messages()));
        view = made;
        return made.root();
    }

    @Override
    public List<Action> actions() {
        return commands().stream().map(command -> Action.of(command, () -> carryOut(command))).toList();
    }

    private void carryOut(Command command) {
        if (command.equals(NEXT)) {
            controller().step(1);
        } else if (command.equals(PREVIOUS)) {
            controller().step(-1);
        } else {
            goWhere(command);
            controller().chosen().actions().stream().filter(action -> action.command().equals(command)).findFirst()
                    .ifPresent(Action::run);
        }
    }

    /** To the part that can carry this out, when the chosen one cannot. */
    private void goWhere(Command command) {
        if (!controller().chosen().commands().contains(command)) {
            sections.stream().filter(section -> section.commands().contains(command)).findFirst()
                    .ifPresent(controller()::choose);
        }
    }

    @Override
    public void focusDefault() {
        controller().focusDefault();
    }

    @Override
    public boolean stepBack() {
        return controller().chosen().stepBack() || controller().stepBack();
    }

    @Override
    public @Nullable Region toastArea() {
        return controller().content();
    }

    @Override
    public void close() {
        opened.keySet().forEach(Section::close);
    }

    private Parent contentOf(Section section) {
        return opened.computeIfAbsent(section, Section::open);
    }

    private AdminController controller() {
        if (view == null) {
            throw new IllegalStateException("not open");
        }
        return view.controller();
    }
}
