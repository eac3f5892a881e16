package mx.ventanilla.sync.wire;

/** What a signed file holds. */
public enum FileKind {
    /** A run of a node's change log. */
    CHANGES('c'),
    /** Records for a node, as the region has them. */
    ITEMS('i'),
    /** The region's word that it holds a node's log up to a number. */
    RECEIPT('r'),
    /** A node's wish to take part. */
    ENROLMENT('e'),
    /** The region's answer to it. */
    ADMISSION('a'),
    /** Begins a courier file: whose it is and where it stands. */
    COURIER('k'),
    /** A node's proof, for a session over the network. */
    PROOF('p'),
    /** What a unit says of one referral, for another unit. */
    REFERRAL('f'),
    /** Of what a first load consists. */
    LOAD_MANIFEST('m'),
    /** One part of a first load. */
    LOAD_PART('l'),
    /** What a program update is. */
    UPDATE('u'),
    /** A part of a program, on a stick. */
    UPDATE_PART('v'),
    /** A node's word that its log ends. */
    END('x');

    private final byte code;

    FileKind(char code) {
        this.code = (byte) code;
    }

    /** The byte in a file's head. */
    byte code() {
        return code;
    }

    static FileKind of(byte code) {
        for (FileKind kind : values()) {
            if (kind.code == code) {
                return kind;
            }
        }
        throw new WireFault(WireFault.Reason.DAMAGED);
    }
}
