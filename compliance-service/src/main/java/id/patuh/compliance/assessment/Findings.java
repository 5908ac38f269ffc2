package id.patuh.compliance.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.patuh.compliance.assessment.Assessment.AgencyResult;
import id.patuh.compliance.assessment.Assessment.ProgrammeResult;
import id.patuh.compliance.facts.EmployerFacts.Workforce;
import id.patuh.compliance.policy.Terms;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/** Derives the findings from the comparison of duties and facts. Source: PP 86/2013 art. 3 */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::code)
            .thenComparing(Finding::agency)
            .thenComparing(Finding::programme, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Terms terms;
    private final int workers;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Terms terms, int workers) {
        this.terms = terms;
        this.workers = workers;
    }

    static List<Finding> of(
            Terms terms,
            int workers,
            Workforce workforce,
            List<ProgrammeResult> programmes,
            List<AgencyResult> agencies) {
        Findings findings = new Findings(terms, workers);
        for (AgencyResult agency : agencies) {
            List<ProgrammeResult> own = programmes.stream()
                    .filter(result -> result.programme().agency() == agency.agency())
                    .toList();
            findings.addOf(agency, own);
        }
        findings.addOf(workforce);
        findings.found.sort(ORDER);
        return List.copyOf(findings.found);
    }

    private void addOf(AgencyResult agency, List<ProgrammeResult> own) {
        if (!agency.registered()) {
            found.add(new Finding(FindingCode.PWBD, agency.agency(), null, workers, null));
            return;
        }
        for (ProgrammeResult result : own) {
            if (!result.registered()) {
                found.add(new Finding(FindingCode.PDS_PROGRAMME, agency.agency(), result.programme(), workers, null));
            }
        }
        addMissingWorkers(agency, own);
        if (agency.wageLow()) {
            addLowWages(agency);
        }
        addArrears(agency, own);
    }

    private void addMissingWorkers(AgencyResult agency, List<ProgrammeResult> own) {
        own.stream()
                .filter(ProgrammeResult::registered)
                .min(Comparator.comparingInt(ProgrammeResult::enrolledWorkers))
                .filter(worst -> worst.enrolledWorkers() < workers)
                .ifPresent(worst -> found.add(new Finding(
                        FindingCode.PDS_WORKERS,
                        agency.agency(),
                        worst.programme(),
                        workers - worst.enrolledWorkers(),
                        null)));
    }

    private void addLowWages(AgencyResult agency) {
        found.add(new Finding(
                FindingCode.PDS_WAGE, agency.agency(), agency.reference(), agency.referenceWorkers(), null));
    }

    private void addArrears(AgencyResult agency, List<ProgrammeResult> own) {
        own.stream()
                .filter(result -> result.unpaidMonths() > 0)
                .reduce((worst, next) -> next.unpaidMonths() > worst.unpaidMonths() ? next : worst)
                .ifPresent(worst -> found.add(new Finding(
                        FindingCode.ARREARS, agency.agency(), worst.programme(), null, worst.unpaidMonths())));
    }

    /** Duty to report each year. Source: UU 7/1981 art. 7 */
    private void addOf(Workforce workforce) {
        if (workforce == null) {
            found.add(new Finding(FindingCode.WLKP_MISSING, Agency.KEMENAKER, null, null, null));
            return;
        }
        LocalDate stale = workforce.reportedOn().plusMonths(terms.policy().staleWlkpMonths());
        if (stale.isBefore(terms.date())) {
            found.add(new Finding(FindingCode.WLKP_STALE, Agency.KEMENAKER, null, null, null));
        }
    }
}
