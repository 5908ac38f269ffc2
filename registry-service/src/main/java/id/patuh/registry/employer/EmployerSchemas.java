package id.patuh.registry.employer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Programme;

/** Documents the parts of {@link EmployerEvent} in answers: which of their members may be null. */
final class EmployerSchemas {
    private EmployerSchemas() {}

    /** Documents {@link EmployerEvent.Identifier}. */
    @Schema(name = "EmployerIdentifier", description = "An identity number that the employer has")
    record Identifier(
            IdentifierType type,

            @Schema(description = "The number; masked if it is that of a natural person")
            String value,

            @Schema(nullable = true, description = "Keyed token of a natural person's NPWP; null for other numbers")
            String token,

            @Schema(description = "True for the full number of a branch that a person gave to this employer")
            boolean branch,

            @Schema(description = "First day on which it has the number")
            LocalDate from,

            Instant recordedAt) {}

    /** Documents {@link EmployerEvent.PastIdentifier}. */
    @Schema(name = "EmployerPastIdentifier", description = "Days on which the employer had an identity number")
    record PastIdentifier(
            IdentifierType type,
            String value,
            @Schema(nullable = true) String token,
            boolean branch,
            LocalDate from,

            @Schema(nullable = true, description = "First day on which it no longer had it; null where none was known")
            LocalDate to,

            Instant recordedAt,

            @Schema(nullable = true, description = "When the registry learned better; null where it holds for its days")
            Instant endedAt) {}

    /** Documents {@link EmployerEvent.Coverage}. */
    @Schema(
            name = "EmployerCoverage",
            description = "Registration in one programme, summed over the registrations that have it")
    record Coverage(
            Programme programme,
            int registrations,
            LocalDate registeredOn,
            long enrolledWorkers,
            long reportedWageBillIdr,
            @Schema(nullable = true) Long arrearsIdr,

            @Schema(nullable = true, description = "Earliest month that is not paid in full")
            YearMonth unpaidFrom,

            @Schema(nullable = true, description = "Number of the registration that month comes from")
            String unpaidNumber,

            List<EmployerEvent.RiskGroup> byRiskGroup,
            LocalDate asOf,
            LocalDate oldestAsOf) {}
}
