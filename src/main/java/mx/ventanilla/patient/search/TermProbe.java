package mx.ventanilla.patient.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.util.FixedBitSet;

/** Matches one whole term. */
record TermProbe(String field, String value, SearchField shows, Closeness closeness) implements Probe {
    @Override
    public void collect(LeafReader segment, FixedBitSet matches) throws IOException {
        PostingsEnum documents = segment.postings(new Term(field, value), PostingsEnum.NONE);
        if (documents != null) {
            matches.or(documents);
        }
    }
}
