package id.patuh.registry.record;

import java.time.Instant;
import java.util.UUID;

/** Where statements come from. {@code importId} is null for events and HTTP. */
public record Provenance(Instant now, String subject, String agency, String source, UUID importId) {
    /** Source of what came over HTTP. */
    public static final String MANUAL = "MANUAL";

    /** Whether a person states it, and no file or event. */
    public boolean isManual() {
        return source.equals(MANUAL);
    }
}
