package id.patuh.contracts.employer;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.Programme;

/** Sums of the registrations of an employer, by programme. */
final class CoverageComputation {
    private CoverageComputation() {}

    /** A registration in one programme as it is on a day, with the heads of its list where one counts. */
    private record Entry(MemberRecord member, RecordEvent.Statement statement, long enrolled, long wageBillIdr) {
        static Optional<Entry> of(MemberRecord member, Programme programme, LocalDate day) {
            if (member.endedOn(programme, day).isPresent()) {
                return Optional.empty();
            }
            return member.held(programme, day).map(statement -> {
                Optional<RecordEvent.ListCount> list = member.counted(statement, day);
                return new Entry(
                        member,
                        statement,
                        list.map(RecordEvent.ListCount::workers)
                                .orElse(statement.registration().enrolledWorkers()),
                        list.map(RecordEvent.ListCount::wageBillIdr)
                                .orElse(statement.registration().reportedWageBillIdr()));
            });
        }

        RecordEvent.Registration stated() {
            return statement.registration();
        }

        YearMonth unpaidFrom() {
            return stated().paidThrough() == null
                    ? YearMonth.from(stated().registeredOn())
                    : stated().paidThrough().plusMonths(1);
        }
    }

    /** The sums on a day, in the order of the programmes. */
    static List<EmployerEvent.Coverage> coverage(List<MemberRecord> members, LocalDate day) {
        Map<Programme, List<Entry>> entries = new EnumMap<>(Programme.class);
        for (MemberRecord member : members) {
            if (!member.isWorkplace() && member.counts(day)) {
                for (Programme programme : member.type().programmes()) {
                    Entry.of(member, programme, day)
                            .ifPresent(entry -> entries.computeIfAbsent(programme, first -> new ArrayList<>())
                                    .add(entry));
                }
            }
        }
        return entries.entrySet().stream()
                .map(entry -> sum(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** The statement by which a registration is known best: the newest, whatever its programme; an ended one only where none runs. */
    static Optional<Named> newest(List<MemberRecord> members, LocalDate day) {
        return members.stream()
                .filter(member -> member.counts(day))
                .flatMap(member -> member.type().programmes().stream()
                        .flatMap(programme -> member.held(programme, day).stream())
                        .map(statement -> new Named(member, statement, isEnded(member, statement, day))))
                .min(Named.NEWEST);
    }

    private static boolean isEnded(MemberRecord member, RecordEvent.Statement statement, LocalDate day) {
        return member.endedOn(statement.programme(), day).isPresent();
    }

    /** A registration and its statement in one programme, and whether it has ended there. */
    record Named(MemberRecord member, RecordEvent.Statement statement, boolean ended) {
        private static final Comparator<Named> NEWEST = Comparator.comparing(Named::ended)
                .thenComparing(named -> named.statement().validFrom(), Comparator.reverseOrder())
                .thenComparing(named -> named.member().number())
                .thenComparing(named -> named.statement().sequence(), Comparator.reverseOrder());
    }

    private static EmployerEvent.Coverage sum(Programme programme, List<Entry> entries) {
        long enrolled = 0;
        long wages = 0;
        Long arrears = null;
        LocalDate registeredOn = LocalDate.MAX;
        LocalDate newest = LocalDate.MIN;
        LocalDate oldest = LocalDate.MAX;
        for (Entry entry : entries) {
            enrolled += entry.enrolled();
            wages = RupiahSums.plus(wages, entry.wageBillIdr());
            arrears = RupiahSums.plus(arrears, entry.stated().arrearsIdr());
            registeredOn = earlier(registeredOn, entry.stated().registeredOn());
            oldest = earlier(oldest, entry.statement().validFrom());
            newest = newest.isAfter(entry.statement().validFrom())
                    ? newest
                    : entry.statement().validFrom();
        }
        Entry unpaid = longestUnpaid(entries, enrolled == 0);
        return new EmployerEvent.Coverage(
                programme,
                entries.size(),
                registeredOn,
                enrolled,
                wages,
                arrears,
                unpaid.unpaidFrom(),
                unpaid.member().number(),
                programme == Programme.JKK ? byRiskGroup(entries) : List.of(),
                newest,
                oldest);
    }

    private static Entry longestUnpaid(List<Entry> entries, boolean empty) {
        return entries.stream()
                .filter(entry -> empty || entry.enrolled() > 0)
                .min(Comparator.comparing(Entry::unpaidFrom)
                        .thenComparing(entry -> entry.member().number()))
                .orElseThrow();
    }

    private static List<EmployerEvent.RiskGroup> byRiskGroup(List<Entry> entries) {
        Map<Integer, EmployerEvent.RiskGroup> groups = new TreeMap<>();
        for (Entry entry : entries) {
            int group = entry.stated().jkkRiskGroup() == null
                    ? EmployerEvent.RiskGroup.WHEN_UNKNOWN
                    : entry.stated().jkkRiskGroup();
            groups.merge(
                    group,
                    new EmployerEvent.RiskGroup(group, entry.enrolled(), entry.wageBillIdr()),
                    (one, other) -> new EmployerEvent.RiskGroup(
                            group,
                            one.enrolledWorkers() + other.enrolledWorkers(),
                            RupiahSums.plus(one.reportedWageBillIdr(), other.reportedWageBillIdr())));
        }
        return List.copyOf(groups.values());
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
