package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A command that records the proof of a delivery, whoever issued the document. */
public interface DeliveryCommand {
    /** Longest number, in characters. */
    int LONGEST_NUMBER = 100;

    /** Longest name of a person, in characters. */
    int LONGEST_NAME = 200;

    /** Longest electronic address, in characters. */
    int LONGEST_ADDRESS = 254;

    /** Number of the document. */
    String documentNumber();

    /** When the addressee received it or refused to sign, not in the future; null for a public notice. */
    Instant deliveredAt();

    /** How it was delivered. */
    DeliveryMethod method();

    /** Who took it, or refused to sign; null for a public notice. */
    String receivedBy();

    /** Reference of the proof. */
    String proof();

    /** Who saw that the receiver refused to sign; null if it was signed. */
    List<String> witnesses();

    /** Where it was sent electronically; null otherwise. */
    String address();

    /** Day on which it was published; null otherwise. */
    LocalDate publishedOn();

    /** The proof as it is filed. */
    default DeliveryProof toProof() {
        return new DeliveryProof(
                documentNumber(),
                method(),
                deliveredAt(),
                receivedBy(),
                proof(),
                witnesses() == null ? List.of() : witnesses(),
                address(),
                publishedOn());
    }
}
