package mx.ventanilla.patient.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.FixedBitSet;

/** Matches terms that are one slip of the finger away: a letter too many, too few, another, or two changed round. */
record SlipProbe(String field, String value, Extent extent, SearchField shows,
        Closeness closeness) implements Probe {
    /** Whether the whole term must match, or only its beginning. */
    enum Extent {
        WHOLE, BEGINNING
    }

    @Override
    public void collect(LeafReader segment, FixedBitSet matches) throws IOException {
        TermsEnum terms = SlipAutomata.of(value, extent).getTermsEnum(Terms.getTerms(segment, field));
        PostingsEnum documents = null;
        while (terms.next() != null) {
            documents = terms.postings(documents, PostingsEnum.NONE);
            matches.or(documents);
        }
    }
}
