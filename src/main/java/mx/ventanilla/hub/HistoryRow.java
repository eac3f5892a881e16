package mx.ventanilla.hub;

import java.util.Set;

/**
 * One change that the hub has made to a record.
 *
 * @param pos its place among the record's changes, from 1
 * @param rev revision that its author gave it
 * @param stateRev revision that the hub's record had after it; equal to {@code rev} when nothing stood against it
 * @param knownPos the place that its author knew the record at
 */
record HistoryRow(long pos, String rev, String stateRev, Source source, Set<String> fields, long knownPos) {
    HistoryRow {
        fields = Set.copyOf(fields);
    }
}
