package id.patuh.registry.employer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.BusinessScale;

/** Documents the answers about employers; the database writes them, see the view {@code employer_document}. */
@Schema(name = "Employer", description = "State of an employer; null where a fact is not known")
record EmployerView(
        UUID employerId,
        long version,
        EmployerEvent.Status status,
        UUID successorId,
        List<EmployerEvent.Identifier> identifiers,
        String name,
        String legalForm,
        Integer kbliEdition,
        String kbli,
        BusinessScale scale,
        String regionCode,
        String address,
        BigDecimal latitude,
        BigDecimal longitude,
        Long capitalIdr,
        Long annualSalesIdr,
        boolean construction,
        EmployerEvent.Workforce workforce,
        List<EmployerEvent.Coverage> coverage,
        Instant recordedAt) {

    /** A page of a list. */
    @Schema(name = "EmployerPage", description = "A page of employers")
    record PageOf(List<EmployerView> items, String nextCursor) {}
}
