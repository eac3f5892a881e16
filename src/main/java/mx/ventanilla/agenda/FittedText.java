package mx.ventanilla.agenda;

import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import mx.ventanilla.patient.PersonNames;

/** Words cut to the room there is, with an ellipsis: a canvas alone would squeeze the letters. */
final class FittedText {
    private static final String ELLIPSIS = "…";
    private static final int MOST_KEPT = 4_000;
    private final Text ruler = new Text();
    private final Map<Wanted, String> fitted = new HashMap<>();
    private final Map<PersonNames, String> initials = new HashMap<>();

    /** @param room in pixels */
    String of(String words, Font font, double room) {
        if (fitted.size() > MOST_KEPT) {
            fitted.clear();
        }
        return fitted.computeIfAbsent(new Wanted(words, font, room), this::fit);
    }

    /**
     * As {@link #of}, abbreviated as a name is.
     *
     * @param room in pixels
     */
    String surname(String name, Font font, double room) {
        return of(ShortSurname.of(name, form -> width(form, font) <= room), font, room);
    }

    String initials(PersonNames names) {
        if (initials.size() > MOST_KEPT) {
            initials.clear();
        }
        return initials.computeIfAbsent(names, PersonNames::initials);
    }

    private String fit(Wanted wanted) {
        String kept = wanted.words();
        String shown = kept;
        while (kept.length() > 1 && width(shown, wanted.font()) > wanted.room()) {
            kept = kept.substring(0, kept.length() - 1).strip();
            shown = kept + ELLIPSIS;
        }
        return shown;
    }

    private double width(String words, Font font) {
        ruler.setFont(font);
        ruler.setText(words);
        return ruler.getLayoutBounds().getWidth();
    }

    private record Wanted(String words, Font font, double room) {}
}
