package id.patuh.registry.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One accepted set of facts about an employer, as it stands in the history.
 *
 * @param id its id
 * @param factSet DECLARATION, PROFILE, IDENTIFIERS, REORGANISATION or a programme
 * @param validFrom the facts hold from this day, until a later report of the same set
 * @param validTo day from which the reporter itself says that they no longer hold; null where it says nothing
 * @param recordedAt when the registry learned of it
 * @param recordedBy subject of the caller who reported it or sent the file
 * @param agency the caller's agency
 * @param source WLKP, BPJS_TK, BPJS_KES, MANUAL, or MERGE or SPLIT for what was taken over from another employer
 * @param importId the file's import; null for MANUAL
 * @param importLine line of the file; null for MANUAL
 * @param employerVersion version of the employer it made; null when it changed nothing current
 * @param reorganisationId merger or split by which it came here; null for what was reported of this employer
 * @param facts what was reported
 */
@Schema(name = "FactVersion", description = "One accepted set of facts about an employer")
public record FactVersion(
        UUID id,
        String factSet,
        LocalDate validFrom,
        @Schema(nullable = true) LocalDate validTo,
        Instant recordedAt,
        String recordedBy,
        String agency,
        String source,
        @Schema(nullable = true) UUID importId,
        @Schema(nullable = true) Integer importLine,
        @Schema(nullable = true) Long employerVersion,
        @Schema(nullable = true) UUID reorganisationId,
        JsonNode facts) {
    /** Set of a WLKP report or its correction. */
    public static final String DECLARATION = "DECLARATION";
    /** Set of name and region of an employer without a report. */
    public static final String PROFILE = "PROFILE";
    /** Set of added numbers. */
    public static final String IDENTIFIERS = "IDENTIFIERS";
    /** Set of a merger, its undoing or a split. */
    public static final String REORGANISATION = "REORGANISATION";

    /** A page of a list. */
    @Schema(name = "FactVersionPage", description = "A page of the history")
    public record PageOf(
            List<FactVersion> items,
            @Schema(nullable = true) String nextCursor) {}
}
