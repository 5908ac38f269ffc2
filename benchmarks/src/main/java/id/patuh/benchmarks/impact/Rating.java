package id.patuh.benchmarks.impact;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.assessment.rules.Assessor;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.inspection.VisitType;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.event.EmployerEvent.Coverage;
import id.patuh.contracts.event.EmployerEvent.RiskGroup;
import id.patuh.contracts.event.EmployerEvent.Workforce;
import id.patuh.contracts.event.EmployerEvent.Workplaces;
import id.patuh.contracts.event.EmployerStatus;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/**
 * What compliance-service makes of what the registers show of an employer.
 *
 * @param needs the BPJS with a finding
 */
record Rating(int priorityTenths, long exposureIdr, Set<Agency> needs, VisitType type) {

    /**
     * Rates an employer by the rules of the service.
     *
     * @param cured whether the visible gap has closed
     */
    static Rating of(Employer employer, boolean cured, Assessor assessor) {
        Assessment assessment = assessor.assess(facts(employer, cured, assessor));
        List<Finding> findings = assessment.findings();
        boolean onlyArrears =
                !findings.isEmpty() && findings.stream().allMatch(finding -> finding.code() == FindingCode.ARREARS);
        return new Rating(
                assessment.priority().movePointRight(1).intValueExact(),
                assessment.exposureIdr(),
                findings.stream()
                        .map(Finding::agency)
                        .filter(agency -> agency != Agency.KEMENAKER)
                        .collect(Collectors.toUnmodifiableSet()),
                onlyArrears ? VisitType.DESK : VisitType.FIELD);
    }

    private static EmployerFacts facts(Employer employer, boolean cured, Assessor assessor) {
        LocalDate today = assessor.policy().date();
        List<Coverage> coverage = new ArrayList<>();
        for (Programme programme : assessor.policy().mandatory(employer.scale(), false)) {
            boolean tk = programme.agency() == Agency.BPJS_TK;
            int enrolled = cured ? employer.declared() : tk ? employer.enrolledTk() : employer.enrolledKes();
            if (enrolled > 0) {
                coverage.add(coverage(employer, programme, enrolled, today));
            }
        }
        LocalDate reported = today.minusMonths(2);
        return new EmployerFacts(
                employer.id(),
                1,
                EmployerStatus.ACTIVE,
                null,
                employer.id().toString(),
                employer.regency(),
                employer.scale(),
                false,
                employer.salesIdr(),
                new Workforce(
                        employer.declared(), employer.declared() * employer.wageIdr(), reported, reported, List.of()),
                new Workplaces(1, 0, 1),
                coverage,
                List.of(),
                Instant.EPOCH);
    }

    private static Coverage coverage(Employer employer, Programme programme, int enrolled, LocalDate today) {
        long wages = Math.round(enrolled * employer.wageIdr() * employer.reportedWages());
        YearMonth unpaid = YearMonth.from(today).plusMonths(1 - employer.monthsInArrears());
        return new Coverage(
                programme,
                1,
                today.minusYears(3),
                enrolled,
                wages,
                null,
                unpaid,
                employer.id().toString(),
                programme == Programme.JKK
                        ? List.of(new RiskGroup(RiskGroup.WHEN_UNKNOWN, enrolled, wages))
                        : List.of(),
                today.minusMonths(1),
                today.minusMonths(1));
    }
}
