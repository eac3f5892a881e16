package mx.ventanilla.referral.screen;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import mx.ventanilla.agenda.AgendaService;
import mx.ventanilla.core.Messages;
import mx.ventanilla.db.Drafts;
import mx.ventanilla.patient.PatientService;
import mx.ventanilla.referral.ReferralClinic;
import mx.ventanilla.referral.ReferralServices;
import mx.ventanilla.security.SignInService;
import mx.ventanilla.support.LateTaskRunner;
import mx.ventanilla.support.SilentNotifier;
import mx.ventanilla.support.TestStores;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work away from the screen that ends when the test says so. */
class ReferralsViewModelTest {
    private final ReferralClinic clinic = new ReferralClinic(TestStores.H2);
    private final ReferralServices services = services();
    private final LateTaskRunner later = new LateTaskRunner();
    private final ReferralsViewModel model = model();

    private ReferralServices services() {
        return new ReferralServices(new ReferralServices.Outside(clinic.database, clinic.clinic, clinic.settings,
                new Drafts(clinic.database, clinic.stored.clock),
                new SignInService(clinic.database, clinic.database.node().deviceId(), clinic.stored.clock), clinic.keys,
                () -> new SecretKeySpec("pepper".getBytes(StandardCharsets.US_ASCII), "HmacSHA256")));
    }

    private ReferralsViewModel model() {
        Messages messages = new Messages(Messages.SPANISH);
        ReferralDesk desk = new ReferralDesk(clinic.doctor, new ReferralDesk.Services(services,
                new PatientService(clinic.database, clinic.clinic),
                new AgendaService(clinic.database, clinic.stored.clock), (text, most) -> List.of(), (pdf, job) -> {},
                messages));
        return new ReferralsViewModel(
                new ReferralsViewModel.Outside(desk, later, new SilentNotifier(), clinic.database.changes()));
    }

    @AfterEach
    void close() {
        model.close();
        services.close();
        clinic.close();
    }

    private ComposerViewModel page() {
        return Objects.requireNonNull(model.composerProperty().get());
    }

    @Test
    void aReferralThatIsOpenedAgainAtOnceSaysAllThatWasTyped() {
        UUID patient = clinic.patient("María Elena", "García");
        model.compose(patient);
        later.finishAll();
        page().texts().reasonProperty().set("Valorar");
        page().texts().reasonProperty().set("Valorar dolor precordial.");
        model.compose(patient);
        later.finishAll();
        assertThat(page().texts().reasonProperty().get()).isEqualTo("Valorar dolor precordial.");
    }
}
