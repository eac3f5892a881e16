package mx.ventanilla.patient.search;

/** The fields of the index. A change here is a change of the format of the index. */
final class Fields {
    /** Sixteen bytes: as a term to replace a document, as a value to name a hit. */
    static final String ID = "id";
    static final String ID_VALUE = "idValue";
    /** Of a record merged into another: the one that is found instead, and a mark of what it is. */
    static final String SURVIVOR = "survivor";
    static final String MERGED = "merged";
    static final String YES = "1";
    /** Sort key of the name; the index is kept in this order. */
    static final String ORDER = "order";
    /** Digest of the document's content, for the check against the database. */
    static final String DIGEST = "digest";
    /** Number of words of the name, particles left out. */
    static final String WORDS = "words";
    static final String NAME = "name";
    static final String SOUND = "sound";
    /** First surname again: who bears as first surname what was typed first comes first among equals. */
    static final String LEAD = "lead";
    static final String NSS = "nss";
    static final String NSS_REVERSED = "nssReversed";
    static final String AGGREGATE = "aggregate";
    static final String CURP = "curp";
    static final String RECORD = "record";
    static final String PHONE = "phone";
    static final String PHONE_REVERSED = "phoneReversed";
    /** Birth date as ddmmyyyy: what is typed first comes first. */
    static final String BORN = "born";
    static final String YEAR = "year";

    /** Mark, in {@link #NAME}, of somebody who has no second surname. */
    static final String ONE_SURNAME = "#1";
    /** Follows a word that the name has twice: García García. */
    static final String TWICE = "#2";

    /** Comes before a key of {@link SpanishSound} in {@link #LEAD}. */
    static final String HEARD = "~";

    private Fields() {}
}
