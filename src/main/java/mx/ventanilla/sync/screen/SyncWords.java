package mx.ventanilla.sync.screen;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.fx.Tone;
import mx.ventanilla.sync.Night;
import mx.ventanilla.sync.Outcome;
import mx.ventanilla.sync.Partner.Standing;
import mx.ventanilla.sync.PutAside;
import mx.ventanilla.sync.SyncState;
import mx.ventanilla.sync.SyncTimes;
import mx.ventanilla.sync.Waiting;
import org.jspecify.annotations.Nullable;

/** Says how things stand with the region as a person of the unit would. */
final class SyncWords {
    private static final int NIGHTS_WATCHED = 7;
    private static final int KILO = 1024;
    private final Messages messages;
    private final Clock clock;

    /** @param clock in the unit's time zone */
    SyncWords(Messages messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** A sentence with what it means: calm, or trouble. */
    record Said(Tone tone, String icon, String text) {}

    /** One line of the list of sessions. */
    record NightLine(String date, Tone tone, String icon, String word, String text, String hour,
            @Nullable Night night) {}

    Messages messages() {
        return messages;
    }

    String text(String key, Object... arguments) {
        return messages.text(key, arguments);
    }

    Said headline(SyncState state) {
        if (!state.enrolled()) {
            return new Said(Tone.NEUTRAL, "fth-monitor", text("sync.head.alone"));
        }
        Standing standing = Standing.valueOf(Optional.ofNullable(state.standing()).orElse("ENROLLED"));
        if (standing == Standing.ENDED) {
            return new Said(Tone.NEUTRAL, "fth-log-out", text("sync.head.ENDED"));
        }
        if (standing == Standing.REVOKED || standing == Standing.FORKED) {
            return new Said(Tone.BAD, "fth-slash", text("sync.head." + standing));
        }
        if (standing == Standing.HUB_OUTDATED) {
            return new Said(Tone.WARN, "fth-clock", text("sync.head.HUB_OUTDATED"));
        }
        Night last = state.nights().isEmpty() ? null : state.nights().getFirst();
        if (last != null && !last.complete()) {
            return new Said(Tone.WARN, "fth-alert-triangle", text("sync.head.failed", moment(last.endedAt())));
        }
        Instant lastOk = state.lastOk();
        if (lastOk == null || state.unsent() > 0) {
            return new Said(Tone.NEUTRAL, "fth-upload-cloud", text("sync.head.pending", state.unsent()));
        }
        return new Said(Tone.OK, "fth-check-circle", text("sync.head.confirmed", moment(lastOk)));
    }

    /** What stands below it: the reason in words, and what comes next. */
    String detail(SyncState state) {
        if (!state.enrolled()) {
            return text("sync.detail.alone");
        }
        Standing standing = Standing.valueOf(Optional.ofNullable(state.standing()).orElse("ENROLLED"));
        if (standing != Standing.ENROLLED) {
            return text("sync.detail." + standing);
        }
        Night last = state.nights().isEmpty() ? null : state.nights().getFirst();
        String next = state.networked()
                ? text("sync.detail.next", Optional.ofNullable(state.hub()).orElse(""),
                        moment(SyncTimes.nextNight(state.node(), clock.instant(), zone())))
                : text("sync.detail.stick", Optional.ofNullable(state.hub()).orElse(""));
        if (last == null || (last.complete() && last.reason() == null)) {
            return next;
        }
        return reason(last) + " " + next;
    }

    String kind(Waiting.Kind kind) {
        return text("sync.kind." + kind);
    }

    /** Since when changes of this kind wait, or that all is sent. */
    String since(@Nullable Waiting waiting) {
        return waiting == null ? text("sync.kind.sent") : text("sync.kind.since", moment(waiting.since()));
    }

    String amount(SyncState state) {
        long kilobytes = (state.bytes() + KILO - 1) / KILO;
        return text("sync.amount", state.unsent(), kilobytes);
    }

    /** The sessions, newest first, and between them the nights in which there was none. */
    List<NightLine> lines(List<Night> nights, boolean enrolled) {
        List<NightLine> lines = new ArrayList<>();
        LocalDate expected = LocalDate.now(clock);
        for (Night night : nights) {
            LocalDate day = LocalDate.ofInstant(night.startedAt(), zone());
            addMissing(lines, expected, day);
            expected = day;
            lines.add(line(night));
        }
        if (enrolled && nights.isEmpty()) {
            lines.add(missing(expected));
        }
        return lines;
    }

    private void addMissing(List<NightLine> lines, LocalDate later, LocalDate earlier) {
        LocalDate oldest = LocalDate.now(clock).minusDays(NIGHTS_WATCHED);
        for (LocalDate day = later.minusDays(1); day.isAfter(earlier) && !day.isBefore(oldest); day = day
                .minusDays(1)) {
            lines.add(missing(day));
        }
    }

    private NightLine missing(LocalDate day) {
        return new NightLine(date(day), Tone.NEUTRAL, "fth-slash", text("sync.night.none"),
                text("sync.night.none.why"), "—", null);
    }

    private NightLine line(Night night) {
        String hour = hour(night.endedAt());
        String day = date(LocalDate.ofInstant(night.startedAt(), zone()));
        String word = text(night.channel().equals("COURIER") ? "sync.night.stick" : "sync.night.complete");
        if (night.complete()) {
            return new NightLine(day, Tone.OK,
                    night.channel().equals("COURIER") ? "fth-hard-drive" : "fth-check-circle",
                    word, carried(night), hour, night);
        }
        return new NightLine(day, Tone.BAD, "fth-x-circle", text("sync.night.failed"), reason(night), hour, night);
    }

    /** All that the session's report says. */
    String report(Night night) {
        String carried = text("sync.report", Sentence.of("sync.outcome." + night.outcome()), night.sent(),
                night.received(), night.conflicts(), night.quarantined(), night.bytesOut(), night.bytesIn(),
                duration(Duration.between(night.startedAt(), night.endedAt())));
        return night.reason() == null ? carried : carried + " " + reason(night);
    }

    private String carried(Night night) {
        long changes = night.sent() + night.received();
        return changes == 0
                ? text("sync.night.nothing")
                : text("sync.night.carried", changes, duration(Duration.between(night.startedAt(), night.endedAt())));
    }

    private String reason(Night night) {
        String key = night.reason();
        boolean own = key != null && messages.bundle().containsKey(key);
        return own && key != null ? messages.text(key, "") : text("sync.outcome." + Outcome.valueOf(night.outcome()));
    }

    String aside(PutAside item) {
        String known = "sync.entity." + item.entity();
        return text("sync.aside.line",
                messages.bundle().containsKey(known) ? text(known) : text("sync.entity.other"), moment(item.since()));
    }

    String why(PutAside item) {
        return text("sync.aside." + item.reason());
    }

    private String duration(Duration length) {
        long seconds = Math.max(1, length.toSeconds());
        return seconds < 60
                ? text("sync.duration.seconds", seconds)
                : text("sync.duration.minutes", seconds / 60, seconds % 60);
    }

    /** The hour alone today, with the date on other days. */
    String moment(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, zone());
        return day.equals(LocalDate.now(clock)) ? hour(instant) : date(day) + ", " + hour(instant);
    }

    private String date(LocalDate day) {
        return DateTimeFormatter.ofPattern(text("sync.date"), messages.locale()).format(day).replace(".", "");
    }

    private String hour(Instant instant) {
        return DateTimeFormatter.ofPattern("HH:mm").withZone(zone()).format(instant);
    }

    private ZoneId zone() {
        return clock.getZone();
    }
}
