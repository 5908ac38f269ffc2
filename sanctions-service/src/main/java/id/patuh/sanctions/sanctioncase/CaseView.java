package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.action.ActionView;
import id.patuh.sanctions.deadline.DeadlineView;
import id.patuh.sanctions.delivery.ElectronicAddress;
import id.patuh.sanctions.document.DocumentView;
import id.patuh.sanctions.fine.FineView;
import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.sanctioncase.command.Ground;
import id.patuh.sanctions.work.Handling;

/**
 * A case in full, as of now and for this caller.
 *
 * @param electronicAddress to which documents may be sent; null while the employer registered none
 * @param outcome why it is closed; null while open
 * @param closedAt when it was closed; null while open
 * @param fine fine ledger; null while no fine is imposed
 * @param handling who does it; null once it is closed
 * @param reports cases of a BPJS that were reported to the inspector, of which this case is one or to which this case answers
 * @param contradicted whether performance or fulfilment was recorded although the latest assessment showed otherwise
 */
@Schema(name = "SanctionCase")
public record CaseView(
        UUID id,
        long version,
        EmployerView employer,
        @Schema(nullable = true) ElectronicAddress.View electronicAddress,
        Agency agency,
        Set<Programme> programmes,
        CaseStatus state,
        @Schema(nullable = true) CaseOutcome outcome,
        List<Ground> grounds,
        String policyVersion,
        Instant openedAt,
        String openedBy,
        @Schema(nullable = true) Instant closedAt,
        @Schema(nullable = true) FineView fine,
        List<DocumentView> documents,
        List<RequestSummary> requests,
        List<RemedyView> remedies,
        List<DeadlineView> deadlines,
        @Schema(nullable = true) Handling handling,
        List<Report> reports,
        boolean contradicted,
        List<Step> history,
        List<ActionView> allowedActions) {

    /** The employer of a case. */
    @Schema(name = "CaseEmployer")
    public record EmployerView(UUID id, String name, String regionCode, List<IdentityNumber> identifiers) {}

    /**
     * An identity number of an employer.
     *
     * @param value the number; masked where it is the NPWP of a natural person
     */
    @Schema(name = "CaseEmployerNumber")
    public record IdentityNumber(IdentifierType type, String value) {
        static IdentityNumber of(EmployerEvent.Identifier number) {
            return new IdentityNumber(number.type(), number.value());
        }
    }

    /**
     * A report to the inspector.
     *
     * @param reportedCaseId case of the BPJS; it goes on beside the other
     * @param inspectorCaseId case of the inspector
     */
    @Schema(name = "CaseReport")
    public record Report(UUID reportedCaseId, UUID inspectorCaseId, Instant reportedAt, String reportedBy) {}

    /**
     * One step.
     *
     * @param fromState state before; null for the first step
     * @param outcome outcome after; null while open
     * @param requestId request concerned; null for the whole case
     * @param documentNumber document issued with it; null where none is
     * @param documentSha256 SHA-256 of the file of that document; null where there is none
     * @param previousHash hash of the step before; null for the first step
     * @param hash SHA-256 over the canonical form of the step, `previousHash` included
     */
    @Schema(name = "CaseStep")
    public record Step(
            long seq,
            Instant at,
            String action,
            CaseEvent.Actor actor,
            @Schema(nullable = true) CaseStatus fromState,
            CaseStatus state,
            @Schema(nullable = true) CaseOutcome outcome,
            @Schema(nullable = true) UUID requestId,
            @Schema(nullable = true) String documentNumber,
            @Schema(nullable = true) String documentSha256,
            String policyVersion,
            Map<String, Object> detail,
            @Schema(nullable = true) String previousHash,
            String hash) {}

    /**
     * A case in a list.
     *
     * @param outcome why it is closed; null while open
     * @param contradicted whether performance or fulfilment was recorded although the latest assessment showed otherwise
     */
    @Schema(name = "CaseSummary")
    public record CaseSummary(
            UUID id,
            long version,
            UUID employerId,
            String regionCode,
            Agency agency,
            Set<Programme> programmes,
            CaseStatus state,
            @Schema(nullable = true) CaseOutcome outcome,
            boolean contradicted,
            Instant openedAt,
            Instant updatedAt) {
        static CaseSummary of(SanctionCase sanctionCase) {
            return new CaseSummary(
                    sanctionCase.id(),
                    sanctionCase.version(),
                    sanctionCase.employerId(),
                    sanctionCase.regionCode(),
                    sanctionCase.agency(),
                    sanctionCase.programmes(),
                    sanctionCase.status(),
                    sanctionCase.outcome(),
                    sanctionCase.contradicted(),
                    sanctionCase.openedAt(),
                    sanctionCase.updatedAt());
        }
    }
}
