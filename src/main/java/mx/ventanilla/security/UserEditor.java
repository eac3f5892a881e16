package mx.ventanilla.security;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.fx.Command;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordAct;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordCommands;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.fx.RecordState;
import org.jspecify.annotations.Nullable;

/** Who may sign in, and as what. */
public final class UserEditor implements RecordEditor<UserAccount> {
    /** Gives a new one-time password to somebody who forgot theirs. */
    public static final Command RESET_PASSWORD = Command.of(RecordCommands.SCREEN, "resetPassword", "fth-key", "F6");

    /** Makes the signing code of a physician useless, so that another must be set. */
    public static final Command RESET_CODE = Command.of(RecordCommands.SCREEN, "resetCode", "fth-edit-3", "Shift+F6");

    /** Somebody of the staff an account may belong to; nobody when the identifier is empty. */
    public record Person(Optional<UUID> id, String name) {}

    private final UserService users;
    private final BiConsumer<Session, UUID> resetCode;
    private final Session session;
    private final Supplier<List<Person>> staff;
    private final Messages messages;
    private final FormEntry.Text userName = new FormEntry.Text("userName");
    private final FormEntry.Text fullName = new FormEntry.Text("fullName");
    private final FormEntry.Choice<Role> role;
    private final FormEntry.Choice<Person> person = new FormEntry.Choice<>("person", List.of(), Person::name);
    private Optional<String> existing = Optional.empty();

    /**
     * @param resetCode makes the signing code of this account useless
     * @param staff people of the unit, asked for each time a form is shown
     */
    public UserEditor(UserService users, BiConsumer<Session, UUID> resetCode, Session session,
            Supplier<List<Person>> staff, Messages messages) {
        this.users = users;
        this.resetCode = resetCode;
        this.session = session;
        this.staff = staff;
        this.messages = messages;
        this.role = new FormEntry.Choice<>("role", List.of(Role.values()), this::roleWords);
    }

    @Override
    public String id() {
        return "users";
    }

    @Override
    public String icon() {
        return "fth-key";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<UserAccount>> columns() {
        return List.of(RecordColumn.of("userName", 130, UserAccount::userName),
                RecordColumn.of("fullName", 250, UserAccount::fullName),
                RecordColumn.of("role", 160, account -> roleWords(account.role())));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(userName, fullName, role, person);
    }

    @Override
    public List<UserAccount> list() {
        return users.list(session);
    }

    @Override
    public Object keyOf(UserAccount account) {
        return account.id();
    }

    @Override
    public Optional<RecordState> stateOf(UserAccount account) {
        return Optional.of(RecordState.of(account.active()));
    }

    @Override
    public void show(@Nullable UserAccount account) {
        existing = Optional.ofNullable(account).map(UserAccount::userName);
        person.offer(Stream.concat(Stream.of(new Person(Optional.empty(), messages.text("admin.none"))),
                staff.get().stream()).toList());
        Optional<UUID> own = Optional.ofNullable(account).map(UserAccount::staffId);
        person.value().set(person.options().stream().filter(it -> it.id().equals(own)).findFirst().orElse(null));
        userName.show(account == null ? null : account.userName());
        fullName.show(account == null ? null : account.fullName());
        role.value().set(account == null ? Role.RECEPTIONIST : account.role());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>(UserRules.check(typed()));
        if (existing.filter(name -> !name.equals(typed().userName())).isPresent()) {
            findings.add(Finding.error("userName", "admin.users.name.fixed"));
        }
        if (fullName.orNull() == null) {
            findings.add(fullName.missing());
        }
        return findings;
    }

    @Override
    public Supplier<Kept> save(@Nullable UserAccount account) {
        NewUser typed = typed();
        return () -> account == null
                ? add(typed)
                : change(account, typed.fullName(), typed.role(), typed.staffId(), account.active());
    }

    @Override
    public void switchUse(UserAccount account) {
        change(account, account.fullName(), account.role(), account.staffId(), !account.active());
    }

    @Override
    public List<RecordAct<UserAccount>> acts() {
        return List.of(new RecordAct<>(RESET_PASSWORD, account -> Sentence.of("admin.users.once", account.userName(),
                users.resetPassword(session, account.id()))), new RecordAct<>(RESET_CODE, this::resetCode));
    }

    private Sentence resetCode(UserAccount account) {
        resetCode.accept(session, account.id());
        return Sentence.of("admin.users.codeReset", account.userName());
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return users.watch(changed);
    }

    private Kept add(NewUser user) {
        String password = users.addWithOneTimePassword(session, user);
        UUID id = users.list(session).stream().filter(account -> account.userName().equals(user.userName())).findFirst()
                .orElseThrow().id();
        return new Kept(id, Optional.of(Sentence.of("admin.users.once", user.userName(), password)));
    }

    private Kept change(UserAccount old, String name, Role newRole, @Nullable UUID staffId, boolean active) {
        users.change(session, new UserAccount(old.id(), old.rev(), old.userName(), name, newRole, staffId, active,
                old.preferences()));
        return Kept.of(old.id());
    }

    private NewUser typed() {
        Person chosen = person.value().get();
        return new NewUser(userName.stripped().toLowerCase(Locale.ROOT), fullName.stripped(),
                FormEntry.given(role.value()), chosen == null ? null : chosen.id().orElse(null));
    }

    private String roleWords(Role value) {
        return messages.text("security.role." + value.name());
    }
}
