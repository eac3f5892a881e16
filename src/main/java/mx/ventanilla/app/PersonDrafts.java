package mx.ventanilla.app;

import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.fx.DraftBook;

/** The drafts of one person in the store. */
record PersonDrafts(Drafts drafts, UUID userId) implements DraftBook {
    @Override
    public Optional<String> find(String form) {
        return drafts.find(userId, form);
    }

    @Override
    public void keep(String form, String content) {
        drafts.keep(userId, form, content);
    }

    @Override
    public void forget(String form) {
        drafts.forget(userId, form);
    }
}
