package mx.ventanilla.print;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.print.DocFlavor;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.JobName;
import mx.ventanilla.core.Problem;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.printing.PDFPageable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Prints on the PC's default printer, in the size of the document's pages. */
public final class SystemPrinter implements Printer {
    private static final Logger LOG = LoggerFactory.getLogger(SystemPrinter.class);

    @Override
    public boolean isReady() {
        return PrintServiceLookup.lookupDefaultPrintService() != null;
    }

    @Override
    public void print(byte[] pdf, String jobName) {
        PrintService service = PrintServiceLookup.lookupDefaultPrintService();
        if (service == null) {
            throw Problem.of("print.noPrinter");
        }
        PrintRequestAttributeSet attributes = new HashPrintRequestAttributeSet(new JobName(jobName, Locale.ROOT));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            service.createPrintJob().print(new SimpleDoc(new PDFPageable(document),
                    DocFlavor.SERVICE_FORMATTED.PAGEABLE, null), attributes);
        } catch (PrintException e) {
            LOG.warn("printing failed", e);
            throw Problem.of("print.notPrinted");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
