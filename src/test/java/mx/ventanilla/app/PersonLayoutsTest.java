package mx.ventanilla.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.ventanilla.core.Ticker;
import mx.ventanilla.fx.DraftBook;
import mx.ventanilla.support.InlineTaskRunner;
import org.junit.jupiter.api.Test;

class PersonLayoutsTest {
    private final Map<String, String> written = new HashMap<>();
    private int writes;
    private Runnable halfAMinutePasses = () -> {};
    private final DraftBook drafts = new DraftBook() {
        @Override
        public Optional<String> find(String form) {
            return Optional.ofNullable(written.get(form));
        }

        @Override
        public void keep(String form, String content) {
            writes++;
            written.put(form, content);
        }

        @Override
        public void forget(String form) {
            written.remove(form);
        }
    };
    private final Ticker ticker = (pace, work) -> {
        halfAMinutePasses = work;
        return () -> halfAMinutePasses = () -> {};
    };

    @Test
    void manyDraggedColumnsAreWrittenOnceAndComeBack() {
        PersonLayouts layouts = layouts();
        for (int width = 100; width < 200; width++) {
            layouts.keep("admin.rooms", "number:" + width);
        }
        layouts.keep("Close.hereTable", "name:90");
        assertThat(writes).isZero();
        halfAMinutePasses.run();
        halfAMinutePasses.run();
        assertThat(writes).isOne();

        List<String> found = new ArrayList<>();
        layouts().find("admin.rooms", found::add);
        assertThat(found).containsExactly("number:199");
    }

    @Test
    void whoLeavesBeforeTheHalfMinuteLosesNothing() {
        PersonLayouts layouts = layouts();
        layouts.keep("admin.rooms", "number:120");
        layouts.close();
        assertThat(writes).isOne();
        layouts().close();
        assertThat(writes).as("nothing was moved the second time").isOne();
    }

    @Test
    void fortyWideTablesFit() {
        PersonLayouts layouts = layouts();
        for (int table = 0; table < 40; table++) {
            layouts.keep("table" + table, "column:100,".repeat(20));
        }
        layouts.close();
        assertThat(written.get(PersonLayouts.DRAFT)).hasSizeGreaterThan(4000).hasSizeLessThan(100_000);
    }

    private PersonLayouts layouts() {
        return new PersonLayouts(drafts, new InlineTaskRunner(), ticker);
    }
}
