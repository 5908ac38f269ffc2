package id.patuh.sanctions.delivery;

import java.time.Instant;
import java.util.Map;

/** A command that records that a delivery failed, whoever issued the document. */
public interface AttemptCommand {
    /** Number of the document. */
    String documentNumber();

    /** How it was to be delivered. */
    DeliveryMethod method();

    /** When it was tried, not in the future. */
    Instant attemptedAt();

    /** Why it failed. */
    String reason();

    /** The attempt as its step records it. */
    default Map<String, Object> detail() {
        return Map.of(
                "documentNumber",
                documentNumber(),
                "method",
                method().name(),
                "attemptedAt",
                attemptedAt().toString(),
                "reason",
                reason());
    }
}
