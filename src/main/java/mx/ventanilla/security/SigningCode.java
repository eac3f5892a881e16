package mx.ventanilla.security;

import java.util.UUID;

/**
 * What is kept of the code with which somebody signs.
 *
 * @param failures wrong tries since the last right one
 */
record SigningCode(UUID id, String rev, String verifier, int failures) {}
