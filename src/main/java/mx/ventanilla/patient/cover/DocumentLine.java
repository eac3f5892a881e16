package mx.ventanilla.patient.cover;

import org.jspecify.annotations.Nullable;

/**
 * One line of the checklist.
 *
 * @param noted what the desk has noted; null when it never was
 */
public record DocumentLine(DocumentKind kind, DocumentState state, @Nullable CoverDocument noted) {}
