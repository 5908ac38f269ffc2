package id.patuh.kit.relay;

/** The broker did not take a batch now, but may later. */
public final class BrokerUnavailableException extends RuntimeException {
    /**
     * Reports it.
     *
     * @param message what could not be done
     */
    public BrokerUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
