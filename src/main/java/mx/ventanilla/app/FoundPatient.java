package mx.ventanilla.app;

import java.util.UUID;

/** A patient as the palette lists them. */
public record FoundPatient(UUID id, String name, String detail) {}
