package mx.ventanilla.app.practice;

/** Sizes of an invented clinic (domain.md section 7). */
public enum PracticeScale {
    TINY(3, 600), SMALL(10, 3_000), RURAL(2, 7_000), BUSY_DAY(30, 6_000), REFERENCE(10, 60_000), WORST(30, 200_000);

    private final int rooms;
    private final int patients;

    PracticeScale(int rooms, int patients) {
        this.rooms = rooms;
        this.patients = patients;
    }

    public int rooms() {
        return rooms;
    }

    public int patients() {
        return patients;
    }
}
