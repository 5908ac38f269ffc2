package id.patuh.compliance.inspection.plan;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.InspectionList;
import id.patuh.compliance.inspection.plan.OfficerVisits.Goes;
import id.patuh.compliance.officer.AbsenceStore;
import id.patuh.compliance.officer.ExclusionStore;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerAbsence;
import id.patuh.compliance.officer.OfficerStore;
import id.patuh.compliance.planning.PlanProblem.Crew;
import id.patuh.compliance.policy.CompliancePolicy.Inspection;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.region.RegencyPlaces;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.problem.Problem;

/** Says of officers what they may, know and have done. */
@ApplicationScoped
class CrewBuilder {
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final OfficerStore officers;
    private final AbsenceStore absences;
    private final ExclusionStore exclusions;

    CrewBuilder(OfficerStore officers, AbsenceStore absences, ExclusionStore exclusions) {
        this.officers = officers;
        this.absences = absences;
        this.exclusions = exclusions;
    }

    /**
     * Refuses a choice of officers of which one is unknown or inactive.
     *
     * @throws Problem OFFICER_UNKNOWN
     */
    void requireActive(Collection<UUID> named) {
        Set<UUID> active = officers.find(named).stream()
                .filter(Officer::active)
                .map(Officer::officerId)
                .collect(Collectors.toSet());
        named.stream().filter(id -> !active.contains(id)).findFirst().ifPresent(id -> {
            throw Problem.of(InspectionProblem.OFFICER_UNKNOWN, id.toString());
        });
    }

    /** The officers who may go for a list: those named, or all whose offices stand in its regions. */
    List<Officer> officers(Collection<UUID> named, InspectionList list) {
        List<Officer> found = named == null ? officers.inRegions(list.regions()) : officers.find(named);
        return found.stream().filter(Officer::active).toList();
    }

    /** The officers of a plan, without what they have done or will do beside it. */
    List<Crew> crew(List<Officer> officersOfPlan, List<LocalDate> days, Inspection numbers, List<Goes> goes) {
        List<UUID> ids = officersOfPlan.stream().map(Officer::officerId).toList();
        Map<UUID, List<OfficerAbsence>> away = absences.between(ids, days.getFirst(), days.getLast());
        Map<UUID, Set<UUID>> excluded = exclusions.of(ids);
        Map<UUID, List<Goes>> byOfficer = goes.stream().collect(Collectors.groupingBy(Goes::officerId));
        List<Crew> crew = new ArrayList<>();
        for (Officer officer : officersOfPlan) {
            List<Goes> own = byOfficer.getOrDefault(officer.officerId(), List.of());
            Set<LocalDate> busy = new HashSet<>();
            own.forEach(one -> busy.add(one.day()));
            for (OfficerAbsence absence : away.getOrDefault(officer.officerId(), List.of())) {
                absence.from().datesUntil(absence.to().plusDays(1)).forEach(busy::add);
            }
            crew.add(new Crew(
                    officer.officerId(),
                    officer.agency(),
                    officer.homeRegion(),
                    RegencyPlaces.find(officer.homeRegion()).orElseThrow(),
                    Set.copyOf(officer.provinces()),
                    Set.copyOf(officer.kbliSections()),
                    excluded.getOrDefault(officer.officerId(), Set.of()),
                    busy,
                    monthly(officer, days, numbers, own),
                    yearly(officer, days, numbers, own)));
        }
        return crew;
    }

    private static List<Integer> monthly(Officer officer, List<LocalDate> days, Inspection numbers, List<Goes> own) {
        int policy =
                officer.agency() == Agency.KEMENAKER ? numbers.inspectorMonthlyQuota() : numbers.examinerMonthlyQuota();
        int quota = officer.monthlyQuota() == null ? policy : officer.monthlyQuota();
        return days.stream()
                .map(YearMonth::from)
                .distinct()
                .map(month -> quota
                        - (int) own.stream()
                                .filter(one -> YearMonth.from(one.day()).equals(month))
                                .count())
                .toList();
    }

    /** Of a period over the turn of a year the year with less left counts. */
    private static int yearly(Officer officer, List<LocalDate> days, Inspection numbers, List<Goes> own) {
        if (officer.agency() != Agency.KEMENAKER) {
            return UNLIMITED;
        }
        return days.stream()
                .map(LocalDate::getYear)
                .distinct()
                .mapToInt(year -> numbers.inspectorYearlyQuota()
                        - (int) own.stream()
                                .filter(one -> one.day().getYear() == year)
                                .count())
                .min()
                .orElse(0);
    }
}
