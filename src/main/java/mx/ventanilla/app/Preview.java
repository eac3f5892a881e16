package mx.ventanilla.app;

import java.util.concurrent.CompletableFuture;
import mx.ventanilla.print.PagePicture;

/**
 * A document that waits for a person to look at it.
 *
 * @param answer true when it is to be printed
 */
@SuppressWarnings("ArrayRecordComponent") // a document is never compared
record Preview(byte[] pdf, int pages, CompletableFuture<Boolean> answer) {
    static Preview of(byte[] pdf) {
        return new Preview(pdf, PagePicture.pagesOf(pdf), new CompletableFuture<>());
    }

    void decide(boolean wanted) {
        answer.complete(wanted);
    }
}
