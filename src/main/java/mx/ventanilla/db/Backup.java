package mx.ventanilla.db;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.Deflater;
import java.util.zip.ZipOutputStream;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.Progress;

/**
 * Copies of a local store while it is worked with: one file each, as encrypted as the store. A copy counts only after it
 * has been opened, read whole, closed and opened again.
 */
public final class Backup {
    private static final int STEPS = 5;

    private Backup() {}

    /**
     * Makes a backup, on disk before this returns.
     *
     * @param target the file to make; must not exist
     */
    public static BackupReport create(Database database, StoreSecrets secrets, Clock clock, Path target,
            Progress progress) {
        if (database.engine().owner() == null) {
            throw Problem.of("backup.server");
        }
        if (Files.exists(target)) {
            throw Problem.of("backup.exists", target.toString());
        }
        database.room().requireFor(Purpose.BACKUP, target);
        Steps steps = new Steps(progress, STEPS);
        try (WorkFolder work = WorkFolder.beside(target)) {
            Path copied = work.file("copy.zip");
            copyOnline(database.engine(), copied);
            steps.next();
            Path packed = work.file("backup.zip");
            BackupFile.pack(BackupFile.unpackOnline(copied, work.file("copied.mv.db")),
                    BackupManifest.of(database.node(), clock), packed);
            ForcedFiles.force(packed);
            steps.next();
            Path unpacked = work.file("store.mv.db");
            BackupFile.unpack(packed, unpacked);
            steps.next();
            CopyCheck.Result result = CopyCheck.verify(unpacked, secrets, clock, steps);
            Files.move(packed, target, StandardCopyOption.ATOMIC_MOVE);
            ForcedFiles.forceFolder(target);
            return new BackupReport(target, Files.size(target), result.rows(), result.lastSeq());
        } catch (IOException e) {
            throw BackupFile.trouble(e, target);
        }
    }

    /**
     * Puts a backup in the place of a store. The backup is verified first; the present store stays beside it under
     * another name. The restored store begins a new epoch (sync.md F10), noted in its audit.
     *
     * @param incarnation file that holds the nonce outside the store
     * @param authority says who restores, asked with the verified copy
     * @param closing closes the present store, called just before it is replaced
     */
    public static RestoreReport restore(Path backup, StoreLocation.LocalFile store, Path incarnation,
            StoreSecrets secrets, Clock clock, RestoreAuthority authority, Runnable closing, Progress progress) {
        Path present = Path.of(store.path() + ".mv.db");
        Steps steps = new Steps(progress, STEPS);
        try (WorkFolder work = WorkFolder.beside(present)) {
            Path copy = work.file("store.mv.db");
            BackupFile.unpack(backup, copy);
            steps.next();
            CopyCheck.Result result = CopyCheck.verify(copy, secrets, clock, steps);
            String nonce = UUID.randomUUID().toString();
            UUID epoch = beginEpoch(work.file("store"), secrets, clock, authority, nonce);
            ForcedFiles.force(copy);
            steps.next();
            closing.run();
            Path aside = StoreSwap.replace(present, copy, clock.instant());
            ForcedFiles.write(incarnation, nonce);
            steps.next();
            return new RestoreReport(aside, epoch, result.rows(), result.lastSeq());
        } catch (IOException e) {
            throw BackupFile.trouble(e, backup);
        }
    }

    /**
     * Keeps {@code store.mv.db.before-migration} beside an open store, on disk before this returns. The engine copies:
     * where an open file is locked for everybody else, as on Windows, nobody else can.
     */
    static void copyBeforeMigration(Connection owner, Path storeFile) throws IOException {
        Path copy = storeFile.resolveSibling(storeFile.getFileName() + ".before-migration");
        try (WorkFolder work = WorkFolder.beside(storeFile)) {
            Path zip = work.file("copy.zip");
            flush(owner);
            copyFlushed(owner, zip);
            Path whole = BackupFile.unpackOnline(zip, work.file("store.mv.db"));
            ForcedFiles.force(whole);
            Files.move(whole, copy, StandardCopyOption.REPLACE_EXISTING);
            ForcedFiles.forceFolder(copy);
        }
    }

    /** {@code BACKUP TO} would write a chunk beside the transactions of others; the copying alone writes nothing. */
    private static void copyOnline(Engine engine, Path target) throws IOException {
        Connection owner = Objects.requireNonNull(engine.owner());
        engine.writing(() -> flush(owner));
        copyFlushed(owner, target);
    }

    private static boolean flush(Connection owner) {
        try (Statement statement = owner.createStatement()) {
            return statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            throw StoreTrouble.noSpaceLeft(e) ? Problem.of("backup.disk.full") : StoreTrouble.of(e);
        }
    }

    private static void copyFlushed(Connection owner, Path target) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(target))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            Objects.requireNonNull(H2File.of(owner).getFileStore()).backup(zip);
        } catch (SQLException e) {
            throw StoreTrouble.of(e);
        }
    }

    private static UUID beginEpoch(Path copy, StoreSecrets secrets, Clock clock, RestoreAuthority authority,
            String incarnation) {
        try (Database database = Database.open(StoreLocation.LocalFile.of(copy), secrets, clock)) {
            Actor actor = authority.who(database);
            UUID epoch = UUID.randomUUID();
            database.write(actor, transaction -> {
                NodeRow.beginEpoch(transaction.handle(), epoch, incarnation);
                transaction.audit("RESTORE", Entity.DEVICE, database.node().deviceId(), "backup restore");
                return epoch;
            });
            return epoch;
        }
    }
}
