package mx.ventanilla.patient.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import mx.ventanilla.core.Messages;
import mx.ventanilla.print.PaperSize;
import mx.ventanilla.print.Sheet;
import mx.ventanilla.print.TableRows;

/** A patient's copy as JSON for programs and as PDF for people. */
public final class PatientCopyFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder().addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS).enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/yyyy HH:mm");

    private PatientCopyFile() {}

    public static byte[] json(PatientCopy copy) {
        try {
            return MAPPER.writeValueAsBytes(copy);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a copy is data", e);
        }
    }

    /** @param zone in which moments are told */
    public static byte[] pdf(PatientCopy copy, Messages words, ZoneId zone) {
        Sheet sheet = new Sheet(PaperSize.LETTER, words.locale(), words.text("privacy.copy.title"),
                words.text("privacy.copy.footer", copy.unit()));
        sheet.note(words.text("privacy.copy.made", MOMENT.format(LocalDateTime.ofInstant(copy.madeAt(), zone))));
        copy.records().forEach((name, records) -> {
            sheet.heading(words.text("privacy.records." + name));
            records.forEach(record -> sheet.fields(labelled(record, words)));
        });
        sheet.heading(words.text("privacy.copy.reads"));
        sheet.table(reads(copy, words, zone));
        return sheet.pdf();
    }

    private static Map<String, String> labelled(Map<String, Object> record, Messages words) {
        Map<String, String> labelled = new LinkedHashMap<>();
        record.forEach((column, value) -> labelled.put(label(column, words), value.toString()));
        return labelled;
    }

    /** The bundle's word for a column; its own name where a kind of record brings one that has none yet. */
    private static String label(String column, Messages words) {
        try {
            return words.text("patient.column." + column);
        } catch (MissingResourceException unnamed) {
            return column.replace('_', ' ');
        }
    }

    private static TableRows reads(PatientCopy copy, Messages words, ZoneId zone) {
        List<String> headings = Stream.of("at", "user", "action", "from")
                .map(column -> words.text("privacy.read." + column)).toList();
        return new TableRows(headings, copy.reads().stream()
                .map(read -> List.of(MOMENT.format(LocalDateTime.ofInstant(read.at(), zone)), read.user(),
                        read.action(), read.from()))
                .toList());
    }
}
