package mx.ventanilla.visit.shift;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.ventanilla.agenda.Slot;
import mx.ventanilla.agenda.Today;
import mx.ventanilla.agenda.Visit;
import mx.ventanilla.agenda.VisitBatch;
import mx.ventanilla.agenda.VisitState;
import mx.ventanilla.agenda.VisitStep;
import mx.ventanilla.agenda.VisitWriter;
import mx.ventanilla.clinic.SettingName;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Row;
import mx.ventanilla.db.Transaction;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Brings every visit of a shift to its end and keeps what the shift came to. */
final class ShiftClosing {
    private static final String NOTE = "corte";
    private final Today today;
    private final ShiftCalendar calendar;
    private final ShiftCloseDao dao;

    ShiftClosing(Handle handle, Today today) {
        this.today = today;
        this.calendar = new ShiftCalendar(handle, today.unit().id());
        this.dao = new ShiftCloseDao(handle);
    }

    ClosingSheet sheet(LocalDate day, UUID shiftId) {
        WorkedShift shift = calendar.shift(day, shiftId);
        List<OpenVisit> open = dao.open(today.unit().id(), day, shiftId);
        List<OpenVisit> notCome = open.stream().filter(visit -> !visit.isHere()).toList();
        Optional<WorkedShift> next = calendar.after(shift).filter(it -> it.until().isAfter(today.now()))
                .filter(it -> dao.find(it.day(), it.shiftId()).filter(ClosedShift::stands).isEmpty());
        return new ClosingSheet(shift, open.stream().filter(OpenVisit::isHere).toList(), notCome, totals(day, shiftId),
                dao.find(day, shiftId), next, notCome.stream().noneMatch(visit -> mayStillCome(visit, shift)));
    }

    /** @param ends one for each visit whose patient is still here */
    ClosingSheet close(Transaction transaction, WorkedShift shift, Map<UUID, WaitingEnd> ends, @Nullable String note) {
        ClosingSheet sheet = sheet(shift.day(), shift.shiftId());
        require(sheet, ends);
        sheet.here().forEach(visit -> end(transaction, sheet, visit, ends.getOrDefault(visit.id(), WaitingEnd.LEFT)));
        new VisitBatch(transaction).leave(sheet.notCome().stream()
                .map(visit -> new VisitBatch.Standing(visit.id(), visit.rev(), visit.state())).toList(),
                VisitStep.NO_SHOW, NOTE);
        keep(transaction, sheet, note);
        return sheet(shift.day(), shift.shiftId());
    }

    private void require(ClosingSheet sheet, Map<UUID, WaitingEnd> ends) {
        if (sheet.isClosed()) {
            throw Problem.of("shift.close.closedBefore");
        }
        if (!sheet.over()) {
            throw Problem.of("shift.close.early", sheet.shift().until().toLocalTime());
        }
        List<OpenVisit> undecided = sheet.here().stream()
                .filter(visit -> ends.get(visit.id()) == null || !visit.allows(ends.get(visit.id()))).toList();
        if (!undecided.isEmpty()) {
            throw Problem.of("shift.close.undecided", undecided.size());
        }
    }

    private void end(Transaction transaction, ClosingSheet sheet, OpenVisit open, WaitingEnd end) {
        ShiftTransfer transfer = new ShiftTransfer(transaction, today);
        Visit visit = transfer.find(open);
        switch (end) {
            case ATTENDED -> attended(new VisitWriter(transaction), visit);
            case LEFT -> new VisitWriter(transaction).step(visit, VisitStep.LEAVE, Row.of(visit.id()), NOTE);
            case NEXT_SHIFT -> transfer.pass(visit,
                    sheet.next().orElseThrow(() -> Problem.of("shift.close.noNext")));
        }
    }

    /** The consultation took place and nobody noted it: its steps are written now, with where they come from. */
    private static void attended(VisitWriter writer, Visit visit) {
        Visit standing = visit;
        for (VisitStep step : Stream.of(VisitStep.CALL, VisitStep.BEGIN, VisitStep.FINISH)
                .skip(visit.state() == VisitState.ARRIVED ? 0 : visit.state() == VisitState.CALLED ? 1 : 2).toList()) {
            standing = writer.step(standing, step, Row.of(standing.id()), NOTE);
        }
    }

    private void keep(Transaction transaction, ClosingSheet sheet, @Nullable String note) {
        ShiftTotals totals = totals(sheet.shift().day(), sheet.shift().shiftId());
        Row row = Row.of(sheet.closed().map(ClosedShift::id).orElseGet(Ids::next))
                .with("unit_id", today.unit().id()).with("shift_id", sheet.shift().shiftId())
                .with("close_day", sheet.shift().day()).with("state", ClosedShift.CLOSED).with("note", note)
                .with("attended", totals.attended()).with("no_shows", totals.noShows())
                .with("went_away", totals.wentAway()).with("moved", totals.moved())
                .with("cancelled", totals.cancelled()).with("walk_ins", totals.walkIns())
                .with("unused_slots", totals.unusedSlots()).with("closed_at", transaction.now())
                .with("closed_by", transaction.actor().userId());
        if (sheet.closed().isPresent()) {
            transaction.update(Entity.SHIFT_CLOSE, row, sheet.closed().get().rev());
        } else {
            transaction.insert(Entity.SHIFT_CLOSE, row);
        }
    }

    private ShiftTotals totals(LocalDate day, UUID shiftId) {
        List<String> held = dao.heldSlots(today.unit().id(), day, shiftId);
        long unused = calendar.rooms(day).stream().filter(room -> room.shiftId().equals(shiftId))
                .flatMap(room -> room.slots().stream().filter(room::isAttended)).map(Slot::key)
                .filter(key -> !held.contains(key)).count();
        return dao.totals(today.unit().id(), day, shiftId, (int) unused);
    }

    /** Within the tolerance of the setting nobody counts as not come. */
    private boolean mayStillCome(OpenVisit visit, WorkedShift shift) {
        if (visit.starts() == null) {
            return shift.until().isAfter(today.now());
        }
        boolean afterMidnight = visit.starts().isBefore(shift.from().toLocalTime());
        LocalDate day = afterMidnight ? visit.visitDay().plusDays(1) : visit.visitDay();
        return day.atTime(visit.starts()).plusMinutes(today.settings().number(SettingName.NO_SHOW_TOLERANCE_MINUTES))
                .isAfter(today.now());
    }
}
