package mx.ventanilla.referral;

/** What a document of a referral is. */
public enum DocumentKind {
    REQUEST, ADDENDUM, ANSWER
}
