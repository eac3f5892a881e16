package mx.ventanilla.patient.roster;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import mx.ventanilla.core.Problem;
import mx.ventanilla.patient.roster.LineReader.Line;

/** The first lines of a roster: what separates its columns and what they are called. */
record RosterOpening(char delimiter, List<String> headings, int openings) {
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final Pattern NSS_LIKE = Pattern.compile("[0-9][0-9 -]{9,14}[0-9]");
    private static final char MARK = '\uFEFF';

    static RosterOpening read(Path path, Charset charset) throws IOException {
        try (LineReader lines = new LineReader(RosterFile.reader(Files.newInputStream(path), charset))) {
            int openings = 0;
            for (Line line = lines.next(); line != null; line = lines.next()) {
                openings++;
                String text = withoutMark(line.text());
                if (text.toLowerCase(Locale.ROOT).startsWith("sep=") && text.length() == 5) {
                    Line headings = lines.next();
                    return of(text.charAt(4), headings == null ? "" : headings.text(), openings + 1);
                }
                if (!text.isBlank()) {
                    return of(mostFrequentDelimiter(text), text, openings);
                }
            }
        }
        throw Problem.of("roster.file.empty", path.toString());
    }

    private static RosterOpening of(char delimiter, String line, int openings) throws IOException {
        try (RecordReader reader = new RecordReader(new StringReader(line), delimiter, 0)) {
            RosterRecord first = reader.next();
            return new RosterOpening(delimiter, first == null ? List.of() : first.fields(), openings);
        }
    }

    static char mostFrequentDelimiter(String line) {
        char best = DELIMITERS[0];
        for (char candidate : DELIMITERS) {
            if (QuoteScan.countOutsideQuotes(line, candidate) > QuoteScan.countOutsideQuotes(line, best)) {
                best = candidate;
            }
        }
        return best;
    }

    RosterFile fileOf(Path path, Charset charset, long size) {
        ColumnMapping named = ColumnMapping.ofHeadings(headings);
        boolean isPerson = named.columns().isEmpty() && headings.stream().anyMatch(this::looksLikeNss);
        ColumnMapping mapping = isPerson ? ColumnMapping.inServiceOrder(headings.size()) : named;
        return new RosterFile(path, charset, delimiter, mapping, isPerson ? openings - 1 : openings, size);
    }

    private boolean looksLikeNss(String cell) {
        return NSS_LIKE.matcher(cell.strip()).matches();
    }

    private static String withoutMark(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
    }
}
