package mx.ventanilla.support;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import mx.ventanilla.fx.DraftBook;

/** The drafts of one person, which outlive every screen of a test. */
public final class HeldDrafts implements DraftBook {
    private final Map<String, String> kept = new ConcurrentSkipListMap<>();

    /** What is kept, by form. */
    public Map<String, String> kept() {
        return Map.copyOf(kept);
    }

    @Override
    public Optional<String> find(String form) {
        return Optional.ofNullable(kept.get(form));
    }

    @Override
    public void keep(String form, String content) {
        kept.put(form, content);
    }

    @Override
    public void forget(String form) {
        kept.remove(form);
    }
}
