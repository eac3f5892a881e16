package mx.ventanilla.app;

import mx.ventanilla.app.practice.PracticeMark;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.clinic.SettingName;

/** Sets room aside on the disk of a unit's store, beside its work, so that a full disk does not stop an urgency. */
public final class DiskReserve {
    private static final int BITS_OF_A_MIB = 20;

    private DiskReserve() {}

    /** Returns at once. Practice has no reserve, nor has a store before its unit was set up. */
    public static void setAside(OpenStore store) {
        if (!PracticeMark.isIn(store.paths()) && Clinic.isSetUp(store.database())) {
            long bytes = (long) store.context().settings().number(SettingName.BALLAST_MIB) << BITS_OF_A_MIB;
            Thread.ofPlatform().daemon().name("disk-reserve").start(() -> store.database().room().setAside(bytes));
        }
    }
}
