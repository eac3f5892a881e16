package mx.ventanilla.referral.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.ventanilla.core.Ids;
import mx.ventanilla.core.Problem;
import mx.ventanilla.core.seal.PublicKeys;
import mx.ventanilla.core.seal.Seal;
import mx.ventanilla.core.seal.UnitKeys;
import mx.ventanilla.db.Database;
import mx.ventanilla.db.Entity;
import mx.ventanilla.db.Transaction;
import mx.ventanilla.referral.ForeignReferrals;
import mx.ventanilla.referral.ReferralDao;
import mx.ventanilla.referral.ReferralRow;
import mx.ventanilla.referral.ReferralServices;
import mx.ventanilla.referral.ReferralState;
import mx.ventanilla.referral.ReferralTelling;
import mx.ventanilla.security.Permission;
import mx.ventanilla.security.Session;
import org.jspecify.annotations.Nullable;

/** Sends referrals, and what became of them, by file, and takes in those of others. Each act is one transaction. */
public final class ReferralFileCourier {
    private final ReferralServices services;
    private final Database database;
    private final UnitKeys keys;
    private final PartnerKeyCabinet partners;

    /**
     * A file was written.
     *
     * @param receiver name of the unit that it is for
     * @param passphrase to be told to the receiver, once; null when it is sealed to the receiver's key
     */
    public record Sent(Path file, String folio, String receiver, @Nullable String passphrase) {}

    /**
     * A file that was opened and verified, and nothing of it written.
     *
     * @param known false for a unit whose keys are not believed yet: its fingerprint must be compared first
     */
    public record Opened(ReferralFile file, boolean known) {}

    /** How much of a file was new. */
    public enum Freshness {
        /** A referral that was not known. */
        REFERRAL,
        /** Something new of a referral that was known. */
        NEWS,
        /** This very file was read before. */
        REPEATED,
        /** A newer one of this referral was read before. */
        OLDER,
        /** All that it says was known from elsewhere. */
        KNOWN
    }

    /** A file was taken in. */
    public record Taken(UUID referralId, String folio, String from, Freshness freshness, ReferralState state) {}

    public ReferralFileCourier(ReferralServices services) {
        this.services = services;
        this.database = services.database();
        this.keys = services.keys();
        this.partners = new PartnerKeyCabinet(database, services.clinic(), keys);
    }

    public PartnerKeyCabinet partners() {
        return partners;
    }

    /** A file name that says which referral it is. */
    public static String nameFor(ReferralRow row) {
        return row.folio() + ReferralFile.EXTENSION;
    }

    /**
     * Writes all that this unit has to say of a referral into a file. One of ours that has not been sent is sent by it.
     *
     * @throws Problem when the file cannot be written; then nothing is kept
     */
    public Sent export(Session session, UUID referralId, Path file) {
        session.require(Permission.FOLLOW_REFERRALS);
        Path partial = file.resolveSibling(file.getFileName() + ".part");
        Sent sent = database.write(session.actor(), transaction -> {
            ReferralRow row = services.referrals().sendOut(transaction, session, referralId);
            Receiver receiver = receiver(transaction, row);
            ReferralFile content = content(transaction, row, receiver);
            String passphrase = receiver.keys() == null ? Seal.newPassphrase() : null;
            byte[] signed = content.signed(keys);
            write(partial, receiver.keys() == null || passphrase != null
                    ? Seal.toPassphrase(signed, String.valueOf(passphrase))
                    : Seal.toKey(signed, receiver.keys()));
            FileTrace.note(transaction, FileTrace.Direction.OUT, content.header(), receiver.unit(), receiver.name());
            transaction.audit("EXPORT", Entity.REFERRAL, referralId, "file");
            return new Sent(file, row.folio(), receiver.name(), passphrase);
        });
        finish(partial, file);
        return sent;
    }

    /** Opens and verifies a file without taking anything in. */
    public Opened look(Session session, Path file, @Nullable String passphrase) {
        session.require(Permission.FOLLOW_REFERRALS);
        List<PartnerKey> believed = partners.list(session).stream().filter(PartnerKey::active).toList();
        ReferralFile read = ReferralFile.read(file, keys, passphrase, unit -> believed.stream()
                .filter(key -> key.unitId().equals(unit)).findFirst().map(PartnerKey::keys));
        ReferralFile.Header header = read.header();
        if (header.from().equals(ownUnit())) {
            throw Problem.of("referral.file.own");
        }
        if (header.to() != null && !header.to().equals(ownUnit())) {
            throw Problem.of("referral.file.FOREIGN");
        }
        return new Opened(read, believed.stream().anyMatch(key -> key.unitId().equals(header.from())));
    }

    /**
     * Takes in what a file says.
     *
     * @param fingerprint of an unknown unit's keys, as that unit read it aloud; null when none was given
     */
    public Taken take(Session session, Opened opened, @Nullable String fingerprint) {
        session.require(Permission.FOLLOW_REFERRALS);
        ReferralFile.Header header = opened.file().header();
        if (!opened.known() && fingerprint == null) {
            throw Problem.of("referral.file.unknownSender", header.fromName(), header.card().fingerprint());
        }
        return database.write(session.actor(), transaction -> {
            if (!opened.known() && fingerprint != null) {
                partners.accept(transaction, session, header.card(), fingerprint);
            }
            FileTrace trace = FileTrace.of(transaction, header);
            requireHospital(header, trace);
            ForeignReferrals.Taken taken = services.foreign().take(transaction, new ForeignReferrals.Told(
                    header.referral(), header.from(), header.card().keys(), opened.file().items()));
            Freshness freshness = trace.freshness(taken.news());
            if (freshness != Freshness.REPEATED) {
                FileTrace.note(transaction, FileTrace.Direction.IN, header, header.from(), header.fromName());
            }
            transaction.audit("IMPORT", Entity.REFERRAL, header.referral(), "file");
            return new Taken(header.referral(), header.folio(), header.fromName(), freshness, taken.state());
        });
    }

    /** A unit of the first level receives no patients: such a file went astray. */
    private void requireHospital(ReferralFile.Header header, FileTrace trace) {
        if (!trace.isKnownReferral() && !services.clinic().unit().unit().secondLevel()) {
            throw Problem.of("referral.file.noHospital", header.folio());
        }
    }

    private ReferralFile content(Transaction transaction, ReferralRow row, Receiver receiver) {
        KeyCard own = partners.own();
        return new ReferralFile(new ReferralFile.Header(ReferralFile.FORMAT, Ids.next(), row.id(), row.folio(),
                own.unitId(), own.name(), own.sign(), own.seal(), receiver.keys() == null ? null : receiver.unit(),
                transaction.now()), ReferralTelling.of(transaction.handle(), row.id(), own.unitId()));
    }

    private Receiver receiver(Transaction transaction, ReferralRow row) {
        PartnerKeyDao known = new PartnerKeyDao(transaction.handle());
        boolean ours = row.originUnitId().equals(ownUnit());
        @Nullable
        UUID unit = ours
                ? new ReferralDao(transaction.handle()).addressedUnit(row.id()).orElse(null)
                : row.originUnitId();
        PublicKeys receiving = Optional.ofNullable(unit).flatMap(known::ofUnit).filter(PartnerKey::active)
                .map(PartnerKey::keys).orElse(null);
        return new Receiver(unit, ours ? row.hospitalName() : row.originName(), receiving);
    }

    private UUID ownUnit() {
        return services.clinic().unit().unit().id();
    }

    private static void write(Path partial, byte[] bytes) {
        try {
            Files.write(partial, bytes);
        } catch (IOException e) {
            throw Problem.of("referral.file.unwritable", partial.getParent() == null
                    ? partial.toString()
                    : partial.getParent().toString());
        }
    }

    private static void finish(Path partial, Path file) {
        try {
            Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Problem.of("referral.file.unwritable", file.toString());
        }
    }

    private record Receiver(@Nullable UUID unit, String name, @Nullable PublicKeys keys) {}
}
