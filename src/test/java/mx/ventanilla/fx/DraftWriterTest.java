package mx.ventanilla.fx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import mx.ventanilla.support.LateTaskRunner;
import org.junit.jupiter.api.Test;

/** What was typed last is what stays, whatever order the writings would have ended in. */
class DraftWriterTest {
    private final LateTaskRunner later = new LateTaskRunner();
    private final List<String> written = new ArrayList<>();
    private final DraftWriter<String, String> writer = new DraftWriter<>(later, "admin.task.draft",
            (form, text) -> written.add(form + ": " + text));

    @Test
    void writesOneAtATimeAndOfWhatComesMeanwhileTheNewest() {
        writer.keep("a", "M");
        writer.keep("a", "Me");
        writer.keep("a", "Met");
        assertThat(later.begun()).isEqualTo(1);
        later.finish(0);
        assertThat(later.begun()).isEqualTo(2);
        later.finish(1);
        assertThat(written).containsExactly("a: M", "a: Met");
        assertThat(later.begun()).isEqualTo(2);
    }

    @Test
    void losesNoFormForAnother() {
        writer.keep("a", "1");
        writer.keep("a", "2");
        writer.keep("b", "1");
        later.finishAll();
        assertThat(written).containsExactly("a: 1", "a: 2", "b: 1");
    }

    @Test
    void readsOnlyAfterTheLastWord() {
        writer.afterwards(() -> written.add("read"));
        writer.keep("a", "1");
        writer.keep("a", "2");
        writer.afterwards(() -> written.add("read"));
        later.finishAll();
        assertThat(written).containsExactly("read", "a: 1", "a: 2", "read");
    }
}
