package mx.ventanilla.patient.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * The few records worth comparing with a person, out of all: same NSS, same CURP, born that day with one name that sounds
 * alike, born on a day that one slip makes of that day with two such names, or three such names while no day is known.
 */
final class CandidateBlocks {
    private static final int FIRST_YEAR_DIGIT = 4;
    private static final int NAMES_WITHOUT_BIRTH = 3;

    private CandidateBlocks() {}

    /** Empty when too little is known to look for anybody. */
    static Optional<Query> of(CandidateQuery wanted) {
        List<Query> blocks = new ArrayList<>();
        identifier(Fields.NSS, Words.digits(wanted.nss()), blocks);
        identifier(Fields.CURP, Words.code(wanted.curp()), blocks);
        names(wanted, blocks);
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        blocks.forEach(block -> any.add(block, Occur.SHOULD));
        any.setMinimumNumberShouldMatch(1);
        any.add(new TermQuery(new Term(Fields.MERGED, Fields.YES)), Occur.MUST_NOT);
        return Optional.of(any.build());
    }

    private static void identifier(String field, String value, List<Query> blocks) {
        if (!value.isEmpty()) {
            blocks.add(new TermQuery(new Term(field, value)));
        }
    }

    private static void names(CandidateQuery wanted, List<Query> blocks) {
        Set<String> sounds = sounds(wanted);
        LocalDate born = wanted.birthDate();
        if (sounds.isEmpty()) {
            return;
        }
        if (born == null) {
            if (sounds.size() > 1) {
                blocks.add(alike(sounds, NAMES_WITHOUT_BIRTH).build());
            }
            return;
        }
        blocks.add(bornOn(List.of(BirthText.term(born)), alike(sounds, 1)));
        blocks.add(bornOn(slips(BirthText.term(born)), alike(sounds, 2)));
    }

    private static Query bornOn(List<String> days, BooleanQuery.Builder names) {
        Query born = new TermInSetQuery(Fields.BORN, days.stream().map(BytesRef::new).toList());
        return names.add(new ConstantScoreQuery(born), Occur.MUST).build();
    }

    private static BooleanQuery.Builder alike(Set<String> sounds, int least) {
        BooleanQuery.Builder names = new BooleanQuery.Builder();
        sounds.forEach(sound -> names.add(new TermQuery(new Term(Fields.SOUND, sound)), Occur.SHOULD));
        return names.setMinimumNumberShouldMatch(Math.min(least, sounds.size()));
    }

    private static Set<String> sounds(CandidateQuery wanted) {
        SearchDocument person = new SearchDocument(new UUID(0, 0), null, null, null, null, text(wanted.givenNames()),
                text(wanted.firstSurname()), wanted.secondSurname(), null, null, null, null);
        return NameTerms.of(person).sounds();
    }

    private static String text(@Nullable String name) {
        return name == null ? "" : name;
    }

    /** What ddmmyyyy becomes by one wrong digit, two exchanged digits, or day and month exchanged. */
    private static List<String> slips(String born) {
        Set<String> slips = new HashSet<>();
        for (int i = 0; i < born.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                slips.add(born.substring(0, i) + digit + born.substring(i + 1));
            }
            if (i > 0) {
                slips.add(born.substring(0, i - 1) + born.charAt(i) + born.charAt(i - 1) + born.substring(i + 1));
            }
        }
        slips.add(born.substring(2, FIRST_YEAR_DIGIT) + born.substring(0, 2) + born.substring(FIRST_YEAR_DIGIT));
        slips.remove(born);
        return List.copyOf(slips);
    }
}
