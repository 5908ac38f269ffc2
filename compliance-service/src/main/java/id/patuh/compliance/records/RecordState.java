package id.patuh.compliance.records;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import id.patuh.contracts.employer.EmployerComputation;
import id.patuh.contracts.employer.EmployerValues;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.Regions;

/**
 * A record as it is today. {@code replaced}, the days on which another record counts in its place, is null where none does; it is open until
 * it is closed, ended or replaced. The region is null where it counts in no sum, the scale for all but open workplaces. The workers are the
 * head count of an open workplace, or the most enrolled in a programme. The epoch is the registry's, in which the version was published.
 */
record RecordState(
        UUID recordId,
        long epoch,
        long version,
        RecordType type,
        String number,
        UUID employerId,
        MemberRecord.Spell replaced,
        boolean open,
        String regionCode,
        BusinessScale scale,
        long workers) {

    /** The state after an event, which carries all that it takes to know it. */
    static RecordState of(long epoch, RecordEvent event) {
        MemberRecord.Spell replaced = MemberRecord.Spell.of(event.replacement());
        MemberRecord record = new MemberRecord(
                event.recordId(),
                event.type(),
                event.number(),
                event.statements(),
                event.lists(),
                replaced,
                List.of(MemberRecord.Spell.ALWAYS));
        Optional<EmployerValues> values = EmployerComputation.on(List.of(record), LocalDate.MAX);
        Optional<EmployerEvent.Workforce> workforce = values.map(EmployerValues::workforce);
        return new RecordState(
                event.recordId(),
                epoch,
                event.version(),
                event.type(),
                event.number(),
                event.employerId(),
                replaced,
                values.filter(known -> isOpen(event.type(), known)).isPresent(),
                values.map(EmployerValues::regionCode).orElse(null),
                workforce.isPresent() ? values.get().scale() : null,
                workforce.map(EmployerEvent.Workforce::workers).orElseGet(() -> values.map(RecordState::enrolled)
                        .orElse(0L)));
    }

    /** Whether the registry published it after another state of the same record. */
    boolean isNewerThan(RecordState other) {
        return epoch == other.epoch ? version > other.version : epoch > other.epoch;
    }

    /** Whether it is an open workplace. */
    boolean isOpenWorkplace() {
        return open && type == RecordType.WLKP;
    }

    /** Whether it can be placed: an open record needs a region of the reference list. */
    boolean hasPlace() {
        return !open || Regions.find(regionCode).isPresent();
    }

    private static boolean isOpen(RecordType type, EmployerValues values) {
        return type == RecordType.WLKP
                ? values.workplaces().open() > 0
                : !values.coverage().isEmpty();
    }

    private static long enrolled(EmployerValues values) {
        return values.coverage().stream()
                .mapToLong(EmployerEvent.Coverage::enrolledWorkers)
                .max()
                .orElse(0);
    }
}
