package id.patuh.registry.membership;

import java.util.UUID;

/** A record and whose it is, while rows are taken. Of one thread. */
public final class RecordMember {
    private final UUID id;
    private final RecordKey key;
    private final String number;
    private final Spells held;
    private Spells spells;
    private boolean byPerson;
    private long sequence;

    /** A record that the registry holds. {@code held} is null for a new one. */
    public RecordMember(UUID id, RecordKey key, String number, boolean byPerson, Spells held) {
        this.id = id;
        this.key = key;
        this.number = number;
        this.byPerson = byPerson;
        this.held = held;
        this.spells = held;
    }

    /** The record. */
    public UUID id() {
        return id;
    }

    /** By what it is found. */
    public RecordKey key() {
        return key;
    }

    /** The agency's number. */
    public String number() {
        return number;
    }

    /** Whose it is. */
    public Spells spells() {
        return spells;
    }

    /**
     * Whose it is by the tables.
     *
     * @return null for a new record
     */
    public Spells held() {
        return held;
    }

    /** Whether a person decided who owns it. */
    public boolean byPerson() {
        return byPerson;
    }

    /**
     * The place of what decided its present spells in the order of all rows and acts.
     *
     * @return 0 where nothing changed
     */
    public long sequence() {
        return sequence;
    }

    void set(Spells changed, long at) {
        spells = changed;
        sequence = at;
    }

    void placeByPerson() {
        byPerson = true;
    }
}
