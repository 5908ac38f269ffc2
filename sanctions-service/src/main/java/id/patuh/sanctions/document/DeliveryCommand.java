package id.patuh.sanctions.document;

import java.time.Instant;

/** A command that records the proof of a delivery, whoever issued the document. */
public interface DeliveryCommand {
    /** Longest number, in characters. */
    int LONGEST_NUMBER = 100;

    /** Longest name of a recipient, in characters. */
    int LONGEST_RECIPIENT = 200;

    /** Number of the document. */
    String documentNumber();

    /** When the addressee received it, not in the future; its day in Asia/Jakarta is day 0. */
    Instant deliveredAt();

    /** How it was delivered. */
    DeliveryMethod method();

    /** Who took it. */
    String recipient();

    /** Reference of the proof. */
    String proof();

    /** The proof as it is filed. */
    default DeliveryProof toProof() {
        return new DeliveryProof(documentNumber(), deliveredAt(), method(), recipient(), proof());
    }
}
