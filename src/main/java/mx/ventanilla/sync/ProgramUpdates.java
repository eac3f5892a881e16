package mx.ventanilla.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import mx.ventanilla.core.Problem;
import mx.ventanilla.sync.wire.FileKind;
import mx.ventanilla.sync.wire.SignedFile;
import mx.ventanilla.sync.wire.UpdateManifest;
import mx.ventanilla.sync.wire.WireFault;
import mx.ventanilla.sync.wire.WireJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the region's newest program for this computer and offers it once it is whole: signed by our region, of the
 * SHA-256 that was signed, and newer than this one. It installs nothing: a person does.
 */
public final class ProgramUpdates {
    private static final Logger LOG = LoggerFactory.getLogger(ProgramUpdates.class);
    private static final String MANIFEST = "manifest.vactualiza";
    private final Path folder;
    private final String version;
    private final String platform;

    /**
     * @param folder for what is fetched; made when it is needed
     * @param version of this program
     */
    public ProgramUpdates(Path folder, String version, String platform) {
        this.folder = folder;
        this.version = version;
        this.platform = platform;
    }

    /** For the computer that this program runs on. */
    public static ProgramUpdates here(Path folder, String version) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return new ProgramUpdates(folder, version,
                system.contains("win") ? "windows" : system.contains("mac") ? "mac" : "linux");
    }

    /** A program that is ready to be installed. */
    public record Offered(UpdateManifest manifest, Path file) {}

    /** Fetches what is missing of the newest program; may be cut after any part and goes on from there. */
    void fetch(HubLink link, PublicKey region) {
        List<byte[]> signed = link.updates();
        Optional<byte[]> newest = signed.stream().filter(file -> read(file, region).filter(this::isForUs).isPresent())
                .max(Comparator.comparing(file -> read(file, region).orElseThrow().version(),
                        ProgramUpdates::compare));
        if (newest.isEmpty()) {
            return;
        }
        UpdateManifest manifest = read(newest.get(), region).orElseThrow();
        try {
            Files.createDirectories(folder);
            if (!isWhole(folder.resolve(manifest.fileName()), manifest)) {
                fetch(link, manifest);
            }
            Files.write(folder.resolve(MANIFEST), newest.get());
        } catch (IOException e) {
            LOG.warn("a program update could not be kept: {}", e.getClass().getSimpleName());
        }
    }

    private void fetch(HubLink link, UpdateManifest manifest) throws IOException {
        Path partial = folder.resolve(manifest.sha256() + ".part");
        long present = Files.exists(partial) ? Files.size(partial) : 0;
        int next = (int) (present / UpdateManifest.PART_BYTES);
        if (present % UpdateManifest.PART_BYTES != 0) {
            next = 0;
            Files.deleteIfExists(partial);
        }
        for (int part = next; part < manifest.parts(); part++) {
            Files.write(partial, link.updatePart(manifest.sha256(), part), StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        if (isWhole(partial, manifest)) {
            Files.move(partial, folder.resolve(manifest.fileName()), StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.deleteIfExists(partial);
            throw new WireFault(WireFault.Reason.DAMAGED);
        }
    }

    /** What is ready to be installed, checked again each time it is offered. */
    public Optional<Offered> offered(PublicKey region) {
        Path manifestFile = folder.resolve(MANIFEST);
        if (!Files.exists(manifestFile)) {
            return Optional.empty();
        }
        try {
            Optional<UpdateManifest> manifest = read(Files.readAllBytes(manifestFile), region).filter(this::isForUs);
            Path file = manifest.map(it -> folder.resolve(it.fileName())).orElse(manifestFile);
            return manifest.isPresent() && isWhole(file, manifest.get())
                    ? Optional.of(new Offered(manifest.get(), file))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<UpdateManifest> read(byte[] signed, PublicKey region) {
        try {
            return Optional.of(WireJson.as(UpdateManifest.class,
                    SignedFile.read(signed, FileKind.UPDATE, header -> region).header()));
        } catch (WireFault notOurs) {
            LOG.warn("a program update was refused: {}", notOurs.reason());
            return Optional.empty();
        }
    }

    private boolean isForUs(UpdateManifest manifest) {
        return manifest.isSound() && manifest.platform().equals(platform)
                && compare(manifest.version(), version) > 0;
    }

    private static boolean isWhole(Path file, UpdateManifest manifest) throws IOException {
        if (!Files.exists(file) || Files.size(file) != manifest.size()) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(in, digest).transferTo(java.io.OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest()).equals(manifest.sha256());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By their numbers; a version that is being made ({@code -SNAPSHOT}) comes before the finished one. */
    static int compare(String one, String other) {
        List<Integer> first = numbers(one);
        List<Integer> second = numbers(other);
        for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
            int order = Integer.compare(i < first.size() ? first.get(i) : 0, i < second.size() ? second.get(i) : 0);
            if (order != 0) {
                return order;
            }
        }
        return Boolean.compare(other.contains("-"), one.contains("-"));
    }

    private static List<Integer> numbers(String text) {
        List<Integer> numbers = new ArrayList<>();
        for (String part : text.replaceAll("-.*", "").split("\\.", -1)) {
            numbers.add(part.matches("\\d{1,8}") ? Integer.parseInt(part) : 0);
        }
        return numbers;
    }

    /** A cut while a program is fetched is no failure of the session: it goes on the next time. */
    void fetchIfPossible(HubLink link, PublicKey region) {
        try {
            fetch(link, region);
        } catch (Problem | WireFault cut) {
            LOG.info("program update put off");
        }
    }
}
