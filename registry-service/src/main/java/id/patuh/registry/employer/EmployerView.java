package id.patuh.registry.employer;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.vocabulary.BusinessScale;

/** Documents the answers about employers; the members are those of {@link EmployerEvent}, without the number in the feed. */
@Schema(
        name = "Employer",
        description = "What an employer is, computed from its records; null where a fact is not known")
public record EmployerView(
        UUID employerId,
        long version,
        EmployerStatus status,

        @Schema(nullable = true, description = "The employer into which it was merged")
        UUID successorId,

        @Schema(nullable = true, description = "Day from which that holds")
        LocalDate successorFrom,

        @Schema(description = "Employers that were merged into it, directly or by way of others")
        List<EmployerEvent.Predecessor> predecessors,

        @Schema(
                implementation = EmployerSchemas.Identifier[].class,
                description = "Identity numbers it has today; those of natural persons masked")
        List<EmployerEvent.Identifier> identifiers,

        @Schema(
                implementation = EmployerSchemas.PastIdentifier[].class,
                description = "Identity numbers it no longer has, or of which the registry has learned better")
        List<EmployerEvent.PastIdentifier> pastIdentifiers,

        String name,
        @Schema(nullable = true) String legalForm,
        @Schema(nullable = true) Integer kbliEdition,
        @Schema(nullable = true) String kbli,

        @Schema(nullable = true, description = "Highest scale among its open workplaces")
        BusinessScale scale,

        @Schema(description = "Home: regency or city, four digits")
        String regionCode,

        @Schema(nullable = true) String address,
        @Schema(nullable = true) BigDecimal latitude,
        @Schema(nullable = true) BigDecimal longitude,
        @Schema(nullable = true) Long capitalIdr,
        @Schema(nullable = true) Long annualSalesIdr,
        boolean construction,

        @Schema(nullable = true) EmployerEvent.Workforce workforce,

        EmployerEvent.Workplaces workplaces,

        @Schema(
                implementation = EmployerSchemas.Coverage[].class,
                description = "Sums over its registrations, by programme")
        List<EmployerEvent.Coverage> coverage,

        @Schema(nullable = true) EmployerEvent.Rosters rosters,

        @Schema(description = "Open questions about its identity today, at most 20, those about numbers first")
        List<EmployerEvent.OpenQuestion> openQuestions,

        Instant recordedAt) {

    /** A page of a list. */
    @Schema(name = "EmployerPage", description = "A page of employers")
    record PageOf(
            List<EmployerView> items,
            @Schema(nullable = true) String nextCursor) {}
}
