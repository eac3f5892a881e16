package mx.ventanilla.referral.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.referral.AnswerContent;
import mx.ventanilla.referral.ReferralContent;
import mx.ventanilla.referral.ReferralEvent;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralState;
import org.jspecify.annotations.Nullable;

/** How referrals are told on the screen. */
public final class ReferralWords {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM · HH:mm");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM");
    private final Messages messages;
    private final ZoneId zone;

    private final Clock clock;

    /** @param clock in the unit's time zone */
    public ReferralWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
        this.zone = clock.getZone();
    }

    public Clock clock() {
        return clock;
    }

    public Messages messages() {
        return messages;
    }

    public String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    public String state(ReferralRow row) {
        return messages.text(row.state().word());
    }

    public static Tone tone(ReferralState state) {
        return switch (state) {
            case ACCEPTED, ATTENDED, ANSWERED -> Tone.OK;
            case RETURNED, NO_SHOW -> Tone.WARN;
            case EXPIRED, CANCELLED -> Tone.BAD;
            default -> Tone.NEUTRAL;
        };
    }

    public static String icon(ReferralState state) {
        return switch (state) {
            case SIGNED -> "fth-edit-2";
            case HANDED_OVER -> "fth-file-text";
            case QUEUED, SENT -> "fth-send";
            case RECEIVED -> "fth-inbox";
            case ACCEPTED -> "fth-calendar";
            case ATTENDED -> "fth-user-check";
            case ANSWERED -> "fth-message-square";
            case RETURNED -> "fth-corner-up-left";
            case NO_SHOW -> "fth-user-x";
            case REFERRED_ONWARD -> "fth-share";
            case EXPIRED, CANCELLED, REPLACED, CLOSED -> "fth-x-circle";
        };
    }

    public String day(@Nullable Instant moment) {
        return moment == null ? "" : DAY.withLocale(messages.locale()).format(moment.atZone(zone));
    }

    /** "14 de marzo de 1979". */
    public String longDay(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(messages.locale()).format(day);
    }

    public String moment(Instant moment) {
        return MOMENT.withLocale(messages.locale()).format(moment.atZone(zone));
    }

    public String who(ReferralRow row) {
        return Stream.of(Nss.parse(row.nss()).map(Nss::display).orElse(row.nss() == null ? "" : row.nss()),
                row.phone() == null ? "" : row.phone()).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    public String where(ReferralRow row) {
        return row.specialty() + " · " + row.hospitalName();
    }

    public String appointment(ReferralRow row) {
        if (row.appointmentOn() == null) {
            return "";
        }
        String hour = row.appointmentAt() == null ? "" : " · " + row.appointmentAt();
        String place = row.appointmentPlace() == null ? "" : " · " + row.appointmentPlace();
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy").withLocale(messages.locale()).format(row.appointmentOn())
                + hour + place;
    }

    /** "47 años · Mujer · 1298-79-0412-0". */
    public String person(Patient patient, LocalDate today) {
        Age age = patient.age(today);
        return Stream.of(patient.names().display(), age == null ? "" : messages.text(age.words()),
                patient.sex() == null ? "" : text("referral.sheet.sex." + patient.sex().name()),
                Nss.parse(patient.nss()).map(Nss::display).orElse("")).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** Second line of an event: who, how it came to be known, why. */
    public String event(ReferralEvent event) {
        String told = event.source().isReported()
                ? text("referrals.told." + event.source().name(), event.informant() == null ? "" : event.informant())
                : "";
        String why = Stream.of(ReferralReason.values()).filter(it -> it.name().equals(event.reason())).findFirst()
                .map(it -> messages.text(it.word())).orElse("");
        return Stream.of(event.authorName() + " · " + event.unitName(), told, why,
                event.note() == null ? "" : event.note()).filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    public String clinical(ReferralContent content) {
        return labels(content.clinical().diagnoses()) + "\n" + content.clinical().reason() + "\n"
                + content.clinical().illness();
    }

    public String answers(List<AnswerContent> answers) {
        return answers.stream()
                .map(answer -> text("referrals.answer.of", answer.physician(), answer.hospital()) + "\n"
                        + labels(answer.diagnoses()) + "\n" + answer.findings() + "\n" + answer.treatment() + "\n"
                        + answer.instructions())
                .collect(Collectors.joining("\n\n"));
    }

    private static String labels(List<ReferralContent.Coded> diagnoses) {
        return diagnoses.stream().map(ReferralContent.Coded::label).collect(Collectors.joining("\n"));
    }
}
