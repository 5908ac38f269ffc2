package id.patuh.registry.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One accepted set of facts about an employer, as it stands in the history.
 *
 * @param id its id
 * @param factSet DECLARATION, PROFILE, IDENTIFIERS or a programme
 * @param validFrom the facts hold from this day, until a later report of the same set
 * @param validTo day from which the reporter itself says that they no longer hold; null where it says nothing
 * @param recordedAt when the registry learned of it
 * @param recordedBy subject of the caller who reported it or sent the file
 * @param agency the caller's agency
 * @param source WLKP, BPJS_TK, BPJS_KES or MANUAL
 * @param importId the file's import; null for MANUAL
 * @param importLine line of the file; null for MANUAL
 * @param employerVersion version of the employer it made; null when it changed nothing current
 * @param facts what was reported
 */
public record FactVersion(
        UUID id,
        String factSet,
        LocalDate validFrom,
        LocalDate validTo,
        Instant recordedAt,
        String recordedBy,
        String agency,
        String source,
        UUID importId,
        Integer importLine,
        Long employerVersion,
        JsonNode facts) {
    /** Set of a WLKP report or its correction. */
    public static final String DECLARATION = "DECLARATION";
    /** Set of name and region of an employer without a report. */
    public static final String PROFILE = "PROFILE";
    /** Set of added numbers. */
    public static final String IDENTIFIERS = "IDENTIFIERS";
}
