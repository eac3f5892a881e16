package mx.ventanilla.app.tour;

import java.util.List;

/** Every stop, in the order of the walk. A new screen of the program is one more line here. */
final class TourStops {
    private TourStops() {}

    static List<TourStop> all() {
        return List.of(new FirstRunStop(), new RefusedStop(), new SignInStop(),
                new OwnPasswordStop(), new ReceptionStop(), new OverrideStop(), new NewPatientStop(),
                new PatientsStop(), new AgendaStop(), new ConsultingStop(), new ReferralsStop(), new InboxStop(),
                new AnswerStop(), new PartnerKeysStop(), new ShiftStop(),
                new WaitingRoomStop(), new UnifilaStop(),
                new UrgentStop(), new TriageStop(), new ReportsStop(),
                new SyncStop(), new AdministrationStop(), new RosterStop(), new ShellStop(), new TroubleStop(),
                new RestoreStop());
    }
}
