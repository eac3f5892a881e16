package mx.ventanilla.referral.screen;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.ventanilla.core.Finding;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.patient.Age;
import mx.ventanilla.patient.Nss;
import mx.ventanilla.patient.Patient;
import mx.ventanilla.patient.PhoneNumber;
import mx.ventanilla.referral.AnswerContent;
import mx.ventanilla.referral.ReferralContent;
import mx.ventanilla.referral.ReferralEvent;
import mx.ventanilla.referral.ReferralReason;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralStep;
import mx.ventanilla.referral.Suggestion;
import mx.ventanilla.referral.VitalSign;
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
        return row.isWithoutAppointment()
                ? text("referral.state.ACCEPTED.withoutAppointment")
                : messages.text(row.state().word());
    }

    public static Tone tone(ReferralRow row) {
        return row.isWithoutAppointment() ? Tone.WARN : tone(row.state());
    }

    private static Tone tone(ReferralState state) {
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

    static Tone tone(ReferralEvent event) {
        return switch (event.step()) {
            case RETURN, NO_SHOW -> Tone.WARN;
            case CANCEL, EXPIRE -> Tone.BAD;
            case ACCEPT -> event.appointmentOn() == null ? Tone.WARN : Tone.OK;
            default -> Tone.OK;
        };
    }

    static String icon(ReferralStep step) {
        return switch (step) {
            case SIGN -> "fth-edit-2";
            case HAND_OVER -> "fth-file-text";
            case QUEUE, SEND -> "fth-send";
            case RECEIVE -> "fth-inbox";
            case ACCEPT -> "fth-calendar";
            case RETURN -> "fth-corner-up-left";
            case REFER_ONWARD -> "fth-share";
            case ATTEND -> "fth-user-check";
            case NO_SHOW -> "fth-user-x";
            case ANSWER -> "fth-message-square";
            case READ -> "fth-check";
            case AMEND -> "fth-plus";
            case REPLACE, CANCEL, EXPIRE, CLOSE -> "fth-x-circle";
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
                row.phone() == null ? "" : PhoneNumber.masked(row.phone())).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    public String where(ReferralRow row) {
        return row.specialty() + " · " + row.hospitalName();
    }

    public String appointment(ReferralRow row) {
        return appointment(row.appointmentOn(), row.appointmentAt(), row.appointmentPlace());
    }

    /** "mar 9 mar · 10:40", for a column. */
    String shortAppointment(ReferralRow row) {
        return row.appointmentOn() == null
                ? ""
                : DateTimeFormatter.ofPattern("EEE d MMM").withLocale(messages.locale()).format(row.appointmentOn())
                        + (row.appointmentAt() == null ? "" : " · " + row.appointmentAt());
    }

    private String appointment(@Nullable LocalDate day, @Nullable LocalTime hour, @Nullable String place) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern("EEE d MMM yyyy").withLocale(messages.locale()).format(day)
                        + (hour == null ? "" : " · " + hour) + (place == null ? "" : " · " + place);
    }

    /** What happened; an appointment that was cancelled says so. */
    public String title(ReferralEvent event) {
        return event.step() == ReferralStep.ACCEPT && event.appointmentOn() == null
                ? text("referrals.appointment.cancelled")
                : messages.text(event.step().word());
    }

    /** True when the hospital's next word should have come before today. */
    public boolean isOverdue(ReferralRow row) {
        return row.dueOn() != null && row.dueOn().isBefore(LocalDate.now(clock));
    }

    /** "Venció el 3 mar". */
    String due(ReferralRow row) {
        return row.dueOn() == null
                ? ""
                : text("referrals.due", DAY.withLocale(messages.locale()).format(row.dueOn()));
    }

    /** "47 años · Mujer · 1298-79-0412-0". */
    public String person(Patient patient, LocalDate today) {
        Age age = patient.age(today);
        return Stream.of(patient.names().display(), age == null ? "" : messages.text(age.words()),
                patient.sex() == null ? "" : text("referral.sheet.sex." + patient.sex().name()),
                Nss.parse(patient.nss()).map(Nss::display).orElse("")).filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    /** What follows an event's time: the appointment, who, how it came to be known, why. */
    public String event(ReferralEvent event) {
        String told = event.source().isReported()
                ? text("referrals.told." + event.source().name(), event.informant() == null ? "" : event.informant())
                : "";
        String why = Stream.of(ReferralReason.values()).filter(it -> it.name().equals(event.reason())).findFirst()
                .map(it -> messages.text(it.word())).orElse("");
        return Stream.of(appointment(event.appointmentOn(), event.appointmentAt(), event.appointmentPlace()),
                event.authorName() + " · " + event.unitName(), told, why,
                event.note() == null ? "" : event.note()).filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Where a referral goes, why, and where else. */
    String suggestion(Suggestion suggestion, String specialty) {
        if (specialty.isBlank()) {
            return text("referrals.suggestion.first");
        }
        String why = suggestion.first().map(choice -> messages.text(choice.reason()))
                .orElseGet(() -> text("referrals.suggestion.none"));
        return Stream.of(Stream.of(why),
                suggestion.chain().stream().skip(1)
                        .map(choice -> text("referrals.suggestion.then", choice.route().hospitalName())),
                suggestion.notYet().stream().map(messages::text)).flatMap(parts -> parts)
                .collect(Collectors.joining(" "));
    }

    /** What is wrong, and for a vital sign which one. */
    String fault(Finding fault) {
        return Stream.of(VitalSign.values()).filter(sign -> sign.name().equals(fault.field())).findFirst()
                .map(sign -> text("referrals.fault", text("referrals.vital." + sign.name()), messages.text(fault)))
                .orElseGet(() -> messages.text(fault));
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
