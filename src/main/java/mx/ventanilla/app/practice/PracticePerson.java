package mx.ventanilla.app.practice;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody invented.
 *
 * @param kinship first character of the agregado
 * @param regime last two characters of the agregado
 */
record PracticePerson(UUID id, String nss, char kinship, boolean woman, String regime, String givenNames,
        String firstSurname, String secondSurname, LocalDate birthDate, int room, String shift, String street,
        String phone) {
    String aggregate() {
        return "%c%c%d%s".formatted(kinship, woman ? 'M' : 'H', birthDate.getYear(), regime);
    }
}
