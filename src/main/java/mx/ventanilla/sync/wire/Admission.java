package mx.ventanilla.sync.wire;

import java.util.UUID;

/**
 * The hub's answer to a request that it accepts.
 *
 * @param proof that it knows the code's secret, over its keys: so the answer can be carried on a stick
 * @param fingerprint SHA-256 of its certificate in hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Admission(UUID hub, String hubName, UUID node, byte[] sign, byte[] seal, String proof,
        String fingerprint) {}
