package mx.ventanilla.sync;

import java.util.UUID;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.Comparison;
import mx.ventanilla.sync.wire.Hello;
import mx.ventanilla.sync.wire.PushAnswer;
import mx.ventanilla.sync.wire.Welcome;

/** For a unit that talks by stick only. */
final class NoLink implements HubLink {
    @Override
    public Welcome greet(Hello hello) {
        throw Problem.of("sync.no.network");
    }

    @Override
    public PushAnswer push(BatchCutter.Cut cut, UUID epoch, long fence) {
        throw Problem.of("sync.no.network");
    }

    @Override
    public byte[] pull(UUID epoch, long after, int limit, long fence) {
        throw Problem.of("sync.no.network");
    }

    @Override
    public Comparison.Answer compare(Comparison question) {
        throw Problem.of("sync.no.network");
    }

    @Override
    public byte[] loadManifest(UUID epoch) {
        throw Problem.of("sync.no.network");
    }

    @Override
    public byte[] loadPart(UUID snapshot, int number, int from, int most) {
        throw Problem.of("sync.no.network");
    }
}
