package mx.ventanilla.patient.roster;

import java.util.List;

/** What a roster changed, or would have changed, of one known person. */
record PersonNews(RosterPerson person, List<FieldNews> fields) {
    PersonNews {
        fields = List.copyOf(fields);
    }
}
