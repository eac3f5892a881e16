package mx.ventanilla.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.clinic.ClinicDesk;
import mx.ventanilla.clinic.ClosedDayEditor;
import mx.ventanilla.clinic.DutyEditor;
import mx.ventanilla.clinic.RoomEditor;
import mx.ventanilla.clinic.ServiceEditor;
import mx.ventanilla.clinic.SettingEditor;
import mx.ventanilla.clinic.ShiftEditor;
import mx.ventanilla.clinic.StaffEditor;
import mx.ventanilla.clinic.StaffMember;
import mx.ventanilla.clinic.UnitEditor;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.Problem;
import mx.ventanilla.fx.RecordsSection;
import mx.ventanilla.fx.Section;
import mx.ventanilla.fx.SectionKit;
import mx.ventanilla.patient.cover.CareDestinationEditor;
import mx.ventanilla.patient.cover.PolicyWaitEditor;
import mx.ventanilla.patient.privacy.ArcoEditor;
import mx.ventanilla.patient.roster.RosterSection;
import mx.ventanilla.referral.HospitalEditor;
import mx.ventanilla.referral.RouteEditor;
import mx.ventanilla.referral.RoutingService;
import mx.ventanilla.security.AuditSection;
import mx.ventanilla.security.AuditService;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import mx.ventanilla.security.SigningCodeSection;
import mx.ventanilla.security.SigningCodeService;
import mx.ventanilla.security.UserEditor;

/** Puts together the parts of Administración that a person may see. */
final class AdminSections {
    private final AppContext context;
    private final Session session;
    private final SectionKit kit;
    private final Messages messages;
    private final Optional<BackupMaker> backups;
    private final Optional<SigningCodeService> codes;

    /**
     * @param backups empty when the store is not one that can be backed up from here
     * @param codes empty when nothing can be signed from here
     */
    AdminSections(AppContext context, Session session, SectionKit kit, Optional<BackupMaker> backups,
            Optional<SigningCodeService> codes) {
        this.backups = backups;
        this.codes = codes;
        this.context = context;
        this.session = session;
        this.kit = kit;
        this.messages = kit.loader().messages();
    }

    List<Section> list() {
        List<Section> sections = new ArrayList<>();
        if (session.may(Permission.SIGN_REFERRALS)) {
            codes.ifPresent(service -> sections.add(new SigningCodeSection(service, session, kit)));
        }
        if (session.may(Permission.MANAGE_UNIT)) {
            sections.addAll(ofTheUnit());
        }
        if (session.may(Permission.MANAGE_USERS)) {
            sections.add(new RecordsSection<>(
                    new UserEditor(context.users(), this::resetCode, session, this::staff, messages), kit));
        }
        if (session.may(Permission.IMPORT_ROSTER)) {
            sections.add(new RosterSection(context.rosterImport(), context.columnMemory(), session, kit));
        }
        if (session.may(Permission.HANDLE_PRIVACY)) {
            sections.add(new RecordsSection<>(new ArcoEditor(context.arcoRequests(), session, messages), kit));
        }
        if (session.may(Permission.SEE_AUDIT)) {
            sections.add(new AuditSection(new AuditService(context.database()), session, kit,
                    context.clinic().unit().unit().zone()));
        }
        if (session.may(Permission.KEEP_BACKUPS)) {
            backups.ifPresent(
                    maker -> sections.add(new BackupSection((file, progress) -> maker.create(session, file, progress),
                            (password, file) -> maker.restore(session, password, file), kit)));
        }
        return sections;
    }

    private List<Section> ofTheUnit() {
        RoutingService routing = new RoutingService(context.database(), context.clinic());
        ClinicDesk desk = new ClinicDesk(context.clinic(), context.clinicService(), session, messages);
        return List.of(new RecordsSection<>(new UnitEditor(desk), kit),
                new RecordsSection<>(new ShiftEditor(desk), kit),
                new RecordsSection<>(new ServiceEditor(desk), kit), new RecordsSection<>(new RoomEditor(desk), kit),
                new RecordsSection<>(new DutyEditor(desk), kit), new RecordsSection<>(new StaffEditor(desk), kit),
                new RecordsSection<>(new ClosedDayEditor(desk), kit),
                new RecordsSection<>(new HospitalEditor(routing, session), kit),
                new RecordsSection<>(new RouteEditor(routing, session), kit),
                new RecordsSection<>(new CareDestinationEditor(context.coverPapers(), session, messages), kit),
                new RecordsSection<>(new PolicyWaitEditor(context.coverPapers(), session), kit),
                new RecordsSection<>(new SettingEditor(context.settings(), session, messages), kit));
    }

    private void resetCode(Session admin, UUID userId) {
        codes.orElseThrow(() -> Problem.of("security.signing.noneYet")).reset(admin, userId);
    }

    private List<UserEditor.Person> staff() {
        return context.clinic().unit().staff().stream().filter(StaffMember::active)
                .map(person -> new UserEditor.Person(Optional.of(person.id()), person.fullName())).toList();
    }
}
