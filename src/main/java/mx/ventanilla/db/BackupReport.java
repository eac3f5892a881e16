package mx.ventanilla.db;

import java.nio.file.Path;

/**
 * A backup that was made and verified.
 *
 * @param rows rows read back from the copy, of all tables
 * @param lastSeq number of the last change that it holds
 */
public record BackupReport(Path file, long bytes, long rows, long lastSeq) {}
