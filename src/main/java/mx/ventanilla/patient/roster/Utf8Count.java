package mx.ventanilla.patient.roster;

/** Counts the letters beyond ASCII that are whole UTF-8, and the bytes that can't be. */
final class Utf8Count {
    private long whole;
    private long spoiled;
    private int missing;

    void take(byte[] bytes, int length) {
        for (int i = 0; i < length; i++) {
            take(bytes[i] & 0xFF);
        }
    }

    private void take(int value) {
        if (missing > 0) {
            if ((value & 0xC0) == 0x80) {
                if (--missing == 0) {
                    whole++;
                }
                return;
            }
            missing = 0;
            spoiled++;
        }
        if (value >= 0xC2 && value <= 0xDF) {
            missing = 1;
        } else if (value >= 0xE0 && value <= 0xEF) {
            missing = 2;
        } else if (value >= 0xF0 && value <= 0xF4) {
            missing = 3;
        } else if (value >= 0x80) {
            spoiled++;
        }
    }

    long whole() {
        return whole;
    }

    long spoiled() {
        return spoiled + (missing > 0 ? 1 : 0);
    }
}
