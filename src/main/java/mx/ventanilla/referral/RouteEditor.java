package mx.ventanilla.referral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Ids;
import mx.ventanilla.fx.FormEntry;
import mx.ventanilla.fx.RecordColumn;
import mx.ventanilla.fx.RecordEditor;
import mx.ventanilla.fx.RecordState;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** The routing table: which specialty goes to which hospital, from when, and in which order. */
public final class RouteEditor implements RecordEditor<Route> {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_SPECIALTY = 80;
    private static final int LONGEST_REASON = 200;
    private static final int LONGEST_ORIGIN = 120;
    private static final int LAST_PREFERENCE = 99;
    private final RoutingService routing;
    private final Session session;
    private volatile List<Hospital> inUse = List.of();
    private final FormEntry.Text specialty = new FormEntry.Text("specialty");
    private final FormEntry.Choice<Hospital> hospital = new FormEntry.Choice<>("hospital", List.of(), Hospital::name);
    private final FormEntry.Text preference = new FormEntry.Text("preference");
    private final FormEntry.Day validFrom = new FormEntry.Day("validFrom");
    private final FormEntry.Day validTo = new FormEntry.Day("validTo");
    private final FormEntry.Text origin = new FormEntry.Text("origin");
    private final FormEntry.Text reason = new FormEntry.Text("reason");

    public RouteEditor(RoutingService routing, Session session) {
        this.routing = routing;
        this.session = session;
    }

    @Override
    public String id() {
        return "routes";
    }

    @Override
    public String icon() {
        return "fth-git-branch";
    }

    @Override
    public Set<Capability> capabilities() {
        return EnumSet.allOf(Capability.class);
    }

    @Override
    public List<RecordColumn<Route>> columns() {
        return List.of(RecordColumn.of("specialty", 188, Route::specialty),
                RecordColumn.of("hospital", 172, Route::hospitalName),
                RecordColumn.of("preference", 70, route -> Integer.toString(route.preference())),
                RecordColumn.of("validFrom", 110, route -> DAY.format(route.validFrom()), Route::validFrom));
    }

    @Override
    public List<FormEntry> form() {
        return List.of(specialty, hospital, preference, validFrom, validTo, origin, reason);
    }

    @Override
    public List<Route> list() {
        inUse = routing.hospitals(session).stream().filter(Hospital::active).toList();
        return routing.routes(session);
    }

    @Override
    public Object keyOf(Route route) {
        return route.id();
    }

    @Override
    public Optional<RecordState> stateOf(Route route) {
        return Optional.of(RecordState.of(route.active()));
    }

    @Override
    public void show(@Nullable Route route) {
        hospital.offer(inUse);
        hospital.value().set(route == null
                ? null
                : hospital.options().stream().filter(it -> it.id().equals(route.hospitalId())).findFirst()
                        .orElse(null));
        specialty.show(route == null ? null : route.specialty());
        preference.show(route == null ? "1" : Integer.toString(route.preference()));
        validFrom.value().set(route == null ? null : route.validFrom());
        validTo.value().set(route == null ? null : route.validTo());
        origin.show(route == null ? null : route.originUnit());
        reason.show(route == null ? null : route.reason());
    }

    @Override
    public List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        if (specialty.orNull() == null) {
            findings.add(specialty.missing());
        } else if (specialty.stripped().length() > LONGEST_SPECIALTY) {
            findings.add(Finding.error("specialty", "admin.form.long", LONGEST_SPECIALTY));
        }
        if (hospital.value().get() == null) {
            findings.add(hospital.missing());
        }
        if (preference.number() < 1 || preference.number() > LAST_PREFERENCE) {
            findings.add(Finding.error("preference", "referral.routing.preference", LAST_PREFERENCE));
        }
        if (validFrom.value().get() == null) {
            findings.add(validFrom.missing());
        }
        if (origin.stripped().length() > LONGEST_ORIGIN) {
            findings.add(Finding.error("origin", "admin.form.long", LONGEST_ORIGIN));
        }
        if (reason.stripped().length() > LONGEST_REASON) {
            findings.add(Finding.error("reason", "admin.form.long", LONGEST_REASON));
        }
        return findings;
    }

    @Override
    public Supplier<Kept> save(@Nullable Route route) {
        Hospital chosen = FormEntry.given(hospital.value());
        LocalDate from = FormEntry.given(validFrom.value());
        UUID id = route == null ? Ids.next() : route.id();
        Route typed = new Route(id, route == null ? "" : route.rev(), origin.orNull(), specialty.stripped(),
                chosen.id(), chosen.name(), preference.number(), from, validTo.value().get(), reason.orNull(),
                route == null || route.active());
        return () -> keep(typed);
    }

    @Override
    public void switchUse(Route it) {
        keep(new Route(it.id(), it.rev(), it.originUnit(), it.specialty(), it.hospitalId(), it.hospitalName(),
                it.preference(), it.validFrom(), it.validTo(), it.reason(), !it.active()));
    }

    @Override
    public AutoCloseable watch(Runnable changed) {
        return routing.watch(session, changed);
    }

    private Kept keep(Route route) {
        routing.save(session, route);
        return Kept.of(route.id());
    }
}
