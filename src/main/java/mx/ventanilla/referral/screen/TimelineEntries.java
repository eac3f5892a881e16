package mx.ventanilla.referral.screen;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.Icons;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.referral.ContactAttempt;
import mx.ventanilla.referral.ReferralEvent;
import mx.ventanilla.referral.ReferralFileView;

/** The way of one referral so far: its events, who was asked for news, and what found no place. */
final class TimelineEntries {
    private final ReferralWords words;

    TimelineEntries(ReferralWords words) {
        this.words = words;
    }

    /** Something of the way: when, what, and how it is told. */
    private record Entry(Instant at, Tone tone, String icon, String title, String detail) {}

    /** In the order in which it happened; what found no place stands at the end. */
    List<Node> of(ReferralFileView file) {
        Stream<Entry> way = Stream.concat(file.history().applied().stream().map(this::event),
                file.contacts().stream().map(this::contact)).sorted(Comparator.comparing(Entry::at));
        return Stream.concat(way, file.history().unplaced().stream().map(this::unplaced)).map(this::node).toList();
    }

    private Entry event(ReferralEvent event) {
        return new Entry(event.happenedAt(), ReferralWords.tone(event), ReferralWords.icon(event.step()),
                words.title(event), words.event(event));
    }

    private Entry unplaced(ReferralEvent event) {
        return new Entry(event.happenedAt(), Tone.WARN, "fth-alert-triangle",
                words.text("referrals.unplaced", words.title(event)), words.event(event));
    }

    private Entry contact(ContactAttempt attempt) {
        String outcome = words.text("referrals.outcome." + attempt.outcome().name());
        return new Entry(attempt.happenedAt(), Tone.NEUTRAL, "fth-phone",
                words.text("referrals.contact.with." + attempt.whom().name()),
                attempt.authorName() + " · " + outcome + (attempt.note() == null ? "" : "\n" + attempt.note()));
    }

    private Node node(Entry entry) {
        Label title = new Label(entry.title());
        title.setWrapText(true);
        title.getStyleClass().add("strong");
        entry.tone().applyTo(title.getStyleClass());
        Label moment = new Label(words.moment(entry.at()));
        moment.setMinWidth(Region.USE_PREF_SIZE);
        moment.getStyleClass().addAll("small", "muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label detail = new Label(entry.detail());
        detail.setWrapText(true);
        detail.getStyleClass().addAll("small", "muted");
        VBox told = new VBox(new HBox(title, gap, moment), detail);
        told.getStyleClass().add("timeline-words");
        HBox.setHgrow(told, Priority.ALWAYS);
        return new HBox(rail(entry), told);
    }

    /** The mark at the left, and the line that leads to the next. */
    private static Node rail(Entry entry) {
        StackPane mark = new StackPane(Icons.of(entry.icon(), "icon-s"));
        mark.getStyleClass().add("timeline-mark");
        entry.tone().applyTo(mark.getStyleClass());
        Region line = new Region();
        line.getStyleClass().add("timeline-line");
        VBox.setVgrow(line, Priority.ALWAYS);
        VBox rail = new VBox(mark, line);
        rail.getStyleClass().add("timeline-rail");
        return rail;
    }
}
