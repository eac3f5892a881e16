package mx.ventanilla.referral;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.ventanilla.core.Folded;
import mx.ventanilla.core.Sentence;

/** Which hospital a unit's referral goes to: specialty, origin and day; the unit's own lines come before those of all. */
public final class RoutingRules {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MM/yyyy");

    private RoutingRules() {}

    public static Suggestion suggest(Collection<Route> routes, String specialty, String originUnit, LocalDate day) {
        List<Route> lines = routes.stream().filter(Route::active)
                .filter(route -> Folded.of(route.specialty()).equals(Folded.of(specialty)))
                .filter(route -> isFor(route, originUnit))
                .sorted(Comparator.comparing((Route route) -> route.originUnit() == null)
                        .thenComparingInt(Route::preference).thenComparing(Route::hospitalName))
                .toList();
        List<Suggestion.Choice> chain = new ArrayList<>();
        Set<UUID> offered = new LinkedHashSet<>();
        for (Route route : lines) {
            if (route.holdsOn(day) && offered.add(route.hospitalId())) {
                chain.add(new Suggestion.Choice(route, reason(route)));
            }
        }
        List<Sentence> notYet = lines.stream()
                .filter(route -> route.validFrom().isAfter(day) && !offered.contains(route.hospitalId()))
                .map(route -> Sentence.of("referral.routing.notYet", route.hospitalName(),
                        MONTH.format(route.validFrom())))
                .toList();
        return new Suggestion(chain, notYet);
    }

    private static boolean isFor(Route route, String originUnit) {
        return route.originUnit() == null || Folded.of(route.originUnit()).equals(Folded.of(originUnit));
    }

    private static Sentence reason(Route route) {
        String since = MONTH.format(route.validFrom());
        return route.reason() == null || route.reason().isBlank()
                ? Sentence.of("referral.routing.offers", route.hospitalName(), route.specialty(), since)
                : Sentence.of("referral.routing.because", route.reason(), route.hospitalName(), route.specialty(),
                        since);
    }
}
