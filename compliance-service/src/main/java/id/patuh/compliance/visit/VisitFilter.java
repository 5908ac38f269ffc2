package id.patuh.compliance.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Which visits a list has; every part may be null for all.
 *
 * @param officer member of the visit
 * @param self another one, who must be a member too
 * @param provinces those in which the doors lie
 * @param region the province or regency in which they lie
 * @param late whether the report is late at the moment {@code now}
 */
record VisitFilter(
        UUID officer,
        UUID self,
        VisitState state,
        LocalDate from,
        LocalDate to,
        String[] provinces,
        String region,
        Boolean late,
        Instant now) {
    String stateName() {
        return state == null ? null : state.name();
    }
}
