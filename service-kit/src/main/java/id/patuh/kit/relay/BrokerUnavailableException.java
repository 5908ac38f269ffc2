package id.patuh.kit.relay;

/** The broker did not take a batch now, but may later. */
public final class BrokerUnavailableException extends RuntimeException {
    /**
     * Tells of it.
     *
     * @param message what could not be done
     * @param cause why
     */
    public BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
