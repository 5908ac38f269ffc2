package id.patuh.contracts.employer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * What an employer is on a day, computed from its members; the components are those of {@link EmployerEvent}, in rupiah and degrees.
 *
 * <p>Null are the scale where no workplace ever reported, the workforce where none is open, and legal form, industry, address,
 * coordinates, capital and yearly sales where they are not known.
 */
public record EmployerValues(
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
        EmployerEvent.Workplaces workplaces,
        List<EmployerEvent.Coverage> coverage) {

    /** The employer with these values as the registry publishes it; the change has no number before it is in the feed. */
    public EmployerEvent event(
            UUID id, long version, EmployerStatus status, EmployerRelations relations, Instant recordedAt) {
        return new EmployerEvent(
                id,
                version,
                null,
                status,
                relations.successorId(),
                relations.successorFrom(),
                relations.predecessors(),
                relations.identifiers(),
                relations.pastIdentifiers(),
                name,
                legalForm,
                kbliEdition,
                kbli,
                scale,
                regionCode,
                address,
                latitude,
                longitude,
                capitalIdr,
                annualSalesIdr,
                construction,
                workforce,
                workplaces,
                coverage,
                relations.rosters(),
                relations.openQuestions(),
                recordedAt);
    }
}
