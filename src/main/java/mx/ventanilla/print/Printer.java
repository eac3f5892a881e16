package mx.ventanilla.print;

/** Where documents come out. Printing may wait for the printer: call it through a task runner. */
@FunctionalInterface
public interface Printer {
    /**
     * @param pdf a whole document
     * @param jobName what the printer's list shows: a ticket or a folio, never a person's name
     */
    void print(byte[] pdf, String jobName);

    /** True when there is one to print on. */
    default boolean isReady() {
        return true;
    }
}
