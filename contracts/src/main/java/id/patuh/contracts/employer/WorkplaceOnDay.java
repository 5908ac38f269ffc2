package id.patuh.contracts.employer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.WorkplaceType;

/**
 * A workplace as it is on a day, with the head count and the wage bill (rupiah a month) of its worker list where one counts, else of the
 * statement.
 *
 * @param closedOn first day on which it is closed; null while it is open
 */
record WorkplaceOnDay(
        MemberRecord member, RecordEvent.Statement statement, LocalDate closedOn, long workers, long wageBillIdr) {
    /** Most workers first, then the newest report, then the lower number. */
    static final Comparator<WorkplaceOnDay> LARGEST = Comparator.comparingLong(WorkplaceOnDay::workers)
            .reversed()
            .thenComparing(workplace -> workplace.statement().validFrom(), Comparator.reverseOrder())
            .thenComparing(workplace -> workplace.member().number());

    /** Closed last first, then as {@link #LARGEST}. */
    static final Comparator<WorkplaceOnDay> CLOSED_LAST = Comparator.comparing(
                    WorkplaceOnDay::closedOn, Comparator.reverseOrder())
            .thenComparing(LARGEST);

    /** The workplace that a member is on a day; empty for a registration, one that does not count, and before its first statement. */
    static Optional<WorkplaceOnDay> of(MemberRecord member, LocalDate day) {
        if (!member.isWorkplace() || !member.counts(day)) {
            return Optional.empty();
        }
        return member.held(null, day).map(statement -> {
            Optional<RecordEvent.ListCount> list = member.counted(statement, day);
            return new WorkplaceOnDay(
                    member,
                    statement,
                    member.endedOn(null, day).orElse(null),
                    list.map(RecordEvent.ListCount::workers)
                            .orElse(statement.workplace().workers()),
                    list.map(RecordEvent.ListCount::wageBillIdr)
                            .orElse(statement.workplace().wageBillIdr()));
        });
    }

    static List<WorkplaceOnDay> all(List<MemberRecord> members, LocalDate day) {
        List<WorkplaceOnDay> workplaces = new ArrayList<>();
        for (MemberRecord member : members) {
            of(member, day).ifPresent(workplaces::add);
        }
        return workplaces;
    }

    static List<WorkplaceOnDay> open(List<WorkplaceOnDay> workplaces) {
        return workplaces.stream().filter(WorkplaceOnDay::isOpen).toList();
    }

    boolean isOpen() {
        return closedOn == null;
    }

    boolean isHead() {
        return workplace().workplaceType() == WorkplaceType.HEAD;
    }

    RecordEvent.Workplace workplace() {
        return statement.workplace();
    }

    String regionCode() {
        return workplace().regionCode();
    }
}
