package id.patuh.sanctions.delivery;

/** Ways to deliver a document. Source: UU 30/2014 art. 60 */
public enum DeliveryMethod {
    /** Handed over by an officer. */
    IN_PERSON,
    /** Sent by a courier with proof of receipt. */
    COURIER,
    /** Registered mail. */
    POST,
    /** Sent to the electronic address that the employer registered, with its acknowledgement. */
    ELECTRONIC,
    /** Published, after attempts on different days failed. */
    PUBLIC_NOTICE;

    /** Whether it has a tracking number. */
    boolean tracked() {
        return this == COURIER || this == POST;
    }
}
