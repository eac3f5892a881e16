package mx.ventanilla.patient.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Matches terms that are one slip of the finger away: a letter too many, too few, another, or two changed round. Belongs
 * to one query and one thread: the automaton is made when it is first needed.
 */
final class SlipProbe implements Probe {
    private static final int LAST_LETTER = 0x7f;

    /** Whether the whole term must match, or only its beginning. */
    enum Extent {
        WHOLE, BEGINNING
    }

    private final String field;
    private final String value;
    private final Extent extent;
    private final SearchField shows;
    private final Closeness closeness;
    private @Nullable CompiledAutomaton automaton;

    SlipProbe(String field, String value, Extent extent, SearchField shows, Closeness closeness) {
        this.field = field;
        this.value = value;
        this.extent = extent;
        this.shows = shows;
        this.closeness = closeness;
    }

    @Override
    public SearchField shows() {
        return shows;
    }

    @Override
    public Closeness closeness() {
        return closeness;
    }

    @Override
    public void collect(LeafReader segment, FixedBitSet matches) throws IOException {
        TermsEnum terms = automaton().getTermsEnum(Terms.getTerms(segment, field));
        PostingsEnum documents = null;
        while (terms.next() != null) {
            documents = terms.postings(documents, PostingsEnum.NONE);
            matches.or(documents);
        }
    }

    private CompiledAutomaton automaton() {
        if (automaton == null) {
            Automaton oneSlip = new LevenshteinAutomata(value.chars().toArray(), LAST_LETTER, true).toAutomaton(1);
            Automaton wanted = extent == Extent.WHOLE ? oneSlip : acceptingAnyEnd(oneSlip);
            automaton = new CompiledAutomaton(wanted, false, true, true);
        }
        return automaton;
    }

    /** Once a beginning is accepted, anything may follow; stays deterministic, because such a state goes only to itself. */
    private static Automaton acceptingAnyEnd(Automaton words) {
        Automaton beginnings = new Automaton(words.getNumStates(), words.getNumTransitions());
        for (int state = 0; state < words.getNumStates(); state++) {
            beginnings.createState();
        }
        Transition step = new Transition();
        for (int state = 0; state < words.getNumStates(); state++) {
            beginnings.setAccept(state, words.isAccept(state));
            if (words.isAccept(state)) {
                beginnings.addTransition(state, state, 0, LAST_LETTER);
                continue;
            }
            int steps = words.initTransition(state, step);
            for (int i = 0; i < steps; i++) {
                words.getNextTransition(step);
                beginnings.addTransition(state, step.dest, step.min, step.max);
            }
        }
        beginnings.finishState();
        return beginnings;
    }
}
