package mx.ventanilla.patient.search;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Transition;

/**
 * Automata that accept a word with at most one slip. The latest are kept: with each key that is typed all words but the
 * last are the same as before, and to make one costs more than to use it.
 */
final class SlipAutomata {
    private static final int KEPT = 128;
    private static final int LAST_LETTER = 0x7f;
    private static final Map<Wanted, CompiledAutomaton> LATEST = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Wanted, CompiledAutomaton> eldest) {
            return size() > KEPT;
        }
    };

    private SlipAutomata() {}

    static CompiledAutomaton of(String word, SlipProbe.Extent extent) {
        synchronized (LATEST) {
            return LATEST.computeIfAbsent(new Wanted(word, extent), SlipAutomata::make);
        }
    }

    private static CompiledAutomaton make(Wanted wanted) {
        Automaton oneSlip = new LevenshteinAutomata(wanted.word().chars().toArray(), LAST_LETTER, true).toAutomaton(1);
        Automaton accepted = wanted.extent() == SlipProbe.Extent.WHOLE ? oneSlip : acceptingAnyEnd(oneSlip);
        return new CompiledAutomaton(accepted, false, true, true);
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

    private record Wanted(String word, SlipProbe.Extent extent) {}
}
