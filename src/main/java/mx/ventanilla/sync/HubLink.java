package mx.ventanilla.sync;

import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.Welcome;

/** A way to the region. Each call throws a {@code Problem} when the way is cut; all may be repeated. */
public interface HubLink {
    Welcome greet(Hello hello);

    PushAnswer push(BatchCutter.Cut cut, java.util.UUID epoch, long fence);

    byte[] pull(java.util.UUID epoch, long after, int limit, long fence);

    Comparison.Answer compare(Comparison question);

    /** Of what the first load consists. */
    byte[] loadManifest(java.util.UUID epoch);

    /** Some bytes of a part of the first load, from this one on; fewer than the most only at its end. */
    byte[] loadPart(java.util.UUID snapshot, int number, int from, int most);

    /** Hands over the signed end of this node's log; false when the region does not hold all of it. */
    default boolean end(byte[] file) {
        throw mx.ventanilla.core.Problem.of("sync.no.network");
    }

    /** Signed manifests of the programs that the region offers; none where files are too heavy for the way. */
    default java.util.List<byte[]> updates() {
        return java.util.List.of();
    }

    /** A part of a program on offer. */
    default byte[] updatePart(String sha256, int number) {
        throw mx.ventanilla.core.Problem.of("sync.no.network");
    }
}
