package mx.ventanilla.visit;

/** Where slips come out. Printing may wait for the printer: call it through a task runner. */
@FunctionalInterface
public interface SlipPrinter {
    /**
     * @param pdf one slip as {@link SlipPdf} draws it
     * @param jobName what the printer's list shows: a ticket, never a name
     */
    void print(byte[] pdf, String jobName);
}
