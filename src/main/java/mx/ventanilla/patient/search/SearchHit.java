package mx.ventanilla.patient.search;

import java.util.List;
import java.util.UUID;

/**
 * A patient found.
 *
 * @param field the most telling field that matched: an identifier before a name
 * @param tier the tier of the part that matched worst
 * @param tokens what was looked for, in lower case, without accents or masks: what a screen shows in bold
 */
public record SearchHit(UUID patientId, SearchField field, SearchTier tier, List<String> tokens) {
    public SearchHit {
        tokens = List.copyOf(tokens);
    }
}
