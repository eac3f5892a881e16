package mx.ventanilla.patient.roster;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import mx.ventanilla.patient.PersonNames;

/**
 * Under which a roster's person is found again: NSS, names and birth date, so that siblings with the same NSS and
 * agregado are two, and one whose agregado changes (to pensioner, to student) stays one.
 */
final class RosterKey {
    private static final int BYTES = 10;

    private RosterKey() {}

    /**
     * @param birthDate in ISO 8601
     * @return the NSS, so that a family lies together in the index, and 20 hexadecimal digits
     */
    static String of(String nss, PersonNames names, String birthDate) {
        String identity = names.comparable() + "|" + birthDate;
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(identity.getBytes(StandardCharsets.UTF_8));
            return nss + "-" + HexFormat.of().formatHex(digest, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
