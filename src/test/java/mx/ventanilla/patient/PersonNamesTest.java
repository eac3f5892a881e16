package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import mx.ventanilla.support.Garbage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonNamesTest {
    @ParameterizedTest
    @CsvSource({"GARCÍA, García", "garcía, García", "DE LA CRUZ, de la Cruz", "DEL RÍO, del Río",
            "PONCE DE LEÓN, Ponce de León", "MONTES DE OCA, Montes de Oca", "DE LA O, de la O", "ÑÁÑEZ, Ñáñez",
            "MARÍA DE LOS ÁNGELES, María de los Ángeles", "MA. ELENA, Ma. Elena", "J. JESÚS, J. Jesús",
            "D'ANGELO, D'Angelo", "PÉREZ-GÓMEZ, Pérez-Gómez", "'  GARCÍA   LUNA ', García Luna",
            "ORTEGA Y GASSET, Ortega y Gasset", "McGregor, McGregor", "de la Cruz, de la Cruz",
            "de la cruz, de la Cruz", "LA, La", "'', ''"})
    void showsTheCapitalsOfARosterInTitleCase(String stored, String shown) {
        assertThat(PersonNames.shown(stored)).isEqualTo(shown);
    }

    @Test
    void showsSurnamesFirst() {
        assertThat(new PersonNames("MARÍA ELENA", "GARCÍA", "MARTÍNEZ").display())
                .isEqualTo("García Martínez, María Elena");
        assertThat(new PersonNames("JOSÉ ANTONIO", "DE LA CRUZ", null).display()).isEqualTo("de la Cruz, José Antonio");
        assertThat(new PersonNames("Desconocido", null, null).display()).isEqualTo("Desconocido");
        assertThat(new PersonNames("María Elena", "García", "Martínez").spoken())
                .isEqualTo("María Elena García Martínez");
    }

    @ParameterizedTest
    @CsvSource({"María Elena, García, Martínez, GMM, MG", "Luis, García, Cruz, GCL, LG", "José, de la Cruz, , CJ, JC",
            "Óscar, Ñáñez, del Río, ÑRO, OÑ", "Desconocido, , , D, D", "J. Jesús, Ávila, O, AOJ, JA"})
    void abbreviatesToInitials(String given, String first, String second, String initials, String monogram) {
        PersonNames names = new PersonNames(given, first, second);
        assertThat(names.initials()).isEqualTo(initials);
        assertThat(names.monogram()).isEqualTo(monogram);
    }

    @ParameterizedTest
    @CsvSource({"Ma. Elena, García, MARIA ELENA, GARCIA", "MA ELENA, Garcia, María Elena, garcía",
            "J. Jesús, Muñoz, JOSÉ DE JESÚS, MUNOZ", "María de la Luz, de la Cruz, maria luz, CRUZ",
            "José  Luis, Del Río, JOSE LUIS, RIO", "MA.GUADALUPE, Ávila, María Guadalupe, Avila"})
    void comparesAsPeopleMean(String given, String surname, String otherGiven, String otherSurname) {
        assertThat(new PersonNames(given, surname, "").comparable())
                .isEqualTo(new PersonNames(otherGiven, otherSurname, null).comparable());
    }

    @Test
    void keepsDifferentPeopleApart() {
        Stream<PersonNames> names = Stream.of(new PersonNames("Luis", "Cruz", "García"),
                new PersonNames("Luis", "García", "Cruz"), new PersonNames("Luis J.", "García", "Cruz"),
                new PersonNames("Luis", "García Cruz", null), new PersonNames("Elena", "García", "Cruz"));
        assertThat(names.map(PersonNames::comparable)).doesNotHaveDuplicates();
        assertThat(PersonNames.comparableSurname("De la O")).isEqualTo("O");
        assertThat(PersonNames.comparableSurname("Ma")).isEqualTo("MA");
    }

    @Test
    void neverStumblesOverGarbage() {
        Garbage.texts(20261122).forEach(text -> {
            PersonNames names = new PersonNames(text, text, text);
            assertThat(names.comparable()).as(text)
                    .isEqualTo(new PersonNames(names.givenNames(), text, text).comparable());
            assertThat(names.initials().length()).as(text).isLessThanOrEqualTo(6);
            assertThat(PersonNames.shown(names.display())).as(text).isNotNull();
        });
    }
}
