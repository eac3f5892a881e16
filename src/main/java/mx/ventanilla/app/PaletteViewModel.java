package mx.ventanilla.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import mx.ventanilla.fx.Command;

/** What the palette lists for the letters typed: actions that begin so, then patients, then actions that may be meant. */
final class PaletteViewModel {
    private static final int MOST_ACTIONS = 8;
    private static final int PATIENT_LETTERS = 2;

    private final List<PaletteEntry> offered;
    private final PatientFinder patients;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteEntry> entries = FXCollections.observableArrayList();

    PaletteViewModel(List<PaletteEntry> offered, PatientFinder patients) {
        this.offered = List.copyOf(offered);
        this.patients = patients;
        query.addListener((property, old, typed) -> search(typed));
        search("");
    }

    StringProperty queryProperty() {
        return query;
    }

    ObservableList<PaletteEntry> entries() {
        return entries;
    }

    private void search(String typed) {
        List<PaletteEntry> fitting = fitting(typed);
        add(typed, fitting, List.of());
        if (typed.strip().length() >= PATIENT_LETTERS) {
            patients.find(typed.strip(), found -> add(typed, fitting, found));
        }
    }

    private void add(String typed, List<PaletteEntry> fitting, List<FoundPatient> found) {
        if (typed.equals(query.get())) {
            Map<Boolean, List<PaletteEntry>> begun = fitting.stream()
                    .collect(Collectors.partitioningBy(entry -> FuzzyWords.begin(typed, words(entry))));
            List<PaletteEntry> all = new ArrayList<>(begun.get(true));
            found.forEach(patient -> all.add(new PaletteEntry.Seeing(patient)));
            all.addAll(begun.get(false));
            entries.setAll(all);
        }
    }

    private List<PaletteEntry> fitting(String typed) {
        record Scored(PaletteEntry entry, int score) {}
        Stream<PaletteEntry> best = offered.stream()
                .map(entry -> new Scored(entry, FuzzyWords.score(typed, words(entry))))
                .filter(scored -> scored.score() > FuzzyWords.NO_MATCH)
                .sorted(Comparator.comparingInt(Scored::score).reversed()).map(Scored::entry);
        return (typed.isBlank() ? best : best.limit(MOST_ACTIONS)).toList();
    }

    private static String words(PaletteEntry entry) {
        return switch (entry) {
            case PaletteEntry.Doing(Command command, String text, String where) -> text + " " + where;
            case PaletteEntry.Going going -> going.text();
            case PaletteEntry.Seeing seeing -> seeing.patient().name();
        };
    }

    /** Takes a chosen line to the one who can do it. */
    record Choices(Consumer<Command> command, Consumer<String> workspace, Consumer<FoundPatient> patient) {
        void choose(PaletteEntry entry) {
            switch (entry) {
                case PaletteEntry.Doing doing -> command.accept(doing.command());
                case PaletteEntry.Going going -> workspace.accept(going.workspace());
                case PaletteEntry.Seeing seeing -> patient.accept(seeing.patient());
            }
        }
    }
}
