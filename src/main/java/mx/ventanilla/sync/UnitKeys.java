package mx.ventanilla.sync;

import java.util.HexFormat;
import mx.ventanilla.db.StoreSecrets;
import mx.ventanilla.sync.wire.NodeKeys;

/** The keys that a unit's store was made with. */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record UnitKeys(NodeKeys own, byte[] sign, byte[] seal) {
    public static UnitKeys of(StoreSecrets secrets) {
        HexFormat hex = HexFormat.of();
        return new UnitKeys(NodeKeys.of(hex.parseHex(secrets.signKey()), hex.parseHex(secrets.sealKey())),
                hex.parseHex(secrets.signPublic()), hex.parseHex(secrets.sealPublic()));
    }

    @Override
    public String toString() {
        return "UnitKeys[...]";
    }
}
