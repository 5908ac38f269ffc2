package id.patuh.compliance.assessment.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.patuh.compliance.assessment.rules.Assessment.AgencyResult;
import id.patuh.compliance.assessment.rules.Assessment.ProgrammeResult;
import id.patuh.compliance.assessment.rules.Assessment.Subject;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.policy.Terms;
import id.patuh.contracts.event.EmployerEvent.ReportDay;
import id.patuh.contracts.vocabulary.FindingCode;

/** Derives the findings from the comparison of duties and facts. Source: PP 86/2013 art. 3 */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::code)
            .thenComparing(Finding::agency)
            .thenComparing(Finding::programme, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final Terms terms;
    private final Subject subject;
    private final List<Finding> found = new ArrayList<>();

    private Findings(Terms terms, Subject subject) {
        this.terms = terms;
        this.subject = subject;
    }

    static List<Finding> of(
            Terms terms,
            Subject subject,
            EmployerFacts facts,
            List<ProgrammeResult> programmes,
            List<AgencyResult> agencies) {
        Findings findings = new Findings(terms, subject);
        for (AgencyResult agency : agencies) {
            List<ProgrammeResult> own = programmes.stream()
                    .filter(result -> result.programme().agency() == agency.agency())
                    .toList();
            findings.addOfAgency(agency, own);
        }
        findings.addOfWorkplaces(facts);
        findings.found.sort(ORDER);
        return List.copyOf(findings.found);
    }

    private void addOfAgency(AgencyResult agency, List<ProgrammeResult> own) {
        if (!agency.registered()) {
            found.add(Finding.ofWorkers(FindingCode.PWBD, agency.agency(), null, subject.workers()));
            return;
        }
        for (ProgrammeResult result : own) {
            if (!result.registered()) {
                found.add(Finding.ofWorkers(
                        FindingCode.PDS_PROGRAMME, agency.agency(), result.programme(), subject.workers()));
            }
        }
        addMissingWorkers(agency, own);
        if (agency.wageLow()) {
            found.add(Finding.ofWorkers(
                    FindingCode.PDS_WAGE, agency.agency(), agency.reference(), agency.referenceWorkers()));
        }
        own.stream()
                .filter(result -> result.unpaidMonths() > 0)
                .reduce((worst, next) -> next.unpaidMonths() > worst.unpaidMonths() ? next : worst)
                .ifPresent(worst -> found.add(Finding.ofArrears(worst)));
    }

    private void addMissingWorkers(AgencyResult agency, List<ProgrammeResult> own) {
        own.stream()
                .filter(ProgrammeResult::registered)
                .min(Comparator.comparingLong(ProgrammeResult::enrolledWorkers))
                .filter(worst -> worst.enrolledWorkers() < subject.workers())
                .ifPresent(worst -> found.add(Finding.ofWorkers(
                        FindingCode.PDS_WORKERS,
                        agency.agency(),
                        worst.programme(),
                        subject.workers() - worst.enrolledWorkers())));
    }

    private void addOfWorkplaces(EmployerFacts facts) {
        switch (subject.basis()) {
            case REGISTERED -> found.add(Finding.ofWorkplaces(FindingCode.WLKP_MISSING, null, null));
            case CLOSED ->
                found.add(Finding.ofWorkplaces(
                        FindingCode.WLKP_CLOSED, facts.workplaces().closed(), null));
            case REPORTED -> addStale(facts.workforce().reports());
        }
    }

    /** Each workplace is to be reported each year. Source: UU 7/1981 art. 7 */
    private void addStale(List<ReportDay> reports) {
        int workplaces = 0;
        long workers = 0;
        for (ReportDay day : reports) {
            LocalDate nextDue = day.reportedOn().plusMonths(terms.policy().staleWlkpMonths());
            if (nextDue.isBefore(terms.date())) {
                workplaces += day.workplaces();
                workers += day.workers();
            }
        }
        if (workplaces > 0) {
            found.add(Finding.ofWorkplaces(FindingCode.WLKP_STALE, workplaces, workers));
        }
    }
}
