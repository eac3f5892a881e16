package mx.ventanilla.app.tour;

import java.time.LocalDate;
import mx.ventanilla.app.AppContext;

/** Whom the tour looks up in the invented clinic; those of the doctor who is visited later come first. */
record TourPeople(String booked, String expired, String waiting, String unbooked, String interpreted) {
    static TourPeople of(AppContext context) {
        LocalDate today = context.clinic().today();
        return new TourPeople(nss(context, today, "v.state = 'BOOKED' and c.entitled = true and c.starts_on is null"),
                nss(context, today, "c.entitled = false and v.state = 'BOOKED'"),
                nss(context, today, "v.state = 'ARRIVED'"), unbooked(context, today),
                nss(context, today, "p.needs_interpreter = true and v.state in ('BOOKED', 'ARRIVED')"));
    }

    private static String nss(AppContext context, LocalDate today, String condition) {
        return context.database().read(handle -> handle.createQuery("""
                select p.nss from visit v join patient p on p.id = v.patient_id join coverage c on c.patient_id = p.id
                join consulting_room r on r.id = v.room_id
                where v.visit_day = :today and %s
                order by case when r.room_number = 1 then 0 else 1 end, v.starts, p.id fetch first 1 rows only"""
                .formatted(condition)).bind("today", today).mapTo(String.class).findOne().orElse("00000000000"));
    }

    private static String unbooked(AppContext context, LocalDate today) {
        return context.database().read(handle -> handle.createQuery("""
                select p.nss from patient p join coverage c on c.patient_id = p.id
                where c.entitled = true and c.starts_on is null and not exists (
                    select 1 from visit v join patient f on f.id = v.patient_id
                    where f.nss = p.nss and v.visit_day = :today)
                order by p.id fetch first 1 rows only""").bind("today", today).mapTo(String.class).findOne()
                .orElse("00000000000"));
    }
}
