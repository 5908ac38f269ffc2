package id.patuh.registry.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;

/**
 * A statement of a record, and where it comes from.
 *
 * @param npwp NPWP of the row; that of a natural person masked
 */
@Schema(name = "RecordedStatement", description = "What an agency stated of a record, and where it comes from")
public record StatementView(
        UUID statementId,

        @Schema(description = "Grows with each statement that the registry takes")
        long sequence,

        UUID recordId,
        RecordType type,

        @Schema(description = "The agency's number, as it was first written")
        String number,

        @Schema(nullable = true, description = "The programme; null for a workplace")
        Programme programme,

        @Schema(
                description =
                        "First day on which it holds; until the next statement of the programme. Of two of one day the one with the higher"
                                + " sequence holds")
        LocalDate validFrom,

        @Schema(
                nullable = true,
                description = "First day on which the workplace is closed or the registration has ended")
        LocalDate endedOn,

        @Schema(
                description =
                        "Whether it says anything of an end: true without endedOn opens it again from validFrom on, false leaves it as it is")
        boolean endStated,

        Instant recordedAt,
        String recordedBy,
        String agency,

        @Schema(description = "WLKP, BPJS_TK, BPJS_KES (files and events) or MANUAL (HTTP)")
        String source,

        @Schema(nullable = true) UUID importId,
        @Schema(nullable = true) Integer importLine,
        @Schema(nullable = true) String nib,

        @Schema(nullable = true, description = "NPWP of the row; masked if it is that of a natural person")
        String npwp,

        @Schema(nullable = true, description = "The statement that it corrects; null if it is no correction")
        UUID corrects,

        @Schema(description = "True when nothing replaces it; what stands here is what was withdrawn")
        boolean withdrawn,

        @Schema(nullable = true, description = "The reason, in the words of whoever corrected it")
        String reason,

        @Schema(nullable = true, description = "What it is corrected by, such as the number of a document")
        String evidence,

        @Schema(nullable = true, description = "The statement that took the place of this one; null while it stands")
        UUID supersededBy,

        @Schema(nullable = true, implementation = RecordSchemas.Workplace.class)
        RecordEvent.Workplace workplace,

        @Schema(nullable = true, implementation = RecordSchemas.Registration.class)
        RecordEvent.Registration registration) {

    /** A page of a list. */
    @Schema(name = "StatementPage", description = "A page of statements")
    public record PageOf(
            List<StatementView> items,
            @Schema(nullable = true) String nextCursor) {}
}
