package mx.ventanilla.support;

/** What a power cut does to the writes that no force had covered. */
public enum CutMode {
    /** Not one of them reached the disk. */
    LOST,
    /** They reached it in order up to a random one, which is torn between two sectors of 512 bytes. */
    TORN,
    /** A random subset of their sectors reached it, in random order. */
    SHUFFLED,
    /** All of them reached it, but for one random sector of the last one. */
    HOLLOW
}
