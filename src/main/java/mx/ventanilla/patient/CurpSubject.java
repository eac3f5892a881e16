package mx.ventanilla.patient;

import java.time.LocalDate;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;

/**
 * What the record says of the person whose CURP is compared; what is null is not compared, save the second surname,
 * which some people do not have.
 *
 * @param birthEntity two letters as in {@link BirthEntities}
 */
public record CurpSubject(@Nullable String givenNames, @Nullable String firstSurname, @Nullable String secondSurname,
        @Nullable LocalDate birthDate, @Nullable Sex sex, @Nullable String birthEntity) {}
