package mx.ventanilla.patient.search;

import java.io.IOException;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.FixedBitSet;

/** One way in which a word typed may match: a term, or a family of terms, of one field. */
interface Probe {
    SearchField shows();

    Closeness closeness();

    /** Sets the bit of each document of the segment that matches, deleted ones included. */
    void collect(LeafReader segment, FixedBitSet matches) throws IOException;
}
