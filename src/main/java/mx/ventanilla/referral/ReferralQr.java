package mx.ventanilla.referral;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Sex;
import mx.ventanilla.core.seal.PublicKeys;
import mx.ventanilla.core.seal.UnitKeys;
import org.jspecify.annotations.Nullable;

/**
 * The essentials of a document as the QR on its paper carries them, signed by the unit: {@code VR1.content.signature} in
 * Base64 for addresses, at most 1,000 bytes. Long text stays on the paper and in the file.
 *
 * @param digest SHA-256 of the document, in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // what was read is never compared
public record ReferralQr(@JsonProperty("k") DocumentKind kind, @JsonProperty("f") String folio,
        @JsonProperty("u") UUID unitId, @JsonProperty("n") String patient, @JsonProperty("s") @Nullable String nss,
        @JsonProperty("b") @Nullable LocalDate birthDate, @JsonProperty("x") @Nullable Sex sex,
        @JsonProperty("e") String specialty, @JsonProperty("p") @Nullable Priority priority,
        @JsonProperty("c") List<String> diagnoses, @JsonProperty("d") String digest) {
    public static final int MOST_BYTES = 1_000;
    private static final String MARK = "VR1";
    private static final int LONGEST_NAME = 90;
    private static final int MOST_DIAGNOSES = 12;

    /** What was read from a QR, and how far it can be believed. */
    public record Read(ReferralQr qr, byte[] content, byte[] signature) {
        /** True when the holder of these keys signed it. */
        public boolean isSignedBy(PublicKeys keys) {
            return keys.verifies(content, signature);
        }
    }

    public static ReferralQr of(ReferralContent content, String digest) {
        ReferralContent.Person person = content.person();
        return new ReferralQr(DocumentKind.REQUEST, content.folio(), content.sender().unitId(),
                cut(person.sortName()), person.nss(), person.birthDate(), person.sex(),
                cut(content.receiver().specialty()), content.priority(), keys(content.clinical().diagnoses()), digest);
    }

    public static ReferralQr of(AnswerContent answer, ReferralRow row, String digest) {
        return new ReferralQr(DocumentKind.ANSWER, answer.folio(), answer.unitId(), cut(row.patientName()), row.nss(),
                row.birthDate(), null, cut(row.specialty()), null, keys(answer.diagnoses()), digest);
    }

    public String write(UnitKeys keys) {
        byte[] content = DocumentJson.write(this).getBytes(StandardCharsets.UTF_8);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String text = MARK + "." + base64.encodeToString(content) + "." + base64.encodeToString(keys.sign(content));
        if (text.length() > MOST_BYTES) {
            throw new IllegalStateException("a QR of " + text.length() + " bytes");
        }
        return text;
    }

    /** @throws Problem {@code referral.qr.unreadable} for anything that is not such a text */
    public static Read read(String typed) {
        String text = typed.strip();
        String[] parts = text.split("\\.", -1);
        if (text.length() > MOST_BYTES || parts.length != 3 || !parts[0].equals(MARK)) {
            throw Problem.of("referral.qr.unreadable");
        }
        try {
            byte[] content = Base64.getUrlDecoder().decode(parts[1]);
            byte[] signature = Base64.getUrlDecoder().decode(parts[2]);
            ReferralQr qr = DocumentJson.read(new String(content, StandardCharsets.UTF_8), ReferralQr.class);
            if (signature.length != UnitKeys.SIGNATURE_BYTES || !Folio.isWellFormed(qr.folio())) {
                throw Problem.of("referral.qr.unreadable");
            }
            return new Read(qr, content, signature);
        } catch (IllegalArgumentException | NullPointerException | Problem damaged) {
            throw Problem.of("referral.qr.unreadable");
        }
    }

    private static String cut(String text) {
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }

    private static List<String> keys(List<ReferralContent.Coded> diagnoses) {
        return diagnoses.stream().map(ReferralContent.Coded::key).limit(MOST_DIAGNOSES).toList();
    }
}
