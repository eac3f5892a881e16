package mx.ventanilla.patient.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexCommit;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.Bits;

/**
 * The patients of a unit in memory, searched at each key. Thread-safe: any thread searches, writers take turns. A pure read
 * model: it remembers up to which number of the change log it is true.
 */
public final class PatientIndex implements AutoCloseable {
    private static final int BUILD_BUFFER_MIB = 32;
    private static final Comparator<SegmentSearch.Found> NEAREST = Comparator
            .comparingInt(SegmentSearch.Found::rank).thenComparing(SegmentSearch.Found::name);

    private final Directory directory;
    private final IndexWriter writer;
    private final ReaderManager readers;
    private final TodaysPatients todaysPatients = new TodaysPatients();
    private volatile long seq;

    /** An empty index, true up to the beginning of the change log. */
    public PatientIndex() {
        this(new ByteBuffersDirectory(), 0);
    }

    PatientIndex(Directory directory, long seq) {
        this.directory = directory;
        this.seq = seq;
        try {
            IndexWriterConfig config = new IndexWriterConfig();
            config.setIndexSort(new Sort(new SortField(Fields.ORDER, SortField.Type.STRING)));
            config.setMergeScheduler(new SerialMergeScheduler());
            config.setRAMBufferSizeMB(BUILD_BUFFER_MIB);
            config.setUseCompoundFile(false);
            writer = new IndexWriter(directory, config);
            readers = new ReaderManager(writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number of the change log up to which the index is true. */
    public long seq() {
        return seq;
    }

    /** How many patients it holds, merged ones included. */
    public int size() {
        return read(DirectoryReader::numDocs);
    }

    /** Takes over a batch of changes; the next search sees all of it. */
    public synchronized void apply(Collection<SearchDocument> changed, Collection<UUID> removed, long upToSeq) {
        write(() -> {
            for (SearchDocument patient : changed) {
                writer.updateDocument(IndexedPatient.key(patient.patientId()), IndexedPatient.document(patient));
            }
            for (UUID patientId : removed) {
                writer.deleteDocuments(IndexedPatient.key(patientId));
            }
            readers.maybeRefreshBlocking();
        });
        seq = upToSeq;
    }

    /** Adds patients that the index does not hold yet, quickly; they are found after {@link #finishFilling}. */
    public synchronized void fill(Collection<SearchDocument> patients) {
        write(() -> {
            for (SearchDocument patient : patients) {
                writer.addDocument(IndexedPatient.document(patient));
            }
        });
    }

    /** Ends a building from nothing: one segment, everything found. */
    public synchronized void finishFilling(long upToSeq) {
        write(() -> {
            writer.forceMerge(1);
            writer.commit();
            readers.maybeRefreshBlocking();
        });
        seq = upToSeq;
    }

    /**
     * Finds patients by whatever was typed: names in any order, identifiers, birth date, telephone, mixed.
     *
     * @param todaysAppointments patients to put first among equals; pass the same set while it does not change
     * @return nearest first, never more than {@code limit}
     */
    public List<SearchHit> search(String text, int limit, Set<UUID> todaysAppointments) {
        List<Clause> query = QueryParser.parse(text);
        if (query.isEmpty() || limit < 1) {
            return List.of();
        }
        List<String> tokens = query.stream().map(Clause::token).toList();
        return read(reader -> {
            List<SegmentSearch> segments = new ArrayList<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                LeafReader segment = leaf.reader();
                segments.add(new SegmentSearch(segment, query, todaysPatients.in(segment, todaysAppointments), limit));
            }
            widenUntilEnough(segments, limit);
            return oncePerPatient(segments.stream().flatMap(segment -> segment.found(tokens)).sorted(NEAREST)
                    .map(SegmentSearch.Found::hit).toList(), limit);
        });
    }

    /** Somebody found under the present and a former name is one person. */
    private static List<SearchHit> oncePerPatient(List<SearchHit> hits, int limit) {
        Set<UUID> seen = new HashSet<>();
        return hits.stream().filter(hit -> seen.add(hit.patientId())).limit(limit).toList();
    }

    /** Records that may be of the same person as this, the nearest first; compare them with its data to know. */
    public List<UUID> candidates(CandidateQuery wanted, int most) {
        return CandidateBlocks.of(wanted).map(query -> this.<List<UUID>>read(reader -> {
            List<UUID> found = new ArrayList<>();
            for (ScoreDoc hit : new IndexSearcher(reader).search(query, most).scoreDocs) {
                found.add(idOf(reader, hit.doc));
            }
            return found;
        })).orElse(List.of());
    }

    private static UUID idOf(DirectoryReader reader, int document) throws IOException {
        LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
        BinaryDocValues ids = leaf.reader().getBinaryDocValues(Fields.ID_VALUE);
        if (!ids.advanceExact(document - leaf.docBase)) {
            throw new IllegalStateException("an indexed patient has no id");
        }
        return IndexedPatient.id(ids.binaryValue());
    }

    private static void widenUntilEnough(List<SegmentSearch> segments, int limit) throws IOException {
        for (SearchTier tier : SearchTier.values()) {
            for (SegmentSearch segment : segments) {
                segment.widen(tier);
            }
            if (segments.stream().mapToInt(SegmentSearch::found).sum() >= limit) {
                return;
            }
        }
        for (SegmentSearch segment : segments) {
            segment.widenToOneSurname();
        }
    }

    /** Every patient held, with the digest of what the index knows of them; sorted by id. */
    Map<UUID, Long> digests() {
        return read(reader -> {
            Map<UUID, Long> digests = new TreeMap<>();
            for (LeafReaderContext leaf : reader.leaves()) {
                LeafReader segment = leaf.reader();
                Bits alive = segment.getLiveDocs();
                var ids = segment.getBinaryDocValues(Fields.ID_VALUE);
                var values = segment.getNumericDocValues(Fields.DIGEST);
                for (int document = 0; document < segment.maxDoc(); document++) {
                    if ((alive == null || alive.get(document)) && ids.advanceExact(document)
                            && values.advanceExact(document)) {
                        digests.put(IndexedPatient.id(ids.binaryValue()), values.longValue());
                    }
                }
            }
            return digests;
        });
    }

    /** Hands over the files of the index as they are now, for a snapshot; writers wait meanwhile. */
    synchronized void save(Saving saving) {
        write(() -> {
            writer.commit();
            List<IndexCommit> commits = DirectoryReader.listCommits(directory);
            saving.save(directory, commits.getLast().getFileNames(), seq);
        });
    }

    @Override
    public synchronized void close() {
        write(() -> {
            readers.close();
            writer.close();
            directory.close();
        });
    }

    private <T> T read(Reading<T> reading) {
        try {
            DirectoryReader reader = readers.acquire();
            try {
                return reading.read(reader);
            } finally {
                readers.release(reader);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the files of one commit of a directory. */
    @FunctionalInterface
    interface Saving {
        void save(Directory directory, Collection<String> files, long seq) throws IOException;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(DirectoryReader reader) throws IOException;
    }

    @FunctionalInterface
    private interface Writing {
        void write() throws IOException;
    }
}
