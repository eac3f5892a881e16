package mx.ventanilla.patient.register;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.ventanilla.core.Messages;
import mx.ventanilla.fx.DraftWriter;

/** What was typed since the form was opened: kept as a draft, and carried over what somebody else changed meanwhile. */
final class RegistrationTyping {
    private final RegistrationForm form;
    private final DraftWriter<String, String> drafts;
    private Map<String, String> start = Map.of();

    RegistrationTyping(RegistrationForm form, DraftWriter<String, String> drafts) {
        this.form = form;
        this.drafts = drafts;
    }

    /** What the form shows now was not typed. */
    void begin() {
        start = texts();
    }

    void keep(String draftName) {
        Map<String, String> now = texts();
        drafts.keep(draftName, now.equals(start) ? "" : RegistrationDraft.write(now));
    }

    void forget(String draftName) {
        drafts.keep(draftName, "");
    }

    /** Does this once what was typed is kept: the draft that it reads is the newest. */
    void afterKeeping(Runnable action) {
        drafts.afterwards(action);
    }

    void restore(Map<String, String> draft) {
        RegistrationDraft.restore(form.entries(), draft);
    }

    /**
     * Puts what was typed here over what somebody else stored.
     *
     * @param showTheirs fills the form with what is stored now
     * @return a line for each field that the other changed
     */
    List<String> carryOver(Runnable showTheirs, String author, Messages messages) {
        Map<String, String> typed = texts();
        Map<String, String> base = start;
        showTheirs.run();
        start = texts();
        List<String> lines = new SaveConflict(messages, author, base, start, typed).lines(form.entries());
        restore(typed.entrySet().stream().filter(it -> !it.getValue().equals(base.get(it.getKey())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return lines;
    }

    private Map<String, String> texts() {
        return RegistrationDraft.texts(form.entries());
    }
}
