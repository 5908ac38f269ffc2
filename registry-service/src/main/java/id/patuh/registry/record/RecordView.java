package id.patuh.registry.record;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.RecordType;

/**
 * A record as callers see it; the members are those of {@link RecordEvent}, without the number in the feed. {@code replacement} is null
 * while it counts.
 *
 * @param statements what stands of each programme, and what says when something ended; empty where all was withdrawn
 */
@Schema(
        name = "EmployerRecord",
        description =
                "What one agency holds under one number of its own: a workplace (WLKP) or a registration (NPP, BU); null where a fact is not"
                        + " known")
public record RecordView(
        UUID recordId,
        long version,
        RecordType type,

        @Schema(description = "The agency's number, as it was first written")
        String number,

        @Schema(description = "The employer whose record it is")
        UUID employerId,

        @Schema(
                implementation = RecordSchemas.Membership[].class,
                description = "Whose record it is and was, oldest first, without gaps")
        List<RecordEvent.Membership> memberships,

        @Schema(nullable = true) RecordEvent.Replacement replacement,

        @Schema(
                implementation = RecordSchemas.Statement[].class,
                description =
                        "The statement that holds, of a registration one for each programme, and those that say when something ended")
        List<RecordEvent.Statement> statements,

        @Schema(
                implementation = RecordSchemas.ListCount[].class,
                description =
                        "What its worker lists count, which stands for the totals of a statement that is not newer")
        List<RecordEvent.ListCount> lists,

        @Schema(description = "When the registry recorded its last change")
        Instant recordedAt) {

    /**
     * A page of the records of an employer. {@code nextCursor} is null on the last one.
     *
     * @param outOfScope how many records of the employer lie outside the caller's scope
     */
    @Schema(name = "RecordPage", description = "A page of records")
    public record PageOf(
            List<RecordView> items,

            @Schema(nullable = true, description = "Pass it as `cursor` to get the next page; null on the last page")
            String nextCursor,

            @Schema(description = "How many more records of the kind asked for lie outside the caller's scope")
            long outOfScope) {}
}
