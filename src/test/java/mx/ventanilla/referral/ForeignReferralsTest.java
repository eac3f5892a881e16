package mx.ventanilla.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import mx.ventanilla.clinic.UnitType;
import mx.ventanilla.db.RecordCheck;
import mx.ventanilla.support.TestStores;
import mx.ventanilla.sync.wire.WireItem;
import mx.ventanilla.sync.wire.WireJson;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A unit and a hospital that tell each other what they did. */
@Execution(ExecutionMode.CONCURRENT)
class ForeignReferralsTest {
    @ParameterizedTest
    @EnumSource
    void whatTheHospitalDidIsKnownAtTheUnitAndTheSameTwiceChangesNothing(TestStores stores) {
        try (NeighbourUnit unit = new NeighbourUnit(stores, "UMF 1 San Miguel", UnitType.UMF);
                NeighbourUnit hospital = new NeighbourUnit(stores, "HGZ 4 Celaya", UnitType.HGZ)) {
            UUID id = unit.signed(unit.knows("HGZ 4 Celaya"), Priority.ORDINARY).id();
            unit.step(id, NewEvent.of(ReferralStep.SEND));
            ForeignReferrals.Taken first = hospital.take(unit.told(id));
            assertThat(first.news()).isEqualTo(4);
            assertThat(hospital.row(id).state()).isEqualTo(ReferralState.SENT);
            assertThat(hospital.take(unit.told(id))).isEqualTo(new ForeignReferrals.Taken(0, 4, ReferralState.SENT));

            hospital.clock.set(unit.clock.local().plusHours(1));
            hospital.step(id, NewEvent.of(ReferralStep.RECEIVE));
            ForeignReferrals.Told early = hospital.told(id);
            hospital.step(id, NewEvent.of(ReferralStep.ACCEPT).on(LocalDate.of(2027, 3, 12), null, null));
            assertThat(unit.take(hospital.told(id)).state()).isEqualTo(ReferralState.ACCEPTED);
            assertThat(unit.take(early)).as("an older telling after a newer one")
                    .isEqualTo(new ForeignReferrals.Taken(0, 1, ReferralState.ACCEPTED));
            assertThat(unit.row(id).appointmentOn()).isEqualTo(LocalDate.of(2027, 3, 12));
            assertThat(RecordCheck.verify(unit.database)).isEmpty();
            assertThat(RecordCheck.verify(hospital.database)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(names = "H2")
    void eachSideSpeaksForItselfAlone(TestStores stores) {
        try (NeighbourUnit unit = new NeighbourUnit(stores, "UMF 1 San Miguel", UnitType.UMF);
                NeighbourUnit hospital = new NeighbourUnit(stores, "HGZ 4 Celaya", UnitType.HGZ)) {
            UUID id = unit.signed(unit.knows("HGZ 4 Celaya"), Priority.URGENT).id();
            ForeignReferrals.Told told = unit.told(id);
            refuses(hospital, changed(told, "REFERRAL_DOCUMENT", "content", text -> text.replace("opresivo", "leve")),
                    "referral.foreign.forbidden");
            refuses(hospital, changed(told, "REFERRAL_EVENT", "step", text -> "ACCEPT"), "referral.foreign.forbidden");
            refuses(hospital, changed(told, "REFERRAL_EVENT", "step", text -> "TELEPORT"), "referral.foreign.later");
            refuses(hospital, changed(told, "REFERRAL", "origin_unit_id", text -> UUID.randomUUID().toString()),
                    "referral.foreign.forbidden");
            refuses(unit, new ForeignReferrals.Told(id, hospital.unitId, hospital.services.keys().publicKeys(),
                    told.items().subList(2, 3).stream().map(it -> with(it, "note", "otra cosa")).toList()),
                    "referral.foreign.contradicts");
            refuses(hospital, new ForeignReferrals.Told(id, unit.unitId, told.keys(), told.items().subList(2, 3)),
                    "referral.foreign.unknown");
            int kept = hospital.database.read(handle -> handle.createQuery("select count(*) from referral")
                    .mapTo(Integer.class).one());
            assertThat(kept).isZero();
            hospital.take(told);
            refuses(hospital, changed(told, "REFERRAL", "patient_name", text -> "Otra, Persona"),
                    "referral.foreign.contradicts");
            refuses(hospital, new ForeignReferrals.Told(id, UUID.randomUUID(), told.keys(), told.items()),
                    "referral.foreign.stranger");
        }
    }

    private static void refuses(NeighbourUnit unit, ForeignReferrals.Told told, String key) {
        assertThatThrownBy(() -> unit.take(told)).hasMessage(key);
    }

    private static ForeignReferrals.Told changed(ForeignReferrals.Told told, String entity, String column,
            UnaryOperator<String> change) {
        List<WireItem> items = told.items().stream().map(item -> item.entity().equals(entity)
                ? with(item, column, change.apply(item.state().get(column).asText()))
                : item).toList();
        return new ForeignReferrals.Told(told.referralId(), told.sender(), told.keys(), items);
    }

    private static WireItem with(WireItem item, String column, String value) {
        return new WireItem(item.entity(), item.entityId(), item.rev(),
                WireJson.object(item.state().toString()).put(column, value));
    }
}
