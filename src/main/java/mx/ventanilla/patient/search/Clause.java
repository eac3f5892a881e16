package mx.ventanilla.patient.search;

import java.util.ArrayList;
import java.util.List;

/**
 * One part of what was typed, and every way in which it may match; a hit matches each clause in at least one way.
 *
 * @param token the part, folded and without masks
 * @param probes in the order of closeness
 */
record Clause(String token, List<Probe> probes) {
    private static final int SHORTEST_HEARD = 3;
    private static final int SHORTEST_SLIP = 3;
    private static final int SHORTEST_SLIP_BEGINNING = 4;
    private static final int SHORTEST_SPLIT = 6;
    private static final int CURP_LETTERS = 4;
    private static final int SHORTEST_PART_OF_NUMBER = 4;
    private static final int PHONE = 10;
    private static final int NSS = 11;

    boolean isName() {
        return probes.getFirst().shows() == SearchField.NAME;
    }

    /** A word of a name, whole or only begun, heard, or with one slip. */
    static Clause name(String word) {
        List<Probe> probes = new ArrayList<>();
        probes.add(named(word, Closeness.WHOLE));
        probes.add(new PrefixProbe(Fields.NAME, word, SearchField.NAME, Closeness.BEGINNING));
        addHeard(probes, word);
        if (word.length() >= SHORTEST_SLIP) {
            probes.add(slip(Fields.NAME, word, SlipProbe.Extent.WHOLE, SearchField.NAME, Closeness.SLIP));
        }
        if (word.length() >= SHORTEST_SPLIT) {
            probes.add(new SplitProbe(word));
        }
        if (word.length() >= SHORTEST_SLIP_BEGINNING) {
            probes.add(slip(Fields.NAME, word, SlipProbe.Extent.BEGINNING, SearchField.NAME, Closeness.SLIP_BEGINNING));
            for (String key : SpanishSound.keys(word)) {
                probes.add(slip(Fields.SOUND, key, SlipProbe.Extent.WHOLE, SearchField.NAME, Closeness.SOUND_SLIP));
            }
        }
        if (word.length() == CURP_LETTERS) {
            probes.add(new PrefixProbe(Fields.CURP, word, SearchField.CURP, Closeness.SLIP));
        }
        return new Clause(word, probes);
    }

    /** The ways in which the first surname may be this word. */
    List<Probe> leads() {
        List<Probe> leads = new ArrayList<>();
        if (!isName()) {
            return leads;
        }
        leads.add(new PrefixProbe(Fields.LEAD, token, SearchField.NAME, Closeness.BEGINNING));
        for (String key : SpanishSound.keys(token)) {
            leads.add(new TermProbe(Fields.LEAD, Fields.HEARD + key, SearchField.NAME, Closeness.SOUND));
        }
        if (token.length() >= SHORTEST_SLIP) {
            leads.add(slip(Fields.LEAD, token, SlipProbe.Extent.WHOLE, SearchField.NAME, Closeness.SLIP));
        }
        return leads;
    }

    /** An abbreviation that stands for itself and for the whole name: "ma" for María. */
    static Clause abbreviation(String word, String whole) {
        return new Clause(word, List.of(named(word, Closeness.WHOLE), named(whole, Closeness.WHOLE),
                new PrefixProbe(Fields.NAME, word, SearchField.NAME, Closeness.BEGINNING)));
    }

    /** A word typed for the second time: García García before any other García. */
    static Clause repeated(String word) {
        return new Clause(word, List.of(named(word + Fields.TWICE, Closeness.WHOLE),
                new PrefixProbe(Fields.NAME, word, SearchField.NAME, Closeness.BEGINNING),
                slip(Fields.NAME, word, SlipProbe.Extent.WHOLE, SearchField.NAME, Closeness.SLIP)));
    }

    /** A number without a mask: NSS, its beginning or its end, telephone, year or date of birth, record number. */
    static Clause digits(String digits) {
        List<Probe> probes = new ArrayList<>();
        int length = digits.length();
        addCode(probes, Fields.RECORD, digits, SearchField.RECORD_NUMBER);
        addCode(probes, Fields.YEAR, digits, SearchField.BIRTH_DATE);
        probes.addAll(BirthText.bareNumber(digits));
        if (length >= SHORTEST_PART_OF_NUMBER) {
            addCode(probes, Fields.NSS, digits, SearchField.NSS);
            addCode(probes, Fields.PHONE, digits, SearchField.PHONE);
            String end = Words.reversed(digits);
            probes.add(new PrefixProbe(Fields.NSS_REVERSED, end, SearchField.NSS, Closeness.BEGINNING));
            probes.add(new PrefixProbe(Fields.PHONE_REVERSED, end, SearchField.PHONE, Closeness.BEGINNING));
        }
        if (length >= NSS - 1 && length <= NSS + 1) {
            probes.add(slip(Fields.NSS, digits, SlipProbe.Extent.WHOLE, SearchField.NSS, Closeness.SLIP));
        }
        if (length >= PHONE - 1 && length <= PHONE + 1) {
            probes.add(slip(Fields.PHONE, digits, SlipProbe.Extent.WHOLE, SearchField.PHONE, Closeness.SLIP));
        }
        return new Clause(digits, probes);
    }

    /** Letters and digits mixed: CURP, aggregate or record number, whole or begun. */
    static Clause code(String code) {
        List<Probe> probes = new ArrayList<>();
        addCode(probes, Fields.CURP, code, SearchField.CURP);
        addCode(probes, Fields.RECORD, code, SearchField.RECORD_NUMBER);
        addCode(probes, Fields.AGGREGATE, code, SearchField.AGGREGATE);
        if (code.length() >= PHONE) {
            probes.add(slip(Fields.CURP, code, SlipProbe.Extent.BEGINNING, SearchField.CURP, Closeness.SLIP));
        }
        return new Clause(code, probes);
    }

    private static void addHeard(List<Probe> probes, String word) {
        if (word.length() < SHORTEST_HEARD) {
            return;
        }
        for (String key : SpanishSound.keys(word)) {
            probes.add(new TermProbe(Fields.SOUND, key, SearchField.NAME, Closeness.SOUND));
        }
        for (String key : SpanishSound.beginnings(word)) {
            probes.add(new PrefixProbe(Fields.SOUND, key, SearchField.NAME, Closeness.SOUND_BEGINNING));
        }
    }

    private static void addCode(List<Probe> probes, String field, String value, SearchField shows) {
        probes.add(new TermProbe(field, value, shows, Closeness.WHOLE));
        probes.add(new PrefixProbe(field, value, shows, Closeness.BEGINNING));
    }

    private static Probe named(String word, Closeness closeness) {
        return new TermProbe(Fields.NAME, word, SearchField.NAME, closeness);
    }

    private static Probe slip(String field, String value, SlipProbe.Extent extent, SearchField shows,
            Closeness closeness) {
        return new SlipProbe(field, value, extent, shows, closeness);
    }
}
