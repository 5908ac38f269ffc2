package id.patuh.kit.inbox;

/** What a subscription wants of the events of one aggregate. */
public enum DeliveryMode {
    /** Events carry the full state: of a batch only the newest of each aggregate, and only if newer than what was applied. */
    LATEST_STATE,
    /** Events are facts: each one once, in order. */
    EVERY_EVENT
}
