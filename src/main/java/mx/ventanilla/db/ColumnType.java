package mx.ventanilla.db;

/** The kinds of value that a column of the business holds. */
enum ColumnType {
    TEXT, INTEGER, LONG, BOOLEAN, ID, DATE, TIME, INSTANT
}
