package mx.ventanilla.patient.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what is in the search box: first what has a shape (NSS, dates, telephones), then words. Belongs to one query. */
final class QueryParser {
    static final int MOST_CLAUSES = 10;
    private static final List<String> MONTHS = List.of("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep",
            "oct", "nov", "dic");
    private static final Pattern MONTH_DATE = Pattern.compile("(?<![a-z0-9])(\\d{1,2})[ /.-]*(?:de )? *"
            + "(enero|ene|febrero|feb|marzo|mar|abril|abr|mayo|may|junio|jun|julio|jul|agosto|ago|septiembre|setiembre|"
            + "sept|sep|set|octubre|oct|noviembre|nov|diciembre|dic)[ /.-]*(?:del? )? *(\\d{0,4})(?![a-z0-9])");
    private static final Pattern SLASH_DATE = Pattern
            .compile("(?<![a-z0-9])(\\d{1,2})[/.](\\d{1,2})(?:[/.](\\d{0,4}))?(?![a-z0-9])");
    private static final Pattern NSS = Pattern.compile(
            "(?<![a-z0-9])(\\d(?:[ -]?\\d){10})(?:[ -]?([1-6][hmxf](?:19|20)\\d\\d[a-z]{2}))?(?![a-z0-9]|[ -]\\d)");
    private static final Pattern GROUPS = Pattern.compile("(?<![a-z0-9])\\+?\\(?\\d+\\)?(?:[ -]+\\(?\\d+\\)?)+-?");
    private static final Pattern DATE_GROUPS = Pattern.compile("(\\d{1,2})[ -](\\d{1,2})[ -](\\d{2}|\\d{4})");
    private static final Pattern ISO_DATE = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern BEGUN_NSS = Pattern.compile("\\d{4} \\d{2}(?: \\d{1,4}(?: \\d)?)?");

    private final List<Clause> clauses = new ArrayList<>();
    private final Set<String> words = new HashSet<>();
    private String rest;

    private QueryParser(String text) {
        this.rest = Words.fold(text);
    }

    static List<Clause> parse(String text) {
        QueryParser parser = new QueryParser(text);
        parser.take(MONTH_DATE, QueryParser::monthDate);
        parser.take(SLASH_DATE, date -> dateClause(date, 1, 2, 3));
        parser.take(NSS, parser::nss);
        parser.take(GROUPS, QueryParser::groups);
        parser.takeWords(text.isEmpty() || Character.isLetterOrDigit(text.charAt(text.length() - 1)));
        return parser.clauses.stream().limit(MOST_CLAUSES).toList();
    }

    /** Moves what matches, and can be read as a clause, out of the rest of the text. */
    private void take(Pattern shape, Reader reader) {
        Matcher matcher = shape.matcher(rest);
        StringBuilder left = new StringBuilder();
        while (matcher.find()) {
            Clause clause = reader.read(matcher.toMatchResult());
            if (clause != null) {
                clauses.add(clause);
                matcher.appendReplacement(left, " ");
            }
        }
        rest = matcher.appendTail(left).toString();
    }

    private static @Nullable Clause monthDate(MatchResult found) {
        String month = String.valueOf(MONTHS.indexOf(found.group(2).substring(0, 3).replace("set", "sep")) + 1);
        return dateClause(found.group(1), month, found.group(3));
    }

    private @Nullable Clause nss(MatchResult found) {
        if (isDateAndMore(found.group(1))) {
            return null;
        }
        if (found.group(2) != null) {
            clauses.add(Clause.code(found.group(2)));
        }
        return Clause.digits(Words.digits(found.group(1)));
    }

    private static boolean isDateAndMore(String text) {
        return text.matches("\\d{1,2}[ -]\\d{1,2}[ -](19|20)\\d\\d .*");
    }

    private static @Nullable Clause groups(MatchResult found) {
        String text = found.group();
        Matcher date = DATE_GROUPS.matcher(text);
        Matcher iso = ISO_DATE.matcher(text);
        Clause clause = date.matches() ? dateClause(date, 1, 2, 3) : iso.matches() ? dateClause(iso, 3, 2, 1) : null;
        if (clause != null) {
            return clause;
        }
        String digits = Words.digits(text);
        if (digits.length() == 12 && digits.startsWith("52")) {
            digits = digits.substring(2);
        }
        boolean oneNumber = text.matches(".*[-(+].*") || digits.length() == 10 || BEGUN_NSS.matcher(text).matches();
        return oneNumber ? Clause.digits(digits) : null;
    }

    private static @Nullable Clause dateClause(MatchResult found, int day, int month, int year) {
        return dateClause(found.group(day), found.group(month), found.group(year) == null ? "" : found.group(year));
    }

    private static @Nullable Clause dateClause(String day, String month, String year) {
        List<Probe> probes = BirthText.probes(day, month, year);
        return probes.isEmpty() ? null : new Clause(day + "/" + month + "/" + year, probes);
    }

    private void takeWords(boolean lastIsBegun) {
        List<String> all = Words.of(rest);
        for (int i = 0; i < all.size(); i++) {
            String word = all.get(i);
            boolean begun = lastIsBegun && i == all.size() - 1;
            if (begun || all.size() == 1 || !Words.isParticle(word)) {
                clauses.add(wordClause(word, begun));
            }
        }
    }

    private Clause wordClause(String word, boolean begun) {
        if (word.chars().allMatch(Character::isDigit)) {
            return Clause.digits(word);
        }
        if (word.chars().anyMatch(Character::isDigit)) {
            return Clause.code(word);
        }
        if (!words.add(word)) {
            return Clause.repeated(word);
        }
        String whole = Words.unabbreviated(word);
        boolean standsFor = whole != null && !(begun && word.length() == 1);
        return whole != null && standsFor ? Clause.abbreviation(word, whole) : Clause.name(word);
    }

    /** Makes a clause of what matched, or null when it is not what its shape promised. */
    @FunctionalInterface
    private interface Reader {
        @Nullable
        Clause read(MatchResult found);
    }
}
