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

    /**
     * A record that the registry holds.
     *
     * @param id the record
     * @param key by what it is found
     * @param number as it was first written
     * @param byPerson whether a person decided whose it is
     * @param held whose it is by the tables; null for a new one
     */
    public RecordMember(UUID id, RecordKey key, String number, boolean byPerson, Spells held) {
        this.id = id;
        this.key = key;
        this.number = number;
        this.byPerson = byPerson;
        this.held = held;
        this.spells = held;
    }

    /**
     * The record.
     *
     * @return its id
     */
    public UUID id() {
        return id;
    }

    /**
     * By what it is found.
     *
     * @return its key
     */
    public RecordKey key() {
        return key;
    }

    /**
     * The agency's number.
     *
     * @return as it was first written
     */
    public String number() {
        return number;
    }

    /**
     * Whose it is.
     *
     * @return its spells
     */
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

    /**
     * Whether a person decided whose it is.
     *
     * @return then its own number decides
     */
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
