package id.patuh.kit.outbox;

/**
 * On whose behalf, and in the course of what, something happens. The acting organisation is the caller's agency, or {@link #SYSTEM} for a
 * clock or a consumer.
 *
 * @param correlationId id of the request or the job; null when there is neither
 */
public record EventContext(String actorg, String correlationId) {
    /** Acting organisation of what no person did. */
    public static final String SYSTEM = "SYSTEM";
}
