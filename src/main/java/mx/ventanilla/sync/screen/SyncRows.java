package mx.ventanilla.sync.screen;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.StateLabel;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.sync.Night;
import mx.ventanilla.sync.SyncState;
import mx.ventanilla.sync.Waiting;

/** Draws the lines of the left side: what waits, and the past sessions. */
final class SyncRows {
    private SyncRows() {}

    static List<Node> waiting(SyncState state, SyncWords words) {
        List<Node> rows = new ArrayList<>();
        for (Waiting.Kind kind : Waiting.Kind.values()) {
            Waiting waiting = state.kinds().stream().filter(it -> it.kind() == kind).findFirst().orElse(null);
            rows.add(row(icon(kind), words.kind(kind), words.since(waiting), waiting == null ? 0 : waiting.changes(),
                    Tone.NEUTRAL));
        }
        rows.add(row("fth-alert-triangle", words.text("sync.kind.conflicts"),
                words.text(state.conflicts() == 0 ? "sync.kind.none" : "sync.kind.conflicts.wait"), state.conflicts(),
                state.conflicts() == 0 ? Tone.NEUTRAL : Tone.WARN));
        long aside = state.putAside() + state.waiting();
        rows.add(row("fth-archive", words.text("sync.kind.aside"),
                words.text(aside == 0 ? "sync.kind.none" : "sync.kind.aside.wait"), aside,
                state.putAside() == 0 ? Tone.NEUTRAL : Tone.WARN));
        return rows;
    }

    private static String icon(Waiting.Kind kind) {
        return switch (kind) {
            case VISITS -> "fth-calendar";
            case PATIENTS -> "fth-users";
            case REFERRALS -> "fth-file-text";
            case UNIT -> "fth-sliders";
        };
    }

    private static Node row(String icon, String name, String since, long count, Tone tone) {
        Label words = new Label(name);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        Label wait = new Label(since);
        wait.getStyleClass().addAll("small", "muted");
        Label number = new Label(String.valueOf(count));
        number.getStyleClass().addAll("strong", "waiting-number");
        HBox row = new HBox(Icons.of(icon), words, wait, number);
        row.getStyleClass().add("waiting-row");
        tone.applyTo(words.getStyleClass());
        tone.applyTo(wait.getStyleClass());
        tone.applyTo(number.getStyleClass());
        return row;
    }

    static Node night(SyncWords.NightLine line, SyncWords words) {
        Label date = new Label(line.date());
        date.getStyleClass().addAll("medium", "night-date");
        StateLabel state = new StateLabel(line.tone(), line.icon(), line.word());
        state.getStyleClass().add("night-state");
        Label text = new Label(line.text());
        text.getStyleClass().addAll("small", "muted");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(text, Priority.ALWAYS);
        Label hour = new Label(line.hour());
        hour.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(date, state, text, hour);
        row.getStyleClass().add("night-row");
        Night session = line.night();
        String whole = session == null ? line.text() : words.report(session);
        text.setTooltip(new Tooltip(whole));
        row.setAccessibleText(line.date() + " " + line.word() + " " + whole);
        return row;
    }
}
