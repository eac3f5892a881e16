package mx.ventanilla.patient.cover;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.db.Entity;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.fx.RecordState;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The waiting periods of the voluntary insurance. */
public final class PolicyWaitEditor implements RecordEditor<PolicyWait> {
    private static final int LONGEST = 300;
    private static final int MOST_MONTHS = 60;

    private final CoverPapersService papers;
    private final Session session;
    private final FormEntry.Text months = new FormEntry.Text("months");
    private final FormEntry.Text care = new FormEntry.Text("care");

    public PolicyWaitEditor(CoverPapersService papers, Session session) {
        this.papers = papers;
        this.session = session;
    }

    @Override
    public String id() {
        return "policyWaits";
    }

    @Override
    public String icon() {
        return "fth-clock";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<PolicyWait>> columns() {
        return List.of(RecordColumn.of("months", 80, wait -> String.valueOf(wait.months()), PolicyWait::months),
                RecordColumn.of("care", 460, PolicyWait::care));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(months, care);
    }

    @Override
    public List<PolicyWait> list() {
        return papers.waits(session);
    }

    @Override
    public Object keyOf(PolicyWait wait) {
        return wait.id();
    }

    @Override
    public Optional<RecordState> stateOf(PolicyWait wait) {
        return Optional.of(RecordState.of(wait.active()));
    }

    @Override
    public void show(@Nullable PolicyWait wait) {
        months.show(wait == null ? null : String.valueOf(wait.months()));
        care.show(wait == null ? null : wait.care());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (months.number() < 0 || months.number() > MOST_MONTHS) {
            findings.add(Finding.error("months", "admin.policyWaits.months.range", MOST_MONTHS));
        }
        if (care.orNull() == null) {
            findings.add(care.missing());
        } else if (care.stripped().length() > LONGEST) {
            findings.add(Finding.error("care", "admin.form.long", LONGEST));
        }
        return findings;
    }

    @Override
    public Supplier<Kept> save(@Nullable PolicyWait wait) {
        PolicyWait typed = new PolicyWait(wait == null ? Ids.next() : wait.id(), wait == null ? "" : wait.rev(),
                months.number(), care.stripped(), wait == null || wait.active());
        return () -> keep(typed);
    }

    @Override
    public void switchUse(PolicyWait wait) {
        keep(new PolicyWait(wait.id(), wait.rev(), wait.months(), wait.care(), !wait.active()));
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return papers.watch(Entity.POLICY_WAIT, changed);
    }

    private Kept keep(PolicyWait wait) {
        papers.save(session, wait);
        return Kept.of(wait.id());
    }
}
