package mx.ventanilla.patient.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.StringHelper;

/** Matches every term that begins so; of a beginning that thousands of identifiers share, only the first thousands. */
record PrefixProbe(String field, String value, SearchField shows, Closeness closeness) implements Probe {
    private static final int MOST_TERMS = 10_000;

    @Override
    public void collect(LeafReader segment, FixedBitSet matches) throws IOException {
        BytesRef prefix = new BytesRef(value);
        TermsEnum terms = Terms.getTerms(segment, field).iterator();
        if (terms.seekCeil(prefix) == TermsEnum.SeekStatus.END) {
            return;
        }
        PostingsEnum documents = null;
        int left = MOST_TERMS;
        for (BytesRef term = terms.term(); term != null && StringHelper.startsWith(term, prefix)
                && left > 0; term = terms.next(), left--) {
            documents = terms.postings(documents, PostingsEnum.NONE);
            matches.or(documents);
        }
    }
}
