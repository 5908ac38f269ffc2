package id.patuh.kit.inbox;

/** What the keys of a topic's messages are. */
public enum KeyType {
    /** Ids of Patuh, as on every topic that a service owns. */
    UUID,
    /** Any text that is not blank: numbers of a producer that knows no ids of Patuh. */
    TEXT
}
