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
import id.patuh.sanctions.document.DocumentView;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.sanctioncase.CaseView;
import id.patuh.sanctions.sanctioncase.Ground;

/**
 * A request to a service unit in full, as of now and for this caller.
 *
 * @param id its identity
 * @param version its entity tag
 * @param caseId its case
 * @param caseState state of the case
 * @param employer the employer
 * @param agency agency that asks
 * @param programmes programmes concerned
 * @param grounds grounds of the case
 * @param unit unit that decides
 * @param service service to be withheld
 * @param state its state
 * @param requestedAt when it was made
 * @param requestedBy by whom
 * @param updatedAt when it last changed
 * @param documents documents of the request; the dossier stands on the case
 * @param deadlines its legal clocks
 * @param allowedActions actions on the request, and why others are not allowed to this caller now
 */
@Schema(name = "ServiceRequest")
public record RequestView(
        UUID id,
        long version,
        UUID caseId,
        CaseStatus caseState,
        CaseView.EmployerView employer,
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
        List<DeadlineView> deadlines,
        List<ActionView> allowedActions) {}
