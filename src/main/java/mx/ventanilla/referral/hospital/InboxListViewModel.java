package mx.ventanilla.referral.hospital;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.fx.Asking;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.WorkList;

/** The lists of a hospital's inbox with their numbers, and what the chosen one has of the chosen specialty. */
public final class InboxListViewModel {
    static final List<WorkList> LISTS = List.of(WorkList.INBOX, WorkList.SCHEDULED, WorkList.TO_ANSWER, WorkList.DONE);

    private final InboxViewModel.Outside outside;
    private final ObjectProperty<WorkList> chosen = new SimpleObjectProperty<>(WorkList.INBOX);
    private final StringProperty query = new SimpleStringProperty("");
    private final StringProperty specialty = new SimpleStringProperty("");
    private final ObjectProperty<Map<WorkList, Integer>> counts = new SimpleObjectProperty<>(Map.of());
    private final ObservableList<ReferralRow> rows = FXCollections.observableArrayList();
    private final ObservableList<String> specialties = FXCollections.observableArrayList("");
    private List<ReferralRow> listed = List.of();
    private final Asking asking = new Asking();

    InboxListViewModel(InboxViewModel.Outside outside) {
        this.outside = outside;
        chosen.subscribe(this::ask);
        query.subscribe(this::askAnew);
        specialty.subscribe(this::sift);
        ask();
    }

    public ObjectProperty<WorkList> chosenProperty() {
        return chosen;
    }

    public StringProperty queryProperty() {
        return query;
    }

    /** Empty for all. */
    public StringProperty specialtyProperty() {
        return specialty;
    }

    public ObservableList<String> specialties() {
        return specialties;
    }

    public ObjectProperty<Map<WorkList, Integer>> countsProperty() {
        return counts;
    }

    public ObservableList<ReferralRow> rows() {
        return rows;
    }

    int waited(ReferralRow row) {
        return outside.desk().waited(row);
    }

    int limit(ReferralRow row) {
        return outside.desk().limit(row);
    }

    Asking asking() {
        return asking;
    }

    private void askAnew() {
        asking.forget();
        ask();
    }

    /** Reads list and numbers; the answer to an older question is dropped. */
    void ask() {
        int number = asking.ask();
        WorkList wanted = chosen.get();
        String typed = query.get();
        outside.tasks().run("referrals.task.list", progress -> new Found(outside.desk().list(wanted, typed),
                outside.desk().counts(LISTS))).onDone(found -> {
                    if (asking.isNewest(number)) {
                        listed = found.rows();
                        counts.set(found.counts());
                        offerSpecialties();
                        sift();
                        asking.answered();
                    }
                });
    }

    private void offerSpecialties() {
        List<String> offered = Stream
                .concat(Stream.of(""), listed.stream().map(ReferralRow::specialty).distinct().sorted())
                .toList();
        if (!offered.equals(specialties)) {
            String before = specialty.get();
            specialties.setAll(offered);
            specialty.set(offered.contains(before) ? before : "");
        }
    }

    private void sift() {
        String wanted = specialty.get() == null ? "" : specialty.get();
        rows.setAll(listed.stream().filter(row -> wanted.isEmpty() || row.specialty().equals(wanted)).toList());
    }

    private record Found(List<ReferralRow> rows, Map<WorkList, Integer> counts) {}
}
