package mx.ventanilla.hub;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;

/** Writes the regional office's page: units, last night, days offline, backlog, conflicts, versions. Names no patient. */
final class OfficePage {
    private static final int LATE_DAYS = 2;
    private final Messages messages;
    private final ZoneId zone;
    private final StringBuilder html = new StringBuilder();

    OfficePage(Messages messages, ZoneId zone) {
        this.messages = messages;
        this.zone = zone;
    }

    /** @param fault key of a sentence about the last attempt; null for none */
    String signIn(@Nullable String fault) {
        open(text("hub.page.signIn"));
        html.append("<main class=\"narrow\"><h1>").append(text("hub.page.signIn")).append("</h1>");
        if (fault != null) {
            html.append("<p id=\"fault\" class=\"bad\" role=\"alert\">").append(text(fault)).append("</p>");
        }
        html.append("<form method=\"post\" action=\"/office/session\"><label for=\"key\">").append(text("hub.page.key"))
                .append("</label><input id=\"key\" name=\"key\" type=\"password\" autocomplete=\"off\" required ")
                .append("autofocus><button id=\"enter\" type=\"submit\">").append(text("hub.page.enter"))
                .append("</button></form></main>");
        return close();
    }

    String status(HubStatus status) {
        open(escaped(status.name()));
        html.append("<header><h1>").append(escaped(status.name())).append("</h1><p>")
                .append(text("hub.page.at", moment(status.at())))
                .append("</p><form method=\"post\" action=\"/office/end\"><button id=\"leave\" type=\"submit\">")
                .append(text("hub.page.leave")).append("</button></form></header><main>");
        figures(status);
        units(status);
        records(status);
        html.append("</main>");
        return close();
    }

    private void figures(HubStatus status) {
        long late = status.units().stream().filter(OfficePage::isLate).count();
        long waiting = status.units().stream().mapToLong(HubStatus.UnitLine::waiting).sum();
        html.append("<ul class=\"figures\">");
        figure("units", status.units().size(), false);
        figure("late", late, late > 0);
        figure("waiting", waiting, false);
        figure("conflicts", status.conflicts(), status.conflicts() > 0);
        figure("aside", status.quarantined(), status.quarantined() > 0);
        figure("diverged", status.diverged(), status.diverged() > 0);
        html.append("</ul>");
    }

    private void figure(String name, long value, boolean attention) {
        html.append("<li id=\"figure-").append(name).append(attention ? "\" class=\"attention\"><b>" : "\"><b>")
                .append(value).append("</b> ").append(text("hub.page.figure." + name, value)).append("</li>");
    }

    private void units(HubStatus status) {
        html.append("<h2>").append(text("hub.page.units")).append("</h2><table id=\"units\"><thead><tr>");
        List.of("unit", "state", "night", "offline", "backlog").forEach(column -> column(column, ""));
        List.of("conflicts", "aside", "version").forEach(column -> column(column, " class=\"number\""));
        html.append("</tr></thead><tbody>");
        if (status.units().isEmpty()) {
            html.append("<tr><td colspan=\"8\">").append(text("hub.page.noUnits")).append("</td></tr>");
        }
        status.units().forEach(unit -> unit(unit, status.schema()));
        html.append("</tbody></table>");
    }

    private void column(String name, String look) {
        html.append("<th scope=\"col\"").append(look).append('>').append(text("hub.page.column." + name))
                .append("</th>");
    }

    private void unit(HubStatus.UnitLine unit, int schema) {
        html.append("<tr").append(isLate(unit) ? " class=\"attention\"" : "").append("><th scope=\"row\">")
                .append(escaped(unit.unit())).append("<small>").append(unit.node()).append("</small></th>");
        cell(text("hub.page.state." + state(unit)), false);
        HubStatus.Night night = unit.night();
        cell(night.sessions() == 0
                ? text("hub.page.night.none")
                : text("hub.page.night", night.changes(), night.records(),
                        Math.ceilDiv(night.bytesIn() + night.bytesOut(), 1024)),
                false);
        cell(unit.lastSeen() == null
                ? text("hub.page.never")
                : text("hub.page.days", unit.daysOffline(), moment(unit.lastSeen())), false);
        cell(text("hub.page.backlog", unit.applied(), unit.waiting()), false);
        cell(String.valueOf(unit.conflicts()), true);
        cell(String.valueOf(unit.quarantined() + unit.diverged()), true);
        cell(unit.schema() < schema ? text("hub.page.older", unit.schema()) : String.valueOf(unit.schema()), true);
        html.append("</tr>");
    }

    private void records(HubStatus status) {
        html.append("<h2>").append(text("hub.page.records")).append("</h2><table id=\"records\"><tbody>");
        for (Map.Entry<String, Long> entry : status.records().entrySet()) {
            html.append("<tr><th scope=\"row\">").append(text("admin.audit.entity." + entry.getKey()))
                    .append("</th>");
            cell(String.valueOf(entry.getValue()), true);
            html.append("</tr>");
        }
        html.append("</tbody></table>");
    }

    private void cell(String content, boolean number) {
        html.append(number ? "<td class=\"number\">" : "<td>").append(content).append("</td>");
    }

    private static boolean isLate(HubStatus.UnitLine unit) {
        return !unit.state().equals("REVOKED") && unit.daysOffline() >= LATE_DAYS;
    }

    private static String state(HubStatus.UnitLine unit) {
        return unit.state().equals("REVOKED") ? "REVOKED" : isLate(unit) ? "LATE" : "PRESENT";
    }

    private String moment(Instant instant) {
        return LocalDateTime.ofInstant(instant, zone).format(
                DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(messages.locale()));
    }

    private String text(String key, Object... arguments) {
        return escaped(messages.text(key, arguments));
    }

    private void open(String title) {
        html.append("<!DOCTYPE html><html lang=\"").append(messages.locale().getLanguage())
                .append("\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\"><title>")
                .append(title).append("</title><link rel=\"stylesheet\" href=\"/office/style.css\"></head><body>");
    }

    private String close() {
        return html.append("</body></html>").toString();
    }

    private static String escaped(String plain) {
        return plain.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
