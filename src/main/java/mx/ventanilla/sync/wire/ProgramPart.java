package mx.ventanilla.sync.wire;

import java.util.Base64;
import java.util.List;

/**
 * Names one part of a program on a stick, where every part is a signed file of its own.
 *
 * @param sha256 of the whole program, as its manifest says
 * @param number from 0
 */
public record ProgramPart(String sha256, int number) {
    private static final int LINE = 1 << 16;

    public byte[] file(byte[] content, NodeKeys hub) {
        String text = Base64.getEncoder().encodeToString(content);
        List<String> lines = java.util.stream.IntStream.range(0, Math.ceilDiv(text.length(), LINE))
                .mapToObj(n -> text.substring(n * LINE, Math.min(text.length(), (n + 1) * LINE))).toList();
        return SignedFile.write(FileKind.UPDATE_PART, WireJson.of(this), lines, hub);
    }

    /** What a file of this kind holds; {@code DAMAGED} for anything else. */
    public static byte[] contentOf(SignedFile file) {
        try {
            return Base64.getDecoder().decode(String.join("", file.lines()));
        } catch (IllegalArgumentException e) {
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
    }
}
