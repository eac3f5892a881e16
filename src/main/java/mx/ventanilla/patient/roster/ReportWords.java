package mx.ventanilla.patient.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;

/** What an import did, in sentences. */
final class ReportWords {
    private final Messages messages;

    ReportWords(Messages messages) {
        this.messages = messages;
    }

    String title(RosterReport report) {
        return messages.text("admin.roster.ending." + report.ending().name());
    }

    List<String> lines(RosterReport report) {
        List<String> lines = new ArrayList<>();
        lines.add(
                messages.text("admin.roster.report.written", report.accepted(), report.updated(), report.unchanged()));
        lines.add(messages.text("admin.roster.report.left", report.repeated(), report.rejected()));
        if (report.rejectedFile() != null) {
            lines.add(messages.text("admin.roster.report.file", report.rejectedFile().toString()));
        }
        if (report.changedFile() != null) {
            lines.add(messages.text("admin.roster.report.changes", report.changedFile().toString()));
        }
        if (report.corrected() > 0) {
            lines.add(messages.text("admin.roster.report.corrected", report.corrected()));
        }
        if (report.foreign() > 0) {
            lines.add(messages.text("admin.roster.report.foreign", report.foreign()));
        }
        if (!report.missingRooms().isEmpty()) {
            lines.add(messages.text("admin.roster.report.rooms", report.missingRooms().stream().map(String::valueOf)
                    .collect(Collectors.joining(", "))));
        }
        if (report.trouble() != null) {
            lines.add(messages.text(report.trouble()));
        }
        return lines;
    }

    String summary(RosterPreview preview) {
        return messages.text("admin.roster.summary", preview.total(), preview.acceptable(), preview.repeated(),
                preview.rejected(), preview.doubtful());
    }
}
