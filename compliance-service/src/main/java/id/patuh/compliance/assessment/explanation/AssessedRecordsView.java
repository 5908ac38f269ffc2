package id.patuh.compliance.assessment.explanation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent.Coverage;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;

/** The records that an assessment rests on: of workplaces and of registrations the open ones first, and those with most workers first. */
@Schema(name = "AssessedRecords", description = "Workplaces and registrations that the assessment rests on")
public record AssessedRecordsView(WorkplaceList workplaces, RegistrationList registrations) {

    /** Twenty workplaces at most. */
    @Schema(name = "AssessedWorkplaces")
    public record WorkplaceList(
            List<WorkplaceView> items,

            @Schema(description = "How many more there are, those outside the caller's regions included")
            int more) {}

    /** Twenty registrations at most. */
    @Schema(name = "AssessedRegistrations")
    public record RegistrationList(
            List<RegistrationView> items,

            @Schema(description = "How many more there are, those outside the caller's regions included")
            int more) {}

    /**
     * A workplace on the day of the assessment. {@code closedOn}, its first day closed, is null while it is open; a closed one shows its
     * last head count. The wage bill is in rupiah a month.
     */
    @Schema(name = "AssessedWorkplace")
    public record WorkplaceView(
            UUID recordId,
            RecordType type,
            @Schema(examples = "41197.20260125.6764") String number,
            WorkplaceType workplaceType,
            @Schema(examples = "3171") String regionCode,
            String regionName,
            boolean open,
            @Schema(nullable = true) LocalDate closedOn,
            long workers,
            long wageBillIdr,
            LocalDate reportedOn) {

        /** The workplace that a record is on a day; empty for a registration and where it does not count. */
        static Optional<WorkplaceView> of(MemberRecord member, LocalDate day) {
            if (member.type() != RecordType.WLKP) {
                return Optional.empty();
            }
            return EmployerComputation.on(List.of(member), day)
                    .flatMap(values -> member.held(null, day).map(held -> of(member, held, values, day)));
        }

        private static WorkplaceView of(
                MemberRecord member, RecordEvent.Statement held, EmployerValues values, LocalDate day) {
            RecordEvent.Workplace stated = held.workplace();
            boolean open = values.workforce() != null;
            return new WorkplaceView(
                    member.recordId(),
                    member.type(),
                    member.number(),
                    stated.workplaceType(),
                    stated.regionCode(),
                    RegionScope.name(stated.regionCode()),
                    open,
                    member.endedOn(null, day).orElse(null),
                    open ? values.workforce().workers() : stated.workers(),
                    open ? values.workforce().wageBillIdr() : stated.wageBillIdr(),
                    held.validFrom());
        }
    }

    /**
     * A registration, open while it has not ended in all programmes. Its workers are the most enrolled in one programme; it lists the
     * programmes in which it has not ended.
     */
    @Schema(name = "AssessedRegistration")
    public record RegistrationView(
            UUID recordId,
            RecordType type,
            @Schema(examples = "JJ123456") String number,
            @Schema(examples = "3171") String regionCode,
            String regionName,
            boolean open,
            long enrolledWorkers,
            List<RegisteredProgrammeView> programmes) {

        /** The registration that a record is on a day; empty for a workplace and where it does not count. */
        static Optional<RegistrationView> of(MemberRecord member, LocalDate day) {
            if (member.type() == RecordType.WLKP) {
                return Optional.empty();
            }
            return EmployerComputation.on(List.of(member), day)
                    .map(values -> new RegistrationView(
                            member.recordId(),
                            member.type(),
                            member.number(),
                            values.regionCode(),
                            RegionScope.name(values.regionCode()),
                            !values.coverage().isEmpty(),
                            values.coverage().stream()
                                    .mapToLong(Coverage::enrolledWorkers)
                                    .max()
                                    .orElse(0),
                            values.coverage().stream()
                                    .map(RegisteredProgrammeView::of)
                                    .toList()));
        }
    }

    /**
     * What a registration states of a programme on a date: workers, the wage bill in rupiah a month, and the earliest month not paid in
     * full, which need not be due yet.
     */
    @Schema(name = "AssessedRegistrationProgramme")
    public record RegisteredProgrammeView(
            Programme programme,
            long enrolledWorkers,
            long reportedWageBillIdr,

            @Schema(description = "Earliest month not paid in full; it need not be due yet", examples = "2026-06")
            String unpaidFrom,

            LocalDate asOf) {

        private static RegisteredProgrammeView of(Coverage entry) {
            return new RegisteredProgrammeView(
                    entry.programme(),
                    entry.enrolledWorkers(),
                    entry.reportedWageBillIdr(),
                    entry.unpaidFrom().toString(),
                    entry.asOf());
        }
    }
}
