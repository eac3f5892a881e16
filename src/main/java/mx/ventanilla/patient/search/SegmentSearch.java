package mx.ventanilla.patient.search;

import static org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * One search in one segment of the index, whose documents are in name order. Rank, smaller is better: tier; has an
 * appointment today; sum of what the words are off; the name has no other words; the first surname was typed before
 * the other words.
 */
final class SegmentSearch {
    private static final int MOST_COST = 127;

    private final LeafReader segment;
    private final Bits alive;
    private final List<ClauseMatches> clauses;
    private final FixedBitSet today;
    private final FixedBitSet seen;
    private final NearestDocuments nearest;

    SegmentSearch(LeafReader segment, List<Clause> query, FixedBitSet today, int limit) {
        this.segment = segment;
        this.alive = Objects.requireNonNullElseGet(segment.getLiveDocs(),
                () -> new Bits.MatchAllBits(segment.maxDoc()));
        this.clauses = query.stream().map(clause -> new ClauseMatches(segment, clause)).toList();
        this.today = today;
        this.seen = new FixedBitSet(segment.maxDoc());
        this.nearest = new NearestDocuments(limit);
    }

    int found() {
        return nearest.size();
    }

    void widen(SearchTier tier) throws IOException {
        for (ClauseMatches clause : clauses) {
            clause.widen(tier);
        }
        FixedBitSet all = clauses.getFirst().any().clone();
        clauses.forEach(clause -> all.and(clause.any()));
        offer(tier, all);
    }

    /** Somebody without a second surname, for whom one was typed: the last resort, after the last tier. */
    void widenToOneSurname() throws IOException {
        if (clauses.size() < 3) {
            return;
        }
        FixedBitSet oneSurname = new FixedBitSet(segment.maxDoc());
        new TermProbe(Fields.NAME, Fields.ONE_SURNAME, SearchField.NAME, Closeness.WHOLE).collect(segment, oneSurname);
        for (ClauseMatches left : clauses) {
            if (left.isName()) {
                FixedBitSet all = oneSurname.clone();
                clauses.stream().filter(clause -> clause != left).forEach(clause -> all.and(clause.any()));
                offer(SearchTier.FUZZY, all);
            }
        }
    }

    Stream<Found> found(List<String> tokens) {
        return nearest.places().stream().map(place -> found(place, tokens));
    }

    private void offer(SearchTier tier, FixedBitSet documents) throws IOException {
        documents.andNot(seen);
        seen.or(documents);
        NumericDocValues words = segment.getNumericDocValues(Fields.WORDS);
        for (int document = first(documents); document != NO_MORE_DOCS; document = next(documents, document)) {
            if (alive.get(document)) {
                boolean whole = tier == SearchTier.EXACT && words != null && words.advanceExact(document)
                        && words.longValue() == clauses.size();
                nearest.offer(rank(tier, document, whole ? 0 : 1), document);
            }
        }
    }

    private int rank(SearchTier tier, int document, int notWhole) {
        int cost = 0;
        for (ClauseMatches clause : clauses) {
            cost += clause.closeness(document).cost();
        }
        int rank = tier.rank() * 2 + (today.get(document) ? 0 : 1);
        rank = rank * (MOST_COST + 1) + Math.min(cost, MOST_COST);
        return (rank * 2 + notWhole) * (QueryParser.MOST_CLAUSES + 1) + leadingClause(document);
    }

    private int leadingClause(int document) {
        int clause = 0;
        while (clause < clauses.size() && !clauses.get(clause).led().get(document)) {
            clause++;
        }
        return clause;
    }

    private Found found(NearestDocuments.Place place, List<String> tokens) {
        try {
            int document = place.document();
            var ids = segment.getBinaryDocValues(Fields.ID_VALUE);
            var order = segment.getSortedDocValues(Fields.ORDER);
            if (!ids.advanceExact(document) || !order.advanceExact(document)) {
                throw new IllegalStateException("an indexed patient has no id");
            }
            BytesRef name = BytesRef.deepCopyOf(order.lookupOrd(order.ordValue()));
            SearchField field = clauses.stream().map(clause -> clause.field(document)).filter(Objects::nonNull)
                    .max(SegmentSearch::compareTelling).orElse(SearchField.NAME);
            SearchTier tier = clauses.stream().map(clause -> clause.closeness(document).tier())
                    .max(SearchTier::compareTo).orElseThrow();
            return new Found(place.rank(), name,
                    new SearchHit(survivorOf(document).orElse(IndexedPatient.id(ids.binaryValue())), field, tier,
                            tokens));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<UUID> survivorOf(int document) throws IOException {
        BinaryDocValues survivors = segment.getBinaryDocValues(Fields.SURVIVOR);
        return survivors != null && survivors.advanceExact(document)
                ? Optional.of(IndexedPatient.id(survivors.binaryValue()))
                : Optional.empty();
    }

    private static int compareTelling(SearchField one, SearchField other) {
        return Integer.compare(telling(one), telling(other));
    }

    private static int telling(SearchField field) {
        return switch (field) {
            case NAME -> 0;
            case BIRTH_DATE -> 1;
            case AGGREGATE -> 2;
            case PHONE -> 3;
            case RECORD_NUMBER -> 4;
            case CURP -> 5;
            case NSS -> 6;
        };
    }

    private static int first(FixedBitSet documents) {
        return documents.length() == 0 ? NO_MORE_DOCS : documents.nextSetBit(0);
    }

    private static int next(FixedBitSet documents, int document) {
        return document + 1 >= documents.length() ? NO_MORE_DOCS : documents.nextSetBit(document + 1);
    }

    /** A hit with what is needed to merge the segments. */
    record Found(int rank, BytesRef name, SearchHit hit) {}
}
