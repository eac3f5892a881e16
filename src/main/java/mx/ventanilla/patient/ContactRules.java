package mx.ventanilla.patient;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import mx.ventanilla.core.Finding;
import org.jspecify.annotations.Nullable;

/** Looks at address, telephones and adscription. A telephone that looks wrong is only a warning. */
final class ContactRules {
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");
    /** Ten digits in Mexico, or a number of another country with its prefix. */
    private static final Pattern PHONE = Pattern.compile("[0-9]{10}|\\+[0-9]{8,15}");
    private static final Pattern PHONE_MASK = Pattern.compile("[\\s\\p{Z}\\p{Pd}().]+");
    private static final int PHONE_LENGTH = 20;

    private ContactRules() {}

    static List<Finding> check(NewPatient.Contact contact, NewPatient.Assignment assignment) {
        List<Finding> found = new ArrayList<>();
        length("street", contact.street(), 200, found);
        length("neighbourhood", contact.neighbourhood(), 120, found);
        if (contact.postalCode() != null && !POSTAL_CODE.matcher(contact.postalCode()).matches()) {
            found.add(Finding.error("postalCode", "identity.postalCode.digits"));
        }
        phone("phone", contact.phone(), found);
        phone("otherPhone", contact.otherPhone(), found);
        phone("contactPhone", contact.contactPhone(), found);
        length("contactName", contact.contactName(), 160, found);
        length("remarks", contact.remarks(), 1_000, found);
        length("unitName", assignment.unitName(), 120, found);
        return found;
    }

    /** An error when the text is longer than its column. */
    static void length(String field, @Nullable String text, int most, List<Finding> found) {
        if (text != null && text.length() > most) {
            found.add(Finding.error(field, "identity.text.tooLong", most, text.length()));
        }
    }

    private static void phone(String field, @Nullable String phone, List<Finding> found) {
        if (phone == null) {
            return;
        }
        length(field, phone, PHONE_LENGTH, found);
        if (!PHONE.matcher(PHONE_MASK.matcher(phone).replaceAll("")).matches()) {
            found.add(Finding.warning(field, "identity.phone.digits"));
        }
    }
}
