package id.patuh.kit.inbox;

/** An event that can never be applied, however often it is tried; it goes to the dead-letter topic. */
public final class PoisonEvent extends RuntimeException {
    private final String code;

    /**
     * Refuses an event, with a message for the operator.
     *
     * @param code stable reason, UPPER_SNAKE
     */
    public PoisonEvent(String code, String message) {
        super(message);
        this.code = code;
    }

    /** Stable reason, UPPER_SNAKE. */
    public String code() {
        return code;
    }
}
