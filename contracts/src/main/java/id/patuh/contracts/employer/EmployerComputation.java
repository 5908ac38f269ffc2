package id.patuh.contracts.employer;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;

/** Computes what an employer is on a day from its members. */
public final class EmployerComputation {
    /** Days of reports that are listed one by one. */
    private static final int MOST_DAYS = 400;

    private EmployerComputation() {}

    /**
     * What an employer is on a day, from its members: where {@link #needsHistory} says so, with all their statements and with the records
     * that were members before.
     *
     * @param day the day; {@link LocalDate#MAX} for what holds without an end
     * @return its values; empty when no member that counts on that day has stated anything by then
     */
    public static Optional<EmployerValues> on(List<MemberRecord> members, LocalDate day) {
        List<WorkplaceOnDay> workplaces = WorkplaceOnDay.all(members, day);
        List<WorkplaceOnDay> open = WorkplaceOnDay.open(workplaces);
        List<EmployerEvent.Coverage> coverage = CoverageComputation.coverage(members, day);
        EmployerEvent.Workplaces counts =
                new EmployerEvent.Workplaces(open.size(), workplaces.size() - open.size(), (int)
                        open.stream().map(WorkplaceOnDay::regionCode).distinct().count());
        if (!open.isEmpty()) {
            return Optional.of(fromOpen(members, open, day, counts, coverage));
        }
        return workplaces.stream()
                .min(WorkplaceOnDay.CLOSED_LAST)
                .map(last -> fromClosed(last, counts, coverage))
                .or(() -> CoverageComputation.newest(members, day)
                        .map(named -> fromRegistration(named.statement().registration(), counts, coverage)));
    }

    /**
     * Whether the latest statements of the members are not enough to find the home of the employer.
     *
     * @return true for open workplaces in several regions of which none is a head office
     */
    public static boolean needsHistory(List<MemberRecord> members) {
        return HomeRegion.isDisputed(WorkplaceOnDay.open(WorkplaceOnDay.all(members, LocalDate.MAX)));
    }

    /** What each report states of the legal person: the highest of all counts, because reports lag behind. */
    private record Stated(BusinessScale scale, Long capitalIdr, Long annualSalesIdr, boolean construction) {
        static Stated of(List<WorkplaceOnDay> open) {
            BusinessScale scale = BusinessScale.MICRO;
            Long capital = null;
            Long sales = null;
            boolean construction = false;
            for (WorkplaceOnDay workplace : open) {
                RecordEvent.Workplace stated = workplace.workplace();
                scale = stated.scale().compareTo(scale) > 0 ? stated.scale() : scale;
                capital = RupiahSums.higher(capital, stated.capitalIdr());
                sales = RupiahSums.higher(sales, stated.annualSalesIdr());
                construction |= stated.construction();
            }
            return new Stated(scale, capital, sales, construction);
        }
    }

    private static EmployerValues fromOpen(
            List<MemberRecord> members,
            List<WorkplaceOnDay> open,
            LocalDate day,
            EmployerEvent.Workplaces counts,
            List<EmployerEvent.Coverage> coverage) {
        WorkplaceOnDay largest = open.stream().min(WorkplaceOnDay.LARGEST).orElseThrow();
        RecordEvent.Workplace profile = open.stream()
                .filter(WorkplaceOnDay::isHead)
                .min(WorkplaceOnDay.LARGEST)
                .orElse(largest)
                .workplace();
        Stated stated = Stated.of(open);
        return new EmployerValues(
                profile.name(),
                profile.legalForm(),
                largest.workplace().kbliEdition(),
                largest.workplace().kbli(),
                stated.scale(),
                HomeRegion.region(members, open, day),
                profile.address(),
                profile.latitude(),
                profile.longitude(),
                stated.capitalIdr(),
                stated.annualSalesIdr(),
                stated.construction(),
                workforce(open),
                counts,
                coverage);
    }

    private static EmployerEvent.Workforce workforce(List<WorkplaceOnDay> open) {
        long workers = 0;
        long wages = 0;
        Map<LocalDate, EmployerEvent.ReportDay> days = new TreeMap<>(Comparator.reverseOrder());
        for (WorkplaceOnDay workplace : open) {
            workers += workplace.workers();
            wages = RupiahSums.plus(wages, workplace.wageBillIdr());
            days.merge(
                    workplace.statement().validFrom(),
                    new EmployerEvent.ReportDay(workplace.statement().validFrom(), 1, workplace.workers()),
                    EmployerComputation::together);
        }
        List<EmployerEvent.ReportDay> all = List.copyOf(days.values());
        return new EmployerEvent.Workforce(
                workers, wages, all.getFirst().reportedOn(), all.getLast().reportedOn(), bounded(all));
    }

    private static List<EmployerEvent.ReportDay> bounded(List<EmployerEvent.ReportDay> days) {
        if (days.size() <= MOST_DAYS) {
            return days;
        }
        EmployerEvent.ReportDay rest = days.subList(MOST_DAYS - 1, days.size()).stream()
                .reduce(EmployerComputation::together)
                .orElseThrow();
        return Stream.concat(days.subList(0, MOST_DAYS - 1).stream(), Stream.of(rest))
                .toList();
    }

    private static EmployerEvent.ReportDay together(EmployerEvent.ReportDay one, EmployerEvent.ReportDay other) {
        return new EmployerEvent.ReportDay(
                one.reportedOn(), one.workplaces() + other.workplaces(), one.workers() + other.workers());
    }

    /** What is left of an employer whose workplaces are all closed; none of its open ones is a construction workplace. */
    private static EmployerValues fromClosed(
            WorkplaceOnDay last, EmployerEvent.Workplaces counts, List<EmployerEvent.Coverage> coverage) {
        RecordEvent.Workplace stated = last.workplace();
        return new EmployerValues(
                stated.name(),
                stated.legalForm(),
                stated.kbliEdition(),
                stated.kbli(),
                stated.scale(),
                stated.regionCode(),
                stated.address(),
                stated.latitude(),
                stated.longitude(),
                stated.capitalIdr(),
                stated.annualSalesIdr(),
                false,
                null,
                counts,
                coverage);
    }

    private static EmployerValues fromRegistration(
            RecordEvent.Registration stated, EmployerEvent.Workplaces counts, List<EmployerEvent.Coverage> coverage) {
        return new EmployerValues(
                stated.name(),
                null,
                null,
                null,
                null,
                stated.regionCode(),
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                counts,
                coverage);
    }
}
