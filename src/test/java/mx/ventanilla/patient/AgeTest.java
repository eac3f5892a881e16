package mx.ventanilla.patient;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Sex;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgeTest {
    @ParameterizedTest
    @CsvSource({"1979-03-14, 2026-11-24, 47 años", "1979-11-24, 2026-11-24, 47 años", "1979-11-25, 2026-11-24, 46 años",
            "2025-11-24, 2026-11-24, 1 año", "2025-11-25, 2026-11-24, 11 meses", "2026-08-24, 2026-11-24, 3 meses",
            "2026-10-24, 2026-11-24, 1 mes", "2026-10-25, 2026-11-24, 30 días", "2026-11-12, 2026-11-24, 12 días",
            "2026-11-23, 2026-11-24, 1 día", "2026-11-24, 2026-11-24, 0 días", "2026-11-25, 2026-11-24, 0 días",
            "2020-02-29, 2021-02-28, 11 meses", "2020-02-29, 2021-03-01, 1 año", "1916-11-24, 2026-11-24, 110 años"})
    void isToldAsPeopleSayIt(LocalDate birth, LocalDate day, String words) {
        assertThat(new Messages(Messages.SPANISH).text(Age.at(birth, day).words())).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"0, M, GREEN", "9, H, GREEN", "10, X, GREY", "19, M, GREY", "20, M, PINK", "59, M, PINK",
            "20, H, BROWN",
            "59, H, BROWN", "60, M, GOLD", "60, X, GOLD", "104, H, GOLD", "30, X,"})
    void choosesTheBooklet(int years, Sex sex, @Nullable HealthBooklet booklet) {
        assertThat(HealthBooklet.of(years, sex).orElse(null)).isEqualTo(booklet);
    }
}
