package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import mx.ventanilla.core.Messages;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferredLanguageTest {
    private static final Messages SPANISH = new Messages(Messages.SPANISH);
    private static final Messages ENGLISH = new Messages(Messages.ENGLISH);

    @ParameterizedTest
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            mx-0331 | true  | Necesita intérprete · Otomí                   | Needs an interpreter · Otomí
            mx-0331 | false | Prefiere otra lengua · Otomí                  | Prefers another language · Otomí
            en      | false | Prefiere otra lengua · Inglés                 | Prefers another language · English
            es      | true  | Necesita intérprete · Español                 | Needs an interpreter · Spanish
                    | true  | Necesita intérprete · no se anotó su lengua   \
            | Needs an interpreter · which language was not noted
            es      | false | ''                                            | ''
                    | false | ''                                            | ''
            """)
    void saysWhichLanguageAndWhetherSomebodyMustInterpret(@Nullable String key, boolean interpreter, String spanish,
            String english) {
        PreferredLanguage language = new PreferredLanguage(key, interpreter);
        assertThat(language.line(SPANISH)).isEqualTo(spanish);
        assertThat(language.line(ENGLISH)).isEqualTo(english);
    }

    @Test
    void everyLanguageThatCanBeChosenHasTheNameItWasChosenBy() {
        Languages.all(Messages.SPANISH)
                .forEach((key, name) -> assertThat(Languages.name(key, Messages.SPANISH)).isEqualTo(name));
        assertThat(Languages.all(Messages.SPANISH)).hasSizeGreaterThan(200).containsEntry("mx-0331", "Otomí");
    }
}
