package mx.ventanilla.patient.search;

/** How near one word typed is to what it found: finer than the tier, summed over the words within a tier. */
enum Closeness {
    WHOLE(SearchTier.EXACT, 0), BEGINNING(SearchTier.PREFIX, 1), SOUND(SearchTier.PHONETIC, 2), SOUND_BEGINNING(
            SearchTier.PHONETIC, 3),
    SLIP(SearchTier.FUZZY,
            4),
    SLIP_BEGINNING(SearchTier.FUZZY, 6), SOUND_SLIP(SearchTier.FUZZY, 7), MISSING(SearchTier.FUZZY, 12);

    private final SearchTier tier;
    private final int cost;

    Closeness(SearchTier tier, int cost) {
        this.tier = tier;
        this.cost = cost;
    }

    SearchTier tier() {
        return tier;
    }

    int cost() {
        return cost;
    }
}
