package id.patuh.sanctions.policy;

/**
 * When a public notice counts as delivery. Source: UU 30/2014 art. 60
 *
 * @param attempts days on which another way of delivery must have failed before it
 * @param afterNotice from the publication to the day on which the document counts as delivered
 */
public record DeliveryRule(int attempts, Period afterNotice, String source) {
    /** Refuses a notice that counts by itself. */
    public DeliveryRule {
        if (attempts < 1 || afterNotice == null) {
            throw new IllegalArgumentException("A public notice needs failed attempts and a period before it counts");
        }
    }
}
