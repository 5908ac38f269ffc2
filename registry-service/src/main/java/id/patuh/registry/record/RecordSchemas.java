package id.patuh.registry.record;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.WorkplaceType;

/** Documents the parts of {@link RecordEvent} in answers: which of their members may be null. */
public final class RecordSchemas {
    private RecordSchemas() {}

    /** Documents {@link RecordEvent.Membership}. */
    @Schema(name = "RecordMembership", description = "Days on which a record belongs to an employer, half-open")
    record Membership(
            UUID employerId,

            @Schema(nullable = true, description = "First day; null for all days before to")
            LocalDate from,

            @Schema(nullable = true, description = "First day on which it no longer does; null while it does")
            LocalDate to) {}

    /** Documents {@link RecordEvent.Statement}. */
    @Schema(name = "RecordStatement", description = "What the agency stated, of a day")
    public record Statement(
            UUID statementId,

            @Schema(description = "Grows with each statement that the registry takes")
            long sequence,

            @Schema(nullable = true, description = "The programme; null for a workplace")
            Programme programme,

            @Schema(description = "Date of the report, or date for which the BPJS states it")
            LocalDate validFrom,

            @Schema(
                    nullable = true,
                    description = "First day on which the workplace is closed or the registration ended")
            LocalDate endedOn,

            @Schema(description = "Whether anything is said of an end: true without endedOn opens it again")
            boolean endStated,

            Instant recordedAt,

            @Schema(nullable = true, description = "The statement that it corrects")
            UUID corrects,

            @Schema(description = "True when nothing replaces it: this entry states nothing")
            boolean withdrawn,

            @Schema(nullable = true) Workplace workplace,
            @Schema(nullable = true) Registration registration) {}

    /** Documents {@link RecordEvent.Workplace}. */
    @Schema(name = "StatedWorkplace", description = "What a WLKP report states of a workplace")
    record Workplace(
            String name,
            @Schema(nullable = true) String legalForm,
            @Schema(nullable = true) Integer kbliEdition,
            @Schema(nullable = true) String kbli,
            BusinessScale scale,
            String regionCode,
            @Schema(nullable = true) String address,
            @Schema(nullable = true) BigDecimal latitude,
            @Schema(nullable = true) BigDecimal longitude,
            @Schema(nullable = true) Long capitalIdr,
            @Schema(nullable = true) Long annualSalesIdr,
            int workers,
            long wageBillIdr,
            boolean construction,
            WorkplaceType workplaceType,
            @Schema(nullable = true) String nitku) {}

    /** Documents {@link RecordEvent.Registration}. */
    @Schema(name = "StatedRegistration", description = "What a BPJS states of a registration in one programme")
    record Registration(
            String name,
            String regionCode,
            LocalDate registeredOn,
            int enrolledWorkers,
            long reportedWageBillIdr,

            @Schema(nullable = true, description = "Last month paid in full; null when never paid")
            YearMonth paidThrough,

            @Schema(nullable = true) Long arrearsIdr,
            @Schema(nullable = true) Integer jkkRiskGroup) {}

    /** Documents {@link RecordEvent.ListCount}. */
    @Schema(name = "ListCount", description = "Heads and wages of a worker list")
    record ListCount(
            @Schema(nullable = true, description = "The programme; null for a workplace")
            Programme programme,

            int workers,
            long wageBillIdr,
            LocalDate asOf) {}
}
