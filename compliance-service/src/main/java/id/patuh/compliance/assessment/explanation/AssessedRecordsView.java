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

/**
 * The records that an assessment rests on.
 *
 * @param workplaces workplaces, open ones first, those with most workers first
 * @param registrations registrations at the BPJS, likewise
 */
@Schema(name = "AssessedRecords", description = "Workplaces and registrations that the assessment rests on")
public record AssessedRecordsView(WorkplaceList workplaces, RegistrationList registrations) {

    /**
     * Workplaces.
     *
     * @param items twenty at most
     * @param more how many more there are; those outside the caller's regions are among them
     */
    @Schema(name = "AssessedWorkplaces")
    public record WorkplaceList(
            List<WorkplaceView> items,

            @Schema(description = "How many more there are, those outside the caller's regions included")
            int more) {}

    /**
     * Registrations.
     *
     * @param items twenty at most
     * @param more how many more there are; those outside the caller's regions are among them
     */
    @Schema(name = "AssessedRegistrations")
    public record RegistrationList(
            List<RegistrationView> items,

            @Schema(description = "How many more there are, those outside the caller's regions included")
            int more) {}

    /**
     * A workplace.
     *
     * @param recordId the record
     * @param type {@code WLKP}
     * @param number its WLKP number
     * @param workplaceType which door of the employer it is
     * @param regionCode regency or city
     * @param regionName its name
     * @param open whether it was open on the day of the assessment
     * @param closedOn first day on which it was closed; null while it is open
     * @param workers head count; of a closed one, the last
     * @param wageBillIdr monthly wage bill, rupiah
     * @param reportedOn date of its report
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
     * A registration.
     *
     * @param recordId the record
     * @param type {@code NPP} or {@code BU}
     * @param number the BPJS's number
     * @param regionCode regency or city
     * @param regionName its name
     * @param open false when it has ended in all programmes
     * @param enrolledWorkers most workers enrolled in a programme
     * @param programmes what it states of each programme in which it has not ended
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
                            values.coverage().stream().map(RegisteredProgrammeView::of).toList()));
        }
    }

    /**
     * What a registration states of a programme.
     *
     * @param programme the programme
     * @param enrolledWorkers workers enrolled
     * @param reportedWageBillIdr monthly wage bill reported, rupiah
     * @param unpaidFrom earliest month not paid in full; it need not be due yet
     * @param asOf date for which it is stated
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
