package id.patuh.compliance.sanction;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;

/**
 * What sanctions stand against an employer. It is shown beside the class of an assessment and never changes it.
 *
 * @param state the gravest of its cases
 * @param cases its cases, the newest state first, closed ones included
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

    /**
     * One case.
     *
     * @param caseId the case
     * @param agency agency that leads it
     * @param state state as named in the procedure
     * @param outcome why it was closed; null while it is open
     * @param since when it took this state
     */
    @Schema(name = "SanctionCase")
    public record Case(
            UUID caseId,
            Agency agency,
            String state,
            @Schema(nullable = true) String outcome,
            Instant since) {}
}
