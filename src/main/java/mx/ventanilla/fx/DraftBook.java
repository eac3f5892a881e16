package mx.ventanilla.fx;

import java.util.Optional;

/** What the person signed in was typing in a form when the power went; one text a form. Every call waits for the store. */
public interface DraftBook {
    /** Remembers nothing. */
    DraftBook NONE = new DraftBook() {
        @Override
        public Optional<String> find(String form) {
            return Optional.empty();
        }

        @Override
        public void keep(String form, String content) {}

        @Override
        public void forget(String form) {}
    };

    /** @param form name of the form in code words */
    Optional<String> find(String form);

    void keep(String form, String content);

    void forget(String form);
}
