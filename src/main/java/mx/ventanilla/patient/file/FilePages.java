package mx.ventanilla.patient.file;

import java.util.function.Consumer;
import mx.ventanilla.patient.cover.CoverCheckViewModel;

/** The pages that open beside the search: lists of the unit, and what is asked about who is open. */
public final class FilePages {
    private final PatientsViewModel model;

    FilePages(PatientsViewModel model) {
        this.model = model;
    }

    public void showPairs() {
        model.pageProperty().set(PatientsPage.PAIRS);
        model.pairs().load();
    }

    public void showRoster() {
        model.pageProperty().set(PatientsPage.ROSTER);
    }

    /** The checklist of papers of who is open. */
    public void showPapers() {
        file(shown -> {
            model.papers().documents().open(shown.patient().id());
            model.pageProperty().set(PatientsPage.PAPERS);
        });
    }

    /** Asks what was answered about the cover of who is open. */
    public void showCoverCheck() {
        file(shown -> {
            model.papers().coverCheck().open(new CoverCheckViewModel.Subject(shown.patient().id(),
                    shown.patient().names().display(), shown.patient().aggregateCode(),
                    shown.covers().get(shown.patient().id())));
            model.pageProperty().set(PatientsPage.COVER);
        });
    }

    /** The covers that end soon. */
    public void showExpiring() {
        model.papers().expiring().load();
        model.pageProperty().set(PatientsPage.EXPIRING);
    }

    /** The copy of the data of who is open, if somebody is, and the privacy notice. */
    public void showPrivacy() {
        PatientFile shown = model.fileProperty().get();
        model.papers().privacy().open(shown == null ? null : shown.patient());
        model.pageProperty().set(PatientsPage.PRIVACY);
    }

    /** Asks when the patient died, or takes the death back. */
    public void changeLife() {
        file(shown -> {
            if (shown.patient().alive()) {
                model.papers().death().open(shown.patient());
                model.pageProperty().set(PatientsPage.DEATH);
            } else {
                model.papers().death().takeBack(shown.patient());
            }
        });
    }

    private void file(Consumer<PatientFile> act) {
        PatientFile shown = model.fileProperty().get();
        if (shown != null) {
            act.accept(shown);
        }
    }
}
