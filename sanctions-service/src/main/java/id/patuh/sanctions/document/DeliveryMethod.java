package id.patuh.sanctions.document;

/** Ways to deliver a document. Source: UU 30/2014 art. 60 */
public enum DeliveryMethod {
    /** Handed over by an officer. */
    IN_PERSON,
    /** Sent by a courier with proof of receipt. */
    COURIER,
    /** Registered mail. */
    POST,
    /** Sent electronically with proof of receipt. */
    ELECTRONIC
}
