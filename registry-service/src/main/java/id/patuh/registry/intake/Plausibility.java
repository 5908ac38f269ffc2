package id.patuh.registry.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.registry.statement.StatedRow;

/**
 * Finds head counts that can hardly be. Nothing is refused for it: the agency that stated them is asked. Pure functions of what is known.
 *
 * <p>A head office that reports as many workers as all other workplaces together has probably reported them as well, so that they count
 * twice; a programme with many more workers than were declared points to a missing report; and a count that grows or shrinks to ten times or
 * a tenth is probably a slip of the pen.
 */
public final class Plausibility {
    /** A head office and the sum of the others are about the same when they differ by one part in ten at most. */
    private static final int SAME_WITHIN = 10;

    private static final int FEWEST_OTHERS = 2;
    private static final int FEWEST_WORKERS = 20;
    private static final double MOST_ENROLLED = 1.2;
    private static final int LEAP = 10;
    private static final int LEAP_FROM = 10;

    private Plausibility() {}

    /** What is doubted. */
    public enum Doubt {
        /** A head office reports about the sum of all other workplaces. */
        HEAD_IS_SUM,
        /** A programme has more than 1.2 times the workers that are declared. */
        MORE_ENROLLED_THAN_DECLARED,
        /** The head count of a record changed by a factor of ten. */
        HEADS_LEAPT
    }

    /**
     * Something that can hardly be. {@code programme} is null for workplaces; {@code statedOn} is null where several statements together
     * are doubted.
     */
    public record Finding(
            Doubt doubt, Agency agency, Programme programme, LocalDate statedOn, long heads, long expected) {}

    /** What an employer can hardly be. */
    static List<QuestionRaiser.Implausible> of(EmployerEvent employer, List<MemberRecord> members) {
        List<QuestionRaiser.Implausible> found = new ArrayList<>(0);
        if (employer.workforce() == null) {
            return found;
        }
        long workers = employer.workforce().workers();
        for (EmployerEvent.Coverage coverage : employer.coverage()) {
            if (coverage.enrolledWorkers() > MOST_ENROLLED * workers) {
                Finding finding = new Finding(
                        Doubt.MORE_ENROLLED_THAN_DECLARED,
                        coverage.programme().agency(),
                        coverage.programme(),
                        null,
                        coverage.enrolledWorkers(),
                        workers);
                found.add(new QuestionRaiser.Implausible(null, employer.employerId(), null, finding));
            }
        }
        if (employer.workplaces().open() > FEWEST_OTHERS) {
            head(employer, members).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<QuestionRaiser.Implausible> head(EmployerEvent employer, List<MemberRecord> members) {
        MemberRecord head = null;
        RecordEvent.Statement stated = null;
        long others = 0;
        for (MemberRecord member : members) {
            Optional<RecordEvent.Statement> open = open(member);
            if (open.isEmpty()) {
                continue;
            }
            boolean isHead = open.get().workplace().workplaceType() == WorkplaceType.HEAD;
            if (isHead && head == null) {
                head = member;
                stated = open.get();
            } else {
                others += open.get().workplace().workers();
            }
        }
        if (head == null) {
            return Optional.empty();
        }
        long heads = stated.workplace().workers();
        if (heads < FEWEST_WORKERS || Math.abs(heads - others) * SAME_WITHIN > others) {
            return Optional.empty();
        }
        Finding finding = new Finding(Doubt.HEAD_IS_SUM, Agency.KEMENAKER, null, stated.validFrom(), heads, others);
        return Optional.of(new QuestionRaiser.Implausible(null, employer.employerId(), head.recordId(), finding));
    }

    /** The statement of a workplace that is open today. */
    private static Optional<RecordEvent.Statement> open(MemberRecord member) {
        return member.type() == RecordType.WLKP
                        && member.counts(LocalDate.MAX)
                        && member.endedOn(null, LocalDate.MAX).isEmpty()
                ? member.held(null, LocalDate.MAX)
                : Optional.empty();
    }

    /** Whether a head count can hardly follow on the one before. Counts below 10 leap easily: from such a one, to 100 at least. */
    static Optional<Finding> ofHeads(RecordType type, StatedRow row, int before) {
        long heads = row.heads();
        boolean grew = before > 0 && heads >= (long) LEAP * Math.max(before, LEAP_FROM);
        boolean shrank = before >= LEAP_FROM && heads * LEAP <= before;
        return grew || shrank
                ? Optional.of(
                        new Finding(Doubt.HEADS_LEAPT, type.agency(), row.programme(), row.validFrom(), heads, before))
                : Optional.empty();
    }
}
