package mx.ventanilla.clinic;

/** Kinds of medical unit; what a unit can do is said by its capabilities, this is only where they start. */
public enum UnitType {
    UMF(true, false), UMAA(false, true), HGZ(false, true), HGZ_MF(true, true), HGSZ(false, true), HGSZ_MF(true, true),
    HGR(false, true), HGR_MF(true, true), UMAE(false, true);

    private final boolean familyMedicine;
    private final boolean secondLevel;

    UnitType(boolean familyMedicine, boolean secondLevel) {
        this.familyMedicine = familyMedicine;
        this.secondLevel = secondLevel;
    }

    public boolean offersFamilyMedicine() {
        return familyMedicine;
    }

    public boolean offersSecondLevel() {
        return secondLevel;
    }
}
