package mx.ventanilla.patient.search;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the few best of many documents of one segment: by rank, then by document number, which is name order. */
final class NearestDocuments {
    private final int limit;
    private final PriorityQueue<Long> worstFirst = new PriorityQueue<>(Comparator.reverseOrder());
    private long worst = Long.MAX_VALUE;

    NearestDocuments(int limit) {
        this.limit = limit;
    }

    void offer(int rank, int document) {
        long key = ((long) rank << Integer.SIZE) | document;
        if (worstFirst.size() < limit) {
            worstFirst.add(key);
        } else if (key < worst) {
            worstFirst.poll();
            worstFirst.add(key);
        } else {
            return;
        }
        worst = worstFirst.size() < limit ? Long.MAX_VALUE : worstFirst.peek();
    }

    int size() {
        return worstFirst.size();
    }

    /** Best first. */
    List<Place> places() {
        return worstFirst.stream().sorted().map(key -> new Place((int) (key >> Integer.SIZE), key.intValue())).toList();
    }

    /** A document and its rank; the smaller the better. */
    record Place(int rank, int document) {}
}
