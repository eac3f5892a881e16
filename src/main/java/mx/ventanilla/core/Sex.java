package mx.ventanilla.core;

/** Sex of a person by the official letter of the CURP, which is also the one stored. */
public enum Sex {
    /** Man (hombre). */
    H,
    /** Woman (mujer). */
    M,
    /** Neither: non-binary. */
    X
}
