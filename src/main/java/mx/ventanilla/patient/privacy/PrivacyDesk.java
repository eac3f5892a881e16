package mx.ventanilla.patient.privacy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import mx.ventanilla.clinic.Clinic;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.print.Printer;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;

/** Copies of a person's data and the privacy notice, for the person signed in. Every call waits for store or printer. */
public record PrivacyDesk(Session session, PatientCopyService copies, Clinic clinic, Printer printer,
        Messages messages) {
    boolean mayCopy() {
        return session.may(Permission.HANDLE_PRIVACY) || session.may(Permission.SEE_CLINICAL);
    }

    /** False when the copy leaves out the clinical content of referrals. */
    boolean copiesAll() {
        return session.may(Permission.SEE_CLINICAL);
    }

    byte[] copyPdf(UUID patientId) {
        return PatientCopyFile.pdf(copies.make(session, patientId), messages, clinic.unit().unit().zone());
    }

    byte[] copyJson(UUID patientId) {
        return PatientCopyFile.json(copies.make(session, patientId));
    }

    byte[] notice() {
        return PrivacyNotice.pdf(clinic.unit().unit(), messages);
    }

    /** @param jobKey message key of what the printer's list shows, which names no person */
    void print(byte[] pdf, String jobKey) {
        printer.print(pdf, messages.text(jobKey));
    }

    /** Writes the whole file or nothing. */
    Path write(Path file, byte[] content) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.write(part, content);
            return Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            part.toFile().delete();
            throw Problem.of("print.notWritten", String.valueOf(file.getFileName()));
        }
    }
}
