package mx.ventanilla.app.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.ventanilla.patient.duplicate.Comparison;
import mx.ventanilla.patient.duplicate.DuplicateRules;
import mx.ventanilla.patient.search.CandidateQuery;
import mx.ventanilla.patient.search.PatientIndex;
import mx.ventanilla.patient.search.SearchDocument;

/** Measures what the search for duplicates finds and what it finds wrongly on an invented roster. */
public final class DuplicateQuality {
    private static final int MOST_CANDIDATES = 200;
    private final Map<UUID, DuplicateCase> records = new HashMap<>();
    private final Map<Integer, List<Integer>> scoresOfTruePairs = new HashMap<>();
    private final List<Integer> scoresOfFalsePairs = new ArrayList<>();
    private final Samples times = new Samples();
    private final int truePairs;

    /** What was measured; shares from 0 to 1. */
    public record Result(int records, int pairs, double recall, double precision) {}

    public DuplicateQuality(long seed, int persons) {
        List<DuplicateCase> all = new DuplicatePopulation(seed).records(persons);
        all.forEach(record -> records.put(record.id(), record));
        truePairs = all.size() - (int) all.stream().mapToInt(DuplicateCase::person).distinct().count();
        try (PatientIndex index = new PatientIndex()) {
            index.fill(all.stream().map(DuplicateQuality::document).toList());
            index.finishFilling(1);
            all.forEach(record -> look(index, record));
        }
    }

    /** At a threshold of points. */
    public Result at(int threshold) {
        long found = scoresOfTruePairs.values().stream().filter(scores -> scores.getFirst() >= threshold).count();
        long wrong = scoresOfFalsePairs.stream().filter(score -> score >= threshold).count();
        return new Result(records.size(), truePairs, (double) found / truePairs, (double) found / (found + wrong));
    }

    /** Share of the pairs with this slip that are found at the threshold. */
    public Map<DuplicateSlip, Double> recallBySlip(int threshold) {
        Map<DuplicateSlip, Double> shares = new EnumMap<>(DuplicateSlip.class);
        for (DuplicateSlip slip : DuplicateSlip.values()) {
            List<DuplicateCase> second = records.values().stream().filter(it -> it.slips().contains(slip)).toList();
            long found = second.stream().map(it -> scoresOfTruePairs.get(it.person()))
                    .filter(scores -> scores != null && scores.getFirst() >= threshold).count();
            shares.put(slip, (double) found / second.size());
        }
        return shares;
    }

    BenchRow timesRow(String name) {
        return times.row(name);
    }

    private void look(PatientIndex index, DuplicateCase record) {
        List<UUID> candidates = new ArrayList<>();
        times.time(() -> candidates.addAll(index.candidates(query(record), MOST_CANDIDATES)));
        for (UUID id : candidates) {
            DuplicateCase other = records.get(id);
            if (other != null && record.id().compareTo(other.id()) < 0) {
                note(record, other);
            }
        }
    }

    private void note(DuplicateCase record, DuplicateCase other) {
        Comparison compared = DuplicateRules.compare(record.content(), other.content());
        if (record.person() == other.person()) {
            scoresOfTruePairs.computeIfAbsent(record.person(), person -> new ArrayList<>()).add(compared.score());
        } else {
            scoresOfFalsePairs.add(compared.score());
        }
    }

    private static CandidateQuery query(DuplicateCase record) {
        var content = record.content();
        return new CandidateQuery(content.nss(), content.curp(), content.names().givenNames(),
                content.names().firstSurname(), content.names().secondSurname(), content.birthDate());
    }

    private static SearchDocument document(DuplicateCase record) {
        var content = record.content();
        String first = content.names().firstSurname();
        return new SearchDocument(record.id(), null, content.nss(), content.aggregateCode(), content.curp(),
                content.names().givenNames(), first == null ? "" : first, content.names().secondSurname(),
                content.birthDate(), content.phone(), null, null);
    }
}
