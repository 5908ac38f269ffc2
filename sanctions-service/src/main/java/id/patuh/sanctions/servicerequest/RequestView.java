package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.action.ActionView;
import id.patuh.sanctions.deadline.DeadlineView;
import id.patuh.sanctions.delivery.ElectronicAddress;
import id.patuh.sanctions.document.DocumentView;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.recipient.RecipientView;
import id.patuh.sanctions.sanctioncase.CaseView;
import id.patuh.sanctions.sanctioncase.command.Ground;
import id.patuh.sanctions.work.Handling;

/**
 * A request to a service unit in full, as of now and for this caller.
 *
 * @param electronicAddress to which documents may be sent; null while the employer registered none
 * @param recipients who receives the decision and what is decided of it later; none before the decision
 * @param handling who does it; null once it is done
 */
@Schema(name = "ServiceRequest")
public record RequestView(
        UUID id,
        long version,
        UUID caseId,
        CaseStatus caseState,
        CaseView.EmployerView employer,
        @Schema(nullable = true) ElectronicAddress.View electronicAddress,
        Agency agency,
        Set<Programme> programmes,
        List<Ground> grounds,
        String unit,
        ServiceType service,
        RequestStatus state,
        Instant requestedAt,
        String requestedBy,
        Instant updatedAt,
        List<DocumentView> documents,
        List<RecipientView> recipients,
        List<DeadlineView> deadlines,
        @Schema(nullable = true) Handling handling,
        List<ActionView> allowedActions) {}
