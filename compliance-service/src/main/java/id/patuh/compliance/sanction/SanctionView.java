package id.patuh.compliance.sanction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;

/**
 * Sanctions that stand against an employer: the gravest state of its cases, and the cases, the newest state first, closed ones included.
 * They are shown beside the class of an assessment and never change it.
 */
@Schema(description = "Sanctions of the employer, beside its class")
public record SanctionView(State state, List<Case> cases) {

    /** The gravest thing that stands against an employer. */
    @Schema(name = "SanctionState")
    public enum State {
        /** No open case. */
        NONE,
        /** A case is open. */
        CASE_OPEN,
        /** TMP2T has been imposed and not yet ended. */
        TMP2T_IMPOSED
    }

    /** One case: its state as named in the procedure, since when, and why it was closed, null while it is open. */
    @Schema(name = "SanctionCase")
    public record Case(
            UUID caseId,
            Agency agency,
            String state,
            @Schema(nullable = true) String outcome,
            Instant since) {}
}
