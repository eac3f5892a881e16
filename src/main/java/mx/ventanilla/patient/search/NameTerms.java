package mx.ventanilla.patient.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The terms under which a name can be found.
 *
 * @param words how many words the name has, particles left out
 * @param terms the words, what they abbreviate, and surnames of several words written as one
 * @param sounds keys of the words by {@link SpanishSound}
 * @param lead words of the first surname, and their keys marked by {@link Fields#HEARD}
 */
record NameTerms(int words, Set<String> terms, Set<String> sounds, Set<String> lead) {
    static NameTerms of(SearchDocument patient) {
        NameTerms name = new NameTerms(0, new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
        List<String> first = Words.of(patient.firstSurname());
        List<String> second = Words.of(patient.secondSurname());
        List<String> all = new ArrayList<>(Words.of(patient.givenNames()));
        all.addAll(first);
        all.addAll(second);
        all.forEach(name::addWord);
        name.addJoined(first);
        name.addJoined(second);
        if (second.isEmpty()) {
            name.terms.add(Fields.ONE_SURNAME);
        }
        first.stream().filter(word -> !Words.isParticle(word)).forEach(name::addLead);
        name.addLead(String.join("", first));
        int counted = (int) all.stream().filter(word -> !Words.isParticle(word)).count();
        return new NameTerms(counted, name.terms, name.sounds, name.lead);
    }

    private void addWord(String word) {
        if (!terms.add(word) && !Words.isParticle(word)) {
            terms.add(word + Fields.TWICE);
        }
        @Nullable
        String whole = Words.unabbreviated(word);
        if (whole != null) {
            terms.add(whole);
            sounds.addAll(SpanishSound.keys(whole));
        } else if (!Words.isParticle(word)) {
            sounds.addAll(SpanishSound.keys(word));
        }
    }

    private void addLead(String word) {
        lead.add(word);
        SpanishSound.keys(word).forEach(key -> lead.add(Fields.HEARD + key));
    }

    private void addJoined(List<String> surname) {
        if (surname.size() > 1) {
            String joined = String.join("", surname);
            terms.add(joined);
            sounds.addAll(SpanishSound.keys(joined));
        }
    }
}
