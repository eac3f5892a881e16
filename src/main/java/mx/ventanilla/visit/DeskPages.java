package mx.ventanilla.visit;

import java.util.UUID;
import mx.ventanilla.patient.cover.CoverCheckViewModel;
import mx.ventanilla.patient.register.RegistrationSubject;

/** The pages that open beside the person at the desk: places, family, papers, the slip, a new person. */
public final class DeskPages {
    private final ReceptionViewModel model;
    private final CoverCheckViewModel coverCheck;

    DeskPages(ReceptionViewModel model, CoverCheckViewModel coverCheck) {
        this.model = model;
        this.coverCheck = coverCheck;
        coverCheck.whenDone(model::stepBack);
    }

    public CoverCheckViewModel coverCheck() {
        return coverCheck;
    }

    public void showOffers() {
        model.person().shown().ifPresent(shown -> {
            model.offers().open(shown.id(), null);
            model.modeProperty().set(PanelMode.BOOK);
        });
    }

    public void showChange() {
        model.person().shown().flatMap(PersonAtDesk::visit).ifPresent(visit -> {
            model.offers().open(visit.patientId(), visit);
            model.modeProperty().set(PanelMode.CHANGE);
        });
    }

    public void showFamily() {
        model.person().shown().ifPresent(shown -> model.modeProperty().set(PanelMode.FAMILY));
    }

    public void showNewPerson() {
        model.modeProperty().set(PanelMode.NEW_PERSON);
        model.newPerson().open(new RegistrationSubject.NewPerson());
    }

    /** The slip of the person on screen, or of the last arrival. */
    public void showSlip() {
        model.person().shown().flatMap(PersonAtDesk::visit).filter(visit -> visit.ticket() != null).map(DeskVisit::id)
                .or(() -> model.arrivals().recent().stream().findFirst().map(Arrival::visitId))
                .ifPresent(this::showSlip);
    }

    /** The papers of the person on screen. */
    public void showDocuments() {
        model.person().shown().ifPresent(shown -> {
            model.documents().open(shown.id());
            model.modeProperty().set(PanelMode.DOCUMENTS);
        });
    }

    /** Asks what was answered about the cover of the person on screen. */
    public void showCoverCheck() {
        model.person().shown().ifPresent(shown -> {
            coverCheck.open(new CoverCheckViewModel.Subject(shown.id(), shown.identity().names().display(),
                    shown.identity().aggregateCode(), shown.coverage()));
            model.modeProperty().set(PanelMode.COVER);
        });
    }

    /** Where a person who is not covered is sent. */
    public void showDirections() {
        model.person().shown().ifPresent(shown -> {
            model.slip().openDirections(shown.id());
            model.modeProperty().set(PanelMode.SLIP);
        });
    }

    public void showSlip(UUID visitId) {
        model.slip().open(visitId);
        model.modeProperty().set(PanelMode.SLIP);
    }

    /** Does what the notice with this number leads to, counted from 1. */
    public void follow(int number) {
        if (number <= model.person().notices().size()) {
            switch (model.person().notices().get(number - 1).act()) {
                case null -> {}
                case Notice.Act.OpenRelative relative -> model.openPerson(relative.patientId());
                case Notice.Act.ShowData data -> showFamily();
                case Notice.Act.ShowPapers papers -> showDocuments();
                case Notice.Act.ShowDirections directions -> showDirections();
            }
        }
    }
}
