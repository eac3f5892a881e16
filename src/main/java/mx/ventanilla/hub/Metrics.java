package mx.ventanilla.hub;

import java.util.Map;

/** The hub's figures in the words of OpenMetrics. Names no person. */
final class Metrics {
    private Metrics() {}

    static String of(HubStatus status, int sessions) {
        StringBuilder text = new StringBuilder();
        gauge(text, "ventanilla_units", status.units().size());
        gauge(text, "ventanilla_conflicts_open", status.conflicts());
        gauge(text, "ventanilla_quarantine_open", status.quarantined());
        gauge(text, "ventanilla_requests_present", sessions);
        gauge(text, "ventanilla_feed_waiting", status.units().stream().mapToLong(HubStatus.UnitLine::waiting).sum());
        text.append("# TYPE ventanilla_records gauge\n");
        for (Map.Entry<String, Long> entry : status.records().entrySet()) {
            text.append("ventanilla_records{entity=\"").append(entry.getKey()).append("\"} ").append(entry.getValue())
                    .append('\n');
        }
        return text.append("# EOF\n").toString();
    }

    private static void gauge(StringBuilder text, String name, long value) {
        text.append("# TYPE ").append(name).append(" gauge\n").append(name).append(' ').append(value).append('\n');
    }
}
