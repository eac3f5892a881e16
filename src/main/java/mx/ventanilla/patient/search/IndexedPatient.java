package mx.ventanilla.patient.search;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** How a patient is written into the index. */
final class IndexedPatient {
    private IndexedPatient() {}

    static Document document(SearchDocument patient) {
        Document document = new Document();
        BytesRef id = bytes(patient.patientId());
        document.add(new StringField(Fields.ID, id, Field.Store.NO));
        document.add(new BinaryDocValuesField(Fields.ID_VALUE, id));
        document.add(new NumericDocValuesField(Fields.DIGEST, digest(patient)));
        document.add(new SortedDocValuesField(Fields.ORDER, NameOrder.key(patient)));
        UUID survivor = patient.mergedInto();
        if (survivor != null) {
            document.add(new BinaryDocValuesField(Fields.SURVIVOR, bytes(survivor)));
            add(document, Fields.MERGED, Fields.YES);
        }
        addName(document, patient);
        addIdentifiers(document, patient);
        addBirth(document, patient.birthDate());
        return document;
    }

    static Term key(UUID patientId) {
        return new Term(Fields.ID, bytes(patientId));
    }

    static BytesRef bytes(UUID id) {
        return new BytesRef(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits()).array());
    }

    static UUID id(BytesRef bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** Eight bytes of the SHA-256 of all that the index knows of a patient. */
    static long digest(SearchDocument patient) {
        try {
            byte[] content = patient.toString().getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(content)).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void addName(Document document, SearchDocument patient) {
        NameTerms name = NameTerms.of(patient);
        document.add(new NumericDocValuesField(Fields.WORDS, name.words()));
        name.terms().forEach(term -> add(document, Fields.NAME, term));
        name.sounds().forEach(key -> add(document, Fields.SOUND, key));
        name.lead().forEach(word -> add(document, Fields.LEAD, word));
    }

    private static void addIdentifiers(Document document, SearchDocument patient) {
        String nss = Words.digits(patient.nss());
        add(document, Fields.NSS, nss);
        add(document, Fields.NSS_REVERSED, Words.reversed(nss));
        add(document, Fields.AGGREGATE, Words.code(patient.aggregate()));
        add(document, Fields.CURP, Words.code(patient.curp()));
        add(document, Fields.RECORD, Words.code(patient.recordNumber()));
        for (String phone : List.of(Words.digits(patient.phone()), Words.digits(patient.phone2()))) {
            add(document, Fields.PHONE, phone);
            add(document, Fields.PHONE_REVERSED, Words.reversed(phone));
        }
    }

    private static void addBirth(Document document, @Nullable LocalDate born) {
        if (born != null) {
            add(document, Fields.BORN, BirthText.term(born));
            add(document, Fields.YEAR, String.valueOf(born.getYear()));
        }
    }

    private static void add(Document document, String field, String value) {
        if (!value.isEmpty()) {
            document.add(new StringField(field, value, Field.Store.NO));
        }
    }
}
