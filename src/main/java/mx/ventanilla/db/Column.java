package mx.ventanilla.db;

/** One column of a table and how far its content may go. */
record Column(String name, ColumnType type, Travel travel) {}
