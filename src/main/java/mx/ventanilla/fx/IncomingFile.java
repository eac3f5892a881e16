package mx.ventanilla.fx;

import java.nio.file.Path;

/** A file of the program that was opened from the system's folders, recognised by what is in it. */
public record IncomingFile(Kind kind, Path path) {
    /** What such a file carries. */
    public enum Kind {
        /** Changes between units, on a stick. */
        COURIER,
        /** One referral, or the answer to one. */
        REFERRAL
    }

    /** Its name without the folder, to be shown. */
    public String name() {
        return String.valueOf(path.getFileName());
    }
}
