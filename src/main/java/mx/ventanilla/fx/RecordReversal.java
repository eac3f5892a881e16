package mx.ventanilla.fx;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.RecordEditor.Capability;
import mx.ventanilla.fx.RecordEditor.Kept;
import org.jspecify.annotations.Nullable;

/**
 * How a record that was kept goes back to what it was: by the reversal that its editor gave, by keeping what stood before
 * once more, or, when it was new, by putting it out of use. Never over what somebody else has changed since.
 *
 * @param before null when the record was new
 * @param contents what the form held when it was kept
 */
record RecordReversal<R>(RecordEditor<R> editor, RecordForm form, Kept kept, @Nullable R before,
        List<Object> contents) {
    boolean isPossible() {
        return kept.reversal().isPresent() || before != null || editor.capabilities().contains(Capability.RETIRE);
    }

    /**
     * The work, to be done away from the screen; to be asked for on the screen's thread.
     *
     * @param now the record as it stands
     * @param shown the record in the form, null for a new one
     * @throws Problem {@code store.row.changed} when it has been changed since
     */
    Supplier<Object> work(Optional<R> now, @Nullable R shown) {
        if (kept.reversal().isPresent()) {
            return () -> {
                kept.reversal().get().run();
                return kept.key();
            };
        }
        R present = now.orElseThrow(RecordReversal::changedSince);
        @Nullable
        R earlier = before;
        if (earlier == null) {
            return () -> {
                editor.switchUse(present);
                return kept.key();
            };
        }
        return form.lend(() -> again(earlier, present), () -> editor.show(shown))::get;
    }

    private Supplier<Kept> again(R earlier, R present) {
        editor.show(present);
        if (!form.contents().equals(contents)) {
            throw changedSince();
        }
        editor.show(earlier);
        return editor.save(present);
    }

    private static Problem changedSince() {
        return Problem.of("store.row.changed");
    }
}
