package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;

/** A request to a service unit, as shown in lists and on its case. */
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
