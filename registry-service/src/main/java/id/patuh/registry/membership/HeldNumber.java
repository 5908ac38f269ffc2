package id.patuh.registry.membership;

import id.patuh.registry.identity.IdentityNumber;

/** An identity number and whose it is, while rows are taken. Of one thread. */
public final class HeldNumber {
    private final IdentityNumber number;
    private final Spells held;
    private Spells spells;
    private long sequence;

    /** A number that the registry holds. {@code held} is null for a new one. */
    public HeldNumber(IdentityNumber number, Spells held) {
        this.number = number;
        this.held = held;
        this.spells = held;
    }

    /** The number. */
    public IdentityNumber number() {
        return number;
    }

    /** The owner today; null when it has none any more. */
    public Spells spells() {
        return spells;
    }

    /**
     * Whose it is by the tables.
     *
     * @return null for a new number
     */
    public Spells held() {
        return held;
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
}
