package mx.ventanilla.app.practice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import mx.ventanilla.patient.Nss;

/** Invents families: a holder, and whoever the holder brings, under one NSS, in one room and shift. No CURP is made. */
final class PracticePopulation {
    private static final String[] STREETS = {"Calle Hidalgo", "Calle Tapia", "Av. Insurgentes", "Calle del Mezquite",
            "Privada de los Fresnos", "Calle Allende", "Calzada de la Luz", "Calle Canal"};
    private final SplittableRandom random;
    private final PracticeNames names = new PracticeNames();
    private final LocalDate today;
    private final int rooms;
    private int sequence;

    PracticePopulation(SplittableRandom random, LocalDate today, int rooms) {
        this.random = random;
        this.today = today;
        this.rooms = rooms;
    }

    /** At least one person more; a whole family. */
    List<PracticePerson> family() {
        Family family = new Family();
        boolean pensioner = random.nextInt(7) == 0;
        boolean holderIsWoman = random.nextInt(100) < 44;
        int holderAge = pensioner ? 60 + random.nextInt(28) : 19 + random.nextInt(45);
        String first = names.surname(random);
        String second = names.surname(random);
        family.add(pensioner ? '5' : '1', holderIsWoman, pensioner ? "PE" : random.nextInt(12) == 0 ? "SF" : "OR",
                first,
                second, holderAge);
        addSpouse(family, pensioner, holderIsWoman, holderAge);
        addChildren(family, pensioner, holderIsWoman, first, holderAge);
        addParent(family, pensioner, first, holderAge);
        return family.people;
    }

    private void addSpouse(Family family, boolean pensioner, boolean holderIsWoman, int holderAge) {
        if (random.nextInt(100) < 55) {
            family.add(pensioner ? '6' : '2', !holderIsWoman, pensioner ? "PE" : "OR", names.surname(random),
                    names.surname(random), Math.max(18, holderAge - 4 + random.nextInt(9)));
        }
    }

    private void addChildren(Family family, boolean pensioner, boolean holderIsWoman, String holderSurname, int age) {
        int children = pensioner || age < 21 ? 0 : random.nextInt(4);
        String other = family.people.size() > 1 ? family.people.getLast().firstSurname() : names.surname(random);
        for (int i = 0; i < children; i++) {
            int childAge = random.nextInt(Math.min(18, age - 18) + 1);
            family.add('3', random.nextInt(100) < 49, random.nextInt(8) == 0 && childAge > 15 ? "ES" : "OR",
                    holderIsWoman ? other : holderSurname, holderIsWoman ? holderSurname : other, childAge);
        }
    }

    private void addParent(Family family, boolean pensioner, String surname, int holderAge) {
        if (!pensioner && random.nextInt(100) < 12) {
            boolean mother = random.nextInt(3) > 0;
            family.add('4', mother, "OR", mother ? names.surname(random) : surname, names.surname(random),
                    Math.min(96, holderAge + 20 + random.nextInt(12)));
        }
    }

    private String nss(LocalDate holderBirth) {
        sequence++;
        int enrolled = Math.floorMod(holderBirth.getYear() + 18 + random.nextInt(10), 100);
        String body = "%02d%02d%02d%04d".formatted(10 + sequence / 10_000 % 90, enrolled,
                Math.floorMod(holderBirth.getYear(), 100), sequence % 10_000);
        return checked(body);
    }

    /** An NSS of these ten digits. */
    static String checked(String body) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (Nss.parse(body + digit).isPresent()) {
                return body + digit;
            }
        }
        throw new IllegalStateException("one of ten digits checks");
    }

    private final class Family {
        private final List<PracticePerson> people = new ArrayList<>();
        private final int room = 1 + random.nextInt(rooms);
        private final String shift = random.nextBoolean() ? "M" : "V";
        private final String street = STREETS[random.nextInt(STREETS.length)] + " " + (1 + random.nextInt(400));
        private final String phone = "415%07d".formatted(random.nextInt(10_000_000));

        void add(char kinship, boolean woman, String regime, String first, String second, int age) {
            LocalDate birth = today.minusYears(age).minusDays(random.nextInt(365));
            String nss = people.isEmpty() ? nss(birth) : people.getFirst().nss();
            UUID id = new UUID((random.nextLong() & 0xFFFFFFFFFFFF0FFFL) | 0x4000L,
                    (random.nextLong() >>> 2) | (1L << 63));
            people.add(new PracticePerson(id, nss, kinship, woman, regime, names.given(random, woman), first, second,
                    birth, room, shift, street, phone));
        }
    }
}
