package id.patuh.compliance.visit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.officer.AbsenceStore;
import id.patuh.compliance.officer.ExclusionStore;
import id.patuh.compliance.officer.Officer;
import id.patuh.compliance.officer.OfficerAbsence;
import id.patuh.compliance.policy.CompliancePolicy.Inspection;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;

/** The hard rules of a plan, for a single visit outside one. How long a team is on the road between two doors is left to whoever orders it. */
@ApplicationScoped
class VisitRules {
    private final VisitStore visits;
    private final AbsenceStore absences;
    private final ExclusionStore exclusions;
    private final ReportDeadline days;
    private final AssessorFactory policies;

    VisitRules(
            VisitStore visits,
            AbsenceStore absences,
            ExclusionStore exclusions,
            ReportDeadline days,
            AssessorFactory policies) {
        this.visits = visits;
        this.absences = absences;
        this.exclusions = exclusions;
        this.days = days;
        this.policies = policies;
    }

    /** A visit, the officers who shall go, and the section of industry of its door; null where it is not known. */
    record Plan(Visit visit, List<Officer> team, String section, LocalDate today) {
        Officer lead() {
            return team.stream().filter(visit::isLed).findFirst().orElseThrow();
        }

        List<UUID> members() {
            return visit.members();
        }
    }

    /** How long a visit to an employer of a scale takes, in minutes. */
    int minutes(BusinessScale scale) {
        return numbers().visitMinutes().get(scale);
    }

    /**
     * Lets a visit through that keeps all rules.
     *
     * @throws Problem VISIT_BREAKS_RULES with every rule that is broken
     */
    void require(Plan plan) {
        List<FieldError> broken = new ArrayList<>();
        day(plan, broken);
        team(plan, broken);
        officers(plan, broken);
        if (!broken.isEmpty()) {
            throw Problem.of(InspectionProblem.VISIT_BREAKS_RULES).with(broken);
        }
    }

    private void day(Plan plan, List<FieldError> broken) {
        LocalDate day = plan.visit().day();
        if (day.isBefore(plan.today()) || !days.isWorkingDay(day)) {
            broken.add(TeamRule.NO_WORKING_DAY.broken());
        }
        LocalTime begin = LocalTime.parse(numbers().dayStart());
        if (plan.visit().startAt().isBefore(begin)
                || plan.visit().endAt().isBefore(plan.visit().startAt())
                || plan.visit().endAt().isAfter(begin.plusMinutes(numbers().dayMinutes()))) {
            broken.add(TeamRule.OUTSIDE_DAY.broken());
        }
    }

    private void team(Plan plan, List<FieldError> broken) {
        Visit visit = plan.visit();
        boolean present = plan.team().stream().map(Officer::agency).toList().containsAll(visit.needs());
        long inspectors = plan.team().stream()
                .filter(officer -> officer.agency() == Agency.KEMENAKER)
                .count();
        if (!present || inspectors < (visit.scale() == BusinessScale.LARGE ? 2 : 1)) {
            broken.add(TeamRule.NO_OFFICER.broken());
        }
        if (plan.team().stream()
                .anyMatch(officer -> officer.agency() == Agency.KEMENAKER && !officer.actsIn(visit.regionCode()))) {
            broken.add(TeamRule.OUTSIDE_PROVINCE.broken());
        }
        List<String> sections = plan.lead().kbliSections();
        if (!sections.isEmpty() && plan.section() != null && !sections.contains(plan.section())) {
            broken.add(TeamRule.SECTION_NOT_KNOWN.broken());
        }
        if (visits.lastLead(visit.employerId()).filter(visit.leadId()::equals).isPresent()) {
            broken.add(TeamRule.ROTATION.broken());
        }
    }

    private void officers(Plan plan, List<FieldError> broken) {
        Visit visit = plan.visit();
        LocalDate day = visit.day();
        List<Visit> others =
                visits.standing(plan.members(), day.withDayOfYear(1), day.withDayOfYear(day.lengthOfYear())).stream()
                        .filter(other -> !other.visitId().equals(visit.visitId()))
                        .toList();
        if (others.stream().anyMatch(other -> other.day().equals(day) && collides(other, visit))) {
            broken.add(TeamRule.ELSEWHERE.broken());
        }
        Map<UUID, List<OfficerAbsence>> away = absences.between(plan.members(), day, day);
        Map<UUID, Set<UUID>> excluded = exclusions.of(plan.members());
        for (Officer officer : byId(plan.team())) {
            UUID id = officer.officerId();
            if (!officer.active() || away.containsKey(id)) {
                broken.add(TeamRule.ABSENT.broken(id));
            }
            if (excluded.getOrDefault(id, Set.of()).contains(visit.employerId())) {
                broken.add(TeamRule.EXCLUDED.broken(id));
            }
            if (exhausted(officer, day, others)) {
                broken.add(TeamRule.QUOTA.broken(id));
            }
        }
    }

    /** A team stays together for the day, and is at one door at a time. */
    private static boolean collides(Visit other, Visit visit) {
        boolean sameTeam = other.leadId().equals(visit.leadId())
                && new HashSet<>(other.members()).equals(new HashSet<>(visit.members()));
        boolean apart =
                !other.endAt().isAfter(visit.startAt()) || !visit.endAt().isAfter(other.startAt());
        return !sameTeam || !apart;
    }

    private boolean exhausted(Officer officer, LocalDate day, List<Visit> others) {
        boolean inspector = officer.agency() == Agency.KEMENAKER;
        int policy = inspector ? numbers().inspectorMonthlyQuota() : numbers().examinerMonthlyQuota();
        int monthly = officer.monthlyQuota() == null ? policy : officer.monthlyQuota();
        List<LocalDate> own = others.stream()
                .filter(other -> other.members().contains(officer.officerId()))
                .map(Visit::day)
                .toList();
        long inMonth = own.stream()
                .filter(other -> YearMonth.from(other).equals(YearMonth.from(day)))
                .count();
        return inMonth >= monthly || inspector && own.size() >= numbers().inspectorYearlyQuota();
    }

    private static List<Officer> byId(List<Officer> team) {
        return team.stream()
                .sorted(Comparator.comparing(officer -> officer.officerId().toString()))
                .toList();
    }

    private Inspection numbers() {
        return policies.ofToday().policy().document().inspection();
    }
}
