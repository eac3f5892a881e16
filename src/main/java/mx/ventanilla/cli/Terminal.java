package mx.ventanilla.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Progress;
import mx.ventanilla.core.Sentence;

/**
 * Where a command was typed.
 *
 * @param folder absolute path that relative file names are meant from
 */
record Terminal(PrintWriter out, PrintWriter err, Path folder, PasswordFiles passwords, Messages messages) {
    /** Prints a sentence of the answer. */
    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }

    /** Tells how the work goes, apart from its answer. */
    void tell(String key, Object... arguments) {
        err.println(messages.text(key, arguments));
        err.flush();
    }

    /** A sentence in the language of this terminal. */
    String text(Sentence sentence) {
        return messages.text(sentence);
    }

    Path file(Path typed) {
        return folder.resolve(typed).normalize();
    }

    /** Progress on the error stream, a line at most each tenth of the work; given up when nobody reads it any more. */
    Progress progress(String key) {
        return new TerminalProgress(this, key);
    }
}
