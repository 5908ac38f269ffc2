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
 * @param validFrom first day on which the facts hold
 * @param validTo first day on which they no longer hold; null where nothing is said of an end
 * @param recordedAt when the registry learned of it
 * @param recordedBy subject of the caller who reported it or sent the file
 * @param agency the caller's agency
 * @param source WLKP, BPJS_TK, BPJS_KES, MANUAL, or MERGE or SPLIT for what was taken over from another employer
 * @param importId the file's import; null for MANUAL
 * @param importLine line of the file; null for MANUAL
 * @param employerVersion version of the employer it made; null when it changed nothing current
 * @param corrects the record whose place it takes; null where it is no correction
 * @param withdrawn true when nothing takes that place: the facts are those withdrawn
 * @param reason why it was corrected; null where it is no correction
 * @param evidence what it is corrected by; null where nothing is named
 * @param supersededBy the record that took the place of this one; null while it stands
 * @param reorganisationId merger or split by which it came here; null for what was reported of this employer
 * @param facts what was reported
 */
@Schema(name = "FactVersion", description = "One accepted set of facts about an employer")
public record FactVersion(
        UUID id,
        String factSet,

        @Schema(
                description =
                        "First day on which the facts hold; until the next record of the set, or until validTo, whichever comes first."
                                + " Of two of one day the one recorded later holds")
        LocalDate validFrom,

        @Schema(
                nullable = true,
                description =
                        "First day on which they no longer hold: [validFrom, validTo); null where nothing is said of an end")
        LocalDate validTo,

        Instant recordedAt,
        String recordedBy,
        String agency,
        String source,
        @Schema(nullable = true) UUID importId,
        @Schema(nullable = true) Integer importLine,
        @Schema(nullable = true) Long employerVersion,

        @Schema(nullable = true, description = "The record whose place it takes; null where it is no correction")
        UUID corrects,

        @Schema(description = "True when nothing takes that place; the facts are those withdrawn")
        boolean withdrawn,

        @Schema(nullable = true, description = "Why, in the words of who corrected it")
        String reason,

        @Schema(nullable = true, description = "What it is corrected by, such as the number of a document")
        String evidence,

        @Schema(nullable = true, description = "The record that took the place of this one; null while it stands")
        UUID supersededBy,

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
