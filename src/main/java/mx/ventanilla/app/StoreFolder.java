package mx.ventanilla.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.AppPaths;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.KeyVault;
import mx.ventanilla.db.NewNode;
import mx.ventanilla.db.OwnerFileVault;
import mx.ventanilla.db.StoreLocation;
import mx.ventanilla.db.StoreSecrets;
import org.jspecify.annotations.Nullable;

/** A data folder held by this process: nobody else opens it meanwhile. */
public final class StoreFolder implements AutoCloseable {
    private final AppPaths paths;
    private final FileChannel channel;
    private final FileLock lock;

    private StoreFolder(AppPaths paths, FileChannel channel, FileLock lock) {
        this.paths = paths;
        this.channel = channel;
        this.lock = lock;
    }

    /** Takes the folder, making it when it is missing; a {@code Problem} naming the holder when another process has it. */
    public static StoreFolder take(AppPaths paths) {
        return tryTake(paths).orElseThrow(() -> Holder.refusal(paths));
    }

    /** As {@link #take}, but empty when another process has it. */
    static Optional<StoreFolder> tryTake(AppPaths paths) {
        try {
            Files.createDirectories(paths.data());
            FileChannel channel = FileChannel.open(paths.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(new StoreFolder(paths, channel, lock));
        } catch (IOException e) {
            throw Problem.of("app.folder.unusable", paths.data().toString());
        }
    }

    public AppPaths paths() {
        return paths;
    }

    /** True when there is a store in the folder, finished or not. */
    public boolean hasStore() {
        return Files.exists(paths.storeFile()) && vault().load().isPresent();
    }

    /** Opens the store, or makes an empty one with its keys and its identity; finishes one whose making was cut off. */
    public Database openOrCreate(Clock clock) {
        return create(clock);
    }

    public Database open(Clock clock) {
        return Database.open(location(), secrets(), clock);
    }

    /** The secrets of this folder's store. */
    public StoreSecrets secrets() {
        return vault().load().orElseThrow(() -> Problem.of("store.missing"));
    }

    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try {
            lock.release();
            channel.close();
        } catch (IOException e) {
            throw Problem.of("app.folder.unusable", paths.data().toString());
        }
    }

    private Database create(Clock clock) {
        KeyVault vault = vault();
        if (Files.exists(paths.storeFile()) && vault.load().isEmpty()) {
            throw Problem.of("store.secrets.unreadable", paths.secrets().toString());
        }
        StoreSecrets secrets = vault.load().orElseGet(() -> {
            StoreSecrets made = StoreSecrets.generate();
            vault.keep(made);
            return made;
        });
        return Database.create(location(), secrets, clock, new NewNode(Ids.next(), incarnation()));
    }

    private String incarnation() {
        try {
            if (!Files.exists(paths.incarnation())) {
                Files.writeString(paths.incarnation(), UUID.randomUUID().toString(), StandardCharsets.UTF_8);
            }
            return Files.readString(paths.incarnation(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw Problem.of("app.folder.unusable", paths.data().toString());
        }
    }

    private StoreLocation location() {
        return StoreLocation.LocalFile.of(paths.store());
    }

    private KeyVault vault() {
        return new OwnerFileVault(paths.secrets());
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

}
