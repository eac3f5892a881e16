package mx.ventanilla.patient;

import java.util.Optional;
import mx.ventanilla.core.Sentence;
import mx.ventanilla.core.Sex;

/** The colour of the Cartilla Nacional de Salud that a person of this age and sex carries. */
public enum HealthBooklet {
    GREEN(0, 9), GREY(10, 19), PINK(20, 59), BROWN(20, 59), GOLD(60, Integer.MAX_VALUE);

    private final int fromYears;
    private final int toYears;

    HealthBooklet(int fromYears, int toYears) {
        this.fromYears = fromYears;
        this.toYears = toYears;
    }

    /** Empty for an adult under 60 recorded as neither man nor woman: the person chooses one of the two booklets. */
    public static Optional<HealthBooklet> of(int years, Sex sex) {
        for (HealthBooklet booklet : values()) {
            if (years >= booklet.fromYears && years <= booklet.toYears && booklet.isFor(sex)) {
                return Optional.of(booklet);
            }
        }
        return Optional.empty();
    }

    public Sentence words() {
        return Sentence.of("identity.booklet." + name());
    }

    private boolean isFor(Sex sex) {
        return switch (this) {
            case PINK -> sex == Sex.M;
            case BROWN -> sex == Sex.H;
            case GREEN, GREY, GOLD -> true;
        };
    }
}
