package mx.ventanilla.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.ToLongFunction;

/** The hub's figures in the words of OpenMetrics 1.0. Names no person. */
final class Metrics {
    static final String TYPE = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    private final StringBuilder text = new StringBuilder();

    private Metrics() {}

    static String of(HubStatus status, int requests) {
        Metrics metrics = new Metrics();
        metrics.gauge("ventanilla_units", "Computers that take part.", status.units().size());
        metrics.gauge("ventanilla_conflicts_open", "Conflicts that wait for a person.", status.conflicts());
        metrics.gauge("ventanilla_quarantine_open", "Changes put aside.", status.quarantined());
        metrics.gauge("ventanilla_diverged_records", "Records healed by the nightly comparison in 30 days.",
                status.diverged());
        metrics.gauge("ventanilla_requests_present", "Requests served or waiting.", requests);
        metrics.gauge("ventanilla_feed_waiting", "Records that wait to be taken.",
                status.units().stream().mapToLong(HubStatus.UnitLine::waiting).sum());
        metrics.head("ventanilla_records", "Records of the region.");
        for (Map.Entry<String, Long> entry : status.records().entrySet()) {
            metrics.sample("ventanilla_records", "entity", entry.getKey(), entry.getValue());
        }
        metrics.perUnit(status, "ventanilla_unit_applied", "Last change carried out.", HubStatus.UnitLine::applied);
        metrics.perUnit(status, "ventanilla_unit_waiting", "Records that wait to be taken by the unit.",
                HubStatus.UnitLine::waiting);
        metrics.perUnit(status, "ventanilla_unit_offline_seconds", "Time since the unit was last seen.",
                unit -> offline(unit, status.at()));
        return metrics.text.append("# EOF\n").toString();
    }

    private static long offline(HubStatus.UnitLine unit, Instant now) {
        Instant seen = unit.lastSeen();
        return seen == null ? Duration.ofDays(unit.daysOffline()).toSeconds() : Duration.between(seen, now).toSeconds();
    }

    private void perUnit(HubStatus status, String name, String help, ToLongFunction<HubStatus.UnitLine> value) {
        head(name, help);
        status.units().forEach(unit -> sample(name, "node", unit.node().toString(), value.applyAsLong(unit)));
    }

    private void gauge(String name, String help, long value) {
        head(name, help);
        text.append(name).append(' ').append(value).append('\n');
    }

    private void head(String name, String help) {
        text.append("# TYPE ").append(name).append(" gauge\n# HELP ").append(name).append(' ').append(help)
                .append('\n');
    }

    private void sample(String name, String label, String labelled, long value) {
        text.append(name).append('{').append(label).append("=\"").append(labelled).append("\"} ").append(value)
                .append('\n');
    }
}
