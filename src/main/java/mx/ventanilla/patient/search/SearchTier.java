package mx.ventanilla.patient.search;

/** How near a hit is to what was typed, nearest first: hits are ranked by it before anything else. */
public enum SearchTier {
    EXACT(0), PREFIX(1), PHONETIC(2), FUZZY(3);

    private final int rank;

    SearchTier(int rank) {
        this.rank = rank;
    }

    int rank() {
        return rank;
    }
}
