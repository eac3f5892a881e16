package mx.ventanilla.sync.conflict;

/** What the desk would choose for a field, and why. A person decides. */
public record Proposal(Side side, Reason reason) {
    /** The stated rules, in the order in which they are asked. */
    public enum Reason {
        /** One side has a value and the other has none. */
        FILLED,
        /** One side's CURP is verified and the other's is not. */
        VERIFIED,
        /** How to reach a person: what they said last. */
        LATER_CONTACT,
        /** Coverage: what was looked up last. */
        LATER_CHECK,
        /** Who somebody is: the unit of adscription keeps it, others propose. */
        ADSCRIPTION
    }
}
