package mx.ventanilla.referral;

import java.util.UUID;
import mx.ventanilla.clinic.Service;
import mx.ventanilla.clinic.UnitSnapshot;
import org.jspecify.annotations.Nullable;

/** Where an appointment of a hospital's agenda is, in the words that the patient's unit reads. */
public final class AppointmentPlace {
    private static final int LONGEST = 160;

    private AppointmentPlace() {}

    /** Service and room, as the hospital calls them. */
    public static String of(UnitSnapshot unit, UUID serviceId, @Nullable UUID roomId) {
        String service = unit.service(serviceId).map(Service::name).orElse("");
        String room = roomId == null
                ? ""
                : unit.room(roomId)
                        .map(it -> ", " + (it.label() == null ? Integer.toString(it.roomNumber()) : it.label()))
                        .orElse("");
        return cut(service + room);
    }

    public static String cut(String place) {
        return place.length() > LONGEST ? place.substring(0, LONGEST) : place;
    }
}
