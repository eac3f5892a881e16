package mx.ventanilla.sync.screen;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.ventanilla.db.Entity;
import mx.ventanilla.sync.conflict.Author;
import mx.ventanilla.sync.conflict.ConflictCase;
import mx.ventanilla.sync.conflict.ConflictField;
import mx.ventanilla.sync.conflict.DisputedValue;
import mx.ventanilla.sync.conflict.Proposal;
import mx.ventanilla.sync.conflict.SettledCase;
import mx.ventanilla.sync.conflict.Side;
import org.jspecify.annotations.Nullable;

/** Says whose two versions a conflict is, and what stands in them. */
final class ConflictWords {
    private static final String WHOLE = "*";
    private static final String BETWEEN = " · ";
    /** As an address or a name is read aloud. */
    private static final List<String> SPOKEN = List.of("given_names", "first_surname", "second_surname", "street",
            "neighbourhood", "postal_code", "nss", "aggregate_code");
    private final SyncWords words;

    ConflictWords(SyncWords words) {
        this.words = words;
    }

    String subject(ConflictCase conflict) {
        return conflict.subject().isEmpty() ? entity(conflict.entity()) : conflict.subject();
    }

    String number(ConflictCase conflict) {
        return conflict.number() == null || conflict.number().isEmpty()
                ? entity(conflict.entity())
                : conflict.number().replaceAll("\\b(\\d{4})(\\d\\d)(\\d{4})(\\d)\\b", "$1-$2-$3-$4") + BETWEEN
                        + entity(conflict.entity());
    }

    private String entity(Entity entity) {
        String key = "sync.entity." + entity.name();
        return words.messages().bundle().containsKey(key) ? words.text(key) : words.text("sync.entity.other");
    }

    String unit(Author author) {
        String unit = Objects.requireNonNullElseGet(author.unit(), () -> words.text("sync.author.region"));
        return author.here() ? words.text("sync.author.here", unit) : unit;
    }

    String person(Author author) {
        String person = Objects.requireNonNullElseGet(author.person(), () -> words.text("sync.author.somebody"));
        Instant at = author.at();
        return at == null ? person : person + BETWEEN + words.moment(at);
    }

    String field(Entity entity, String group) {
        return group.equals(WHOLE) ? entity(entity) : column(group);
    }

    /** What one side says: a value, or several of them, each with its name. */
    String value(ConflictField field, Side side) {
        if (field.veiled()) {
            return words.text("sync.conflict.veiled");
        }
        List<DisputedValue> shown = shown(field.values());
        if (shown.size() == 1) {
            return plain(shown.getFirst(), side);
        }
        boolean named = field.group().equals(WHOLE);
        return shown.stream().map(value -> named
                ? words.text("sync.conflict.named", column(value.column()), plain(value, side))
                : plain(value, side)).collect(Collectors.joining(named ? "\n" : BETWEEN));
    }

    /** An identifier says nothing to a person where its name stands beside it. */
    private static List<DisputedValue> shown(List<DisputedValue> values) {
        List<DisputedValue> readable = values.stream()
                .filter(value -> !value.column().endsWith("_id") && !value.column().endsWith("_key"))
                .sorted(Comparator.comparingInt(value -> SPOKEN.indexOf(value.column()))).toList();
        return readable.isEmpty() ? values : readable;
    }

    private String plain(DisputedValue value, Side side) {
        String text = side == Side.LOCAL ? value.local() : value.remote();
        if (text == null || text.isBlank()) {
            return words.text("sync.value.none");
        }
        return switch (text) {
            case "true" -> words.text("sync.value.yes");
            case "false" -> words.text("sync.value.no");
            default -> readable(text);
        };
    }

    private String readable(String text) {
        try {
            if (text.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return DateTimeFormatter.ofPattern("dd/MM/uuuu").format(LocalDate.parse(text));
            }
            return text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z") ? words.moment(Instant.parse(text)) : text;
        } catch (DateTimeException other) {
            return text;
        }
    }

    private String column(String column) {
        String key = "sync.field." + column;
        return words.messages().bundle().containsKey(key) ? words.text(key) : words.text("sync.field.other");
    }

    String proposal(@Nullable Proposal proposal) {
        return proposal == null ? words.text("sync.proposal.none") : words.text("sync.proposal." + proposal.reason());
    }

    /** The record as it will be, with what nobody has decided yet. */
    String outcome(ConflictCase conflict, Map<String, Side> marks) {
        return conflict.fields().stream().map(field -> {
            Side side = field.decided() == null ? marks.get(field.group()) : field.decided();
            String name = field(conflict.entity(), field.group());
            return side == null
                    ? words.text("sync.conflict.willBe.open", name)
                    : words.text("sync.conflict.willBe", name, value(field, side));
        }).collect(Collectors.joining(BETWEEN));
    }

    String settled(SettledCase last) {
        Instant at = last.at();
        String fields = last.groups().stream().map(group -> field(last.entity(), group))
                .collect(Collectors.joining(", "));
        return words.text("sync.conflict.settled", at == null ? "" : words.moment(at), fields,
                last.subject().isEmpty() ? entity(last.entity()) : last.subject());
    }
}
