package mx.ventanilla.app;

import java.nio.file.Path;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** Where the patient search keeps its sealed snapshot between runs, and the key it is sealed with. */
public record SearchFiles(Path snapshot, SecretKey key) {
    /** Those of a data folder. */
    public static SearchFiles of(StoreFolder folder) {
        byte[] key = HexFormat.of().parseHex(folder.secrets().indexKey());
        return new SearchFiles(folder.paths().searchSnapshot(), new SecretKeySpec(key, "AES"));
    }

    @Override
    public String toString() {
        return "SearchFiles[" + snapshot + "]";
    }
}
