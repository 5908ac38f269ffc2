package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;

/**
 * A request to a service unit, as shown in lists and on its case.
 *
 * @param id its identity
 * @param version its entity tag
 * @param caseId its case
 * @param employerId the employer
 * @param agency agency that asks
 * @param unit unit that decides
 * @param service service to be withheld
 * @param state its state
 * @param requestedAt when it was made
 * @param updatedAt when it last changed
 */
@Schema(name = "ServiceRequestSummary")
public record RequestSummary(
        UUID id,
        long version,
        UUID caseId,
        UUID employerId,
        Agency agency,
        String unit,
        ServiceType service,
        RequestStatus state,
        Instant requestedAt,
        Instant updatedAt) {}
