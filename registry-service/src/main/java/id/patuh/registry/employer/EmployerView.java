package id.patuh.registry.employer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.BusinessScale;

/** Documents the answers about employers; the database writes them, see the view {@code employer_state}. */
@Schema(name = "Employer", description = "State of an employer; null where a fact is not known")
record EmployerView(
        UUID employerId,
        long version,
        EmployerEvent.Status status,
        @Schema(nullable = true) UUID successorId,
        List<EmployerEvent.Identifier> identifiers,
        String name,
        @Schema(nullable = true) String legalForm,
        @Schema(nullable = true) Integer kbliEdition,
        @Schema(nullable = true) String kbli,
        @Schema(nullable = true) BusinessScale scale,
        String regionCode,
        @Schema(nullable = true) String address,
        @Schema(nullable = true) BigDecimal latitude,
        @Schema(nullable = true) BigDecimal longitude,
        @Schema(nullable = true) Long capitalIdr,
        @Schema(nullable = true) Long annualSalesIdr,
        boolean construction,
        @Schema(nullable = true) EmployerEvent.Workforce workforce,
        List<CoverageView> coverage,
        List<CorrectionView> corrections,
        @Schema(nullable = true) RostersView rosters,
        Instant recordedAt) {

    /** Counts and differences of the worker lists. */
    @Schema(name = "EmployerRosterCounts", description = "What the worker lists say, counted by head")
    record RostersView(List<RosterCountView> counts, List<EmployerEvent.RosterDifferences> differences) {}

    /** A page of a list. */
    @Schema(name = "EmployerPage", description = "A page of employers")
    record PageOf(
            List<EmployerView> items,
            @Schema(nullable = true) String nextCursor) {}
}
