package mx.ventanilla.patient.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/** Matches names that have both halves of a word in which the space was forgotten: "juancarlos". */
record SplitProbe(String word) implements Probe {
    private static final int SHORTEST_HALF = 3;

    @Override
    public SearchField shows() {
        return SearchField.NAME;
    }

    @Override
    public Closeness closeness() {
        return Closeness.SLIP;
    }

    @Override
    public void collect(LeafReader segment, FixedBitSet matches) throws IOException {
        for (int cut = SHORTEST_HALF; cut <= word.length() - SHORTEST_HALF; cut++) {
            FixedBitSet left = named(segment, word.substring(0, cut));
            FixedBitSet right = named(segment, word.substring(cut));
            left.and(right);
            matches.or(left);
        }
    }

    private FixedBitSet named(LeafReader segment, String half) throws IOException {
        FixedBitSet documents = new FixedBitSet(segment.maxDoc());
        new TermProbe(Fields.NAME, half, shows(), closeness()).collect(segment, documents);
        return documents;
    }
}
