package mx.ventanilla.referral.screen;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import mx.ventanilla.fx.StateLabel;
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

    List<Node> of(ReferralFileView file) {
        return Stream.of(file.history().applied().stream().map(this::event),
                file.contacts().stream().map(this::contact), file.history().unplaced().stream().map(this::unplaced))
                .flatMap(entries -> entries).toList();
    }

    private Node event(ReferralEvent event) {
        return entry(Tone.OK, "fth-check", words.messages().text(event.step().word()),
                words.moment(event.happenedAt()), words.event(event));
    }

    private Node unplaced(ReferralEvent event) {
        return entry(Tone.WARN, "fth-alert-triangle", words.text("referrals.unplaced",
                words.messages().text(event.step().word())), words.moment(event.happenedAt()), words.event(event));
    }

    private Node contact(ContactAttempt attempt) {
        String title = words.text("referrals.contact.with." + attempt.whom().name());
        String outcome = words.text("referrals.outcome." + attempt.outcome().name());
        return entry(Tone.NEUTRAL, "fth-phone", title, words.moment(attempt.happenedAt()),
                attempt.authorName() + " · " + outcome + (attempt.note() == null ? "" : "\n" + attempt.note()));
    }

    private static Node entry(Tone tone, String icon, String title, String when, String detail) {
        Label moment = new Label(when);
        moment.getStyleClass().addAll("small", "muted");
        Label more = new Label(detail);
        more.setWrapText(true);
        more.getStyleClass().addAll("small", "muted");
        return new VBox(new StateLabel(tone, icon, title), moment, more);
    }
}
