package mx.ventanilla.print;

import java.util.List;

/** A table on its way to paper or to a spreadsheet: headings and rows of as many cells. */
public record TableRows(List<String> headings, List<List<String>> rows) {
    public TableRows {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
        int columns = headings.size();
        if (rows.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("a row has other than " + columns + " cells");
        }
    }
}
