package mx.ventanilla.visit.waitingroom;

import java.util.function.BooleanSupplier;
import mx.ventanilla.core.Messages;
import mx.ventanilla.core.TaskRunner;

/**
 * Makes a call heard: the chime, and the spoken sentence where the unit wants it and the PC can.
 *
 * @param speaks whether calls are spoken in this unit
 */
public record Announcer(TaskRunner tasks, Messages messages, Chime chime, Voice voice, BooleanSupplier speaks) {
    static final String ANNOUNCE = "waitingRoom.task.announce";

    void announce(CalledTicket call) {
        tasks.run(ANNOUNCE, progress -> {
            chime.ring();
            if (speaks.getAsBoolean() && voice.canSpeak()) {
                voice.say(sentence(call));
            }
            return call;
        });
    }

    /** "Ficha C 4, 8. Consultorio 4." with no digit read as part of another. */
    String sentence(CalledTicket call) {
        String ticket = call.ticket().replaceFirst("^(\\D+?)(\\d*)-0*(\\d+)$", "$1 $2, $3").replace(" ,", ",");
        return call.roomNumber() == null
                ? messages.text("waitingRoom.spoken.urgent", ticket)
                : messages.text("waitingRoom.spoken.room", ticket, call.roomNumber());
    }
}
