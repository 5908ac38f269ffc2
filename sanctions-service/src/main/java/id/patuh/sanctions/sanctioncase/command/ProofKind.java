package id.patuh.sanctions.sanctioncase.command;

/** Kinds of proof. Source: PP 86/2013 art. 10 */
public enum ProofKind {
    /** Receipt of the paid fine. */
    RECEIPT_OF_FINE,
    /** Proof of registration. */
    PROOF_OF_REGISTRATION,
    /** Receipt of complete and correct data. */
    RECEIPT_OF_DATA,
    /** Another document. */
    OTHER
}
