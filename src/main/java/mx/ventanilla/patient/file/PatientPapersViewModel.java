package mx.ventanilla.patient.file;

import mx.ventanilla.patient.cover.CoverCheckViewModel;
import mx.ventanilla.patient.cover.DocumentsViewModel;
import mx.ventanilla.patient.cover.ExpiringViewModel;
import mx.ventanilla.patient.privacy.PrivacyViewModel;

/** What Pacientes keeps and hands out on paper: the checklist, the covers that end soon, copies and the notice. */
public final class PatientPapersViewModel {
    private final DocumentsViewModel documents;
    private final ExpiringViewModel expiring;
    private final PrivacyViewModel privacy;
    private final CoverCheckViewModel coverCheck;
    private final DeathViewModel death;

    PatientPapersViewModel(PatientsViewModel.Outside outside) {
        documents = new DocumentsViewModel(outside.desk().papers(), outside.tasks(), outside.words().messages(),
                outside.clock());
        expiring = new ExpiringViewModel(outside.desk().papers(), outside.tasks(), outside.notifier(),
                outside.words().messages(), outside.clock());
        death = new DeathViewModel(outside);
        coverCheck = new CoverCheckViewModel(outside.desk().papers(), outside.tasks(), outside.notifier(),
                outside.words().messages(), outside.clock());
        privacy = new PrivacyViewModel(outside.desk().privacy(), outside.tasks(), outside.notifier(),
                outside.words().messages());
    }

    public DocumentsViewModel documents() {
        return documents;
    }

    /** When a patient died. */
    public DeathViewModel death() {
        return death;
    }

    /** What was answered when the desk asked about a cover. */
    public CoverCheckViewModel coverCheck() {
        return coverCheck;
    }

    public ExpiringViewModel expiring() {
        return expiring;
    }

    public PrivacyViewModel privacy() {
        return privacy;
    }
}
