package id.patuh.registry.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A report of a change, with how late it came. {@code recordId} is null for a change that is told in words.
 *
 * @param dueOn last day on which the report was in time
 * @param regionCode regency or city after the change, of the workplace or else of the employer
 */
@Schema(name = "ChangeReport", description = "A change of an employer that was reported, and how late")
record ChangeReportView(
        UUID id,
        UUID employerId,

        @Schema(nullable = true, description = "The workplace that changed; null for a change that is told in words")
        UUID recordId,

        ChangeKind kind,
        @Schema(description = "Day of the change") LocalDate changedOn,
        @Schema(description = "Day of the report") LocalDate reportedOn,

        @Schema(description = "Seventh working day after the change: the last on which the report was in time")
        LocalDate dueOn,

        @Schema(description = "Whether it came after that day")
        boolean late,

        @Schema(description = "Working days after dueOn until the report; 0 also on days off right after dueOn")
        int lateWorkingDays,

        @Schema(nullable = true, description = "What changed, in words")
        String description,

        @Schema(nullable = true, implementation = Values.class, minProperties = 1)
        JsonNode before,

        @Schema(nullable = true, implementation = Values.class, minProperties = 1)
        JsonNode after,

        @Schema(nullable = true, description = "Version of the employer that the report made; null when it made none")
        Long employerVersion,

        @Schema(description = "Regency or city after the change, of the workplace or else of the employer")
        String regionCode,

        Instant recordedAt,
        String recordedBy,
        String agency) {

    /** A stored report, judged. */
    static ChangeReportView of(ChangeReport report, ChangeDuty duty) {
        return new ChangeReportView(
                report.id(),
                report.employer(),
                report.recordId(),
                report.kind(),
                report.changedOn(),
                report.reportedOn(),
                duty.dueOn(report.changedOn()),
                duty.isLate(report.changedOn(), report.reportedOn()),
                duty.lateWorkingDays(report.changedOn(), report.reportedOn()),
                report.description(),
                report.before(),
                report.after(),
                report.version(),
                report.regionCode(),
                report.recordedAt(),
                report.recordedBy(),
                report.agency());
    }

    /** Documents the fields before and after; those of the kind are there. */
    @Schema(name = "ChangedValues", description = "The fields that belong to the kind of the change")
    record Values(
            @Schema(nullable = true) String address,
            String regionCode,
            @Schema(nullable = true) String legalForm,
            @Schema(nullable = true) Integer workers,
            @Schema(nullable = true) Long wageBillIdr) {}

    /** A page of a list. */
    @Schema(name = "ChangeReportPage", description = "A page of reports of changes")
    record PageOf(
            List<ChangeReportView> items,
            @Schema(nullable = true) String nextCursor) {}
}
