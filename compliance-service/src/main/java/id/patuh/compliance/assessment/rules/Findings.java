package id.patuh.compliance.assessment.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import id.patuh.compliance.assessment.rules.Assessment.AgencyResult;
import id.patuh.compliance.assessment.rules.Assessment.ProgrammeResult;
import id.patuh.compliance.assessment.rules.Assessment.Subject;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.policy.EffectivePolicy;
import id.patuh.contracts.event.AssessmentEvent.Finding;
import id.patuh.contracts.event.EmployerEvent.ReportDay;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Programme;

/** Derives the findings from the comparison of duties and facts. Source: PP 86/2013 art. 3 */
final class Findings {
    private static final Comparator<Finding> ORDER = Comparator.comparing(Finding::code)
            .thenComparing(Finding::agency)
            .thenComparing(Finding::programme, Comparator.nullsFirst(Comparator.naturalOrder()));

    private final EffectivePolicy policy;
    private final Subject subject;
    private final List<Finding> found = new ArrayList<>();

    private Findings(EffectivePolicy policy, Subject subject) {
        this.policy = policy;
        this.subject = subject;
    }

    static List<Finding> of(
            EffectivePolicy policy,
            Subject subject,
            EmployerFacts facts,
            List<ProgrammeResult> programmes,
            List<AgencyResult> agencies) {
        Findings findings = new Findings(policy, subject);
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
            found.add(ofWorkers(FindingCode.PWBD, agency.agency(), null, subject.workers()));
            return;
        }
        for (ProgrammeResult result : own) {
            if (!result.registered()) {
                found.add(ofWorkers(FindingCode.PDS_PROGRAMME, agency.agency(), result.programme(), subject.workers()));
            }
        }
        addMissingWorkers(agency, own);
        if (agency.wageLow()) {
            found.add(ofWorkers(FindingCode.PDS_WAGE, agency.agency(), agency.reference(), agency.referenceWorkers()));
        }
        own.stream()
                .filter(result -> result.unpaidMonths() > 0)
                .reduce((worst, next) -> next.unpaidMonths() > worst.unpaidMonths() ? next : worst)
                .ifPresent(worst -> found.add(ofArrears(worst)));
    }

    private void addMissingWorkers(AgencyResult agency, List<ProgrammeResult> own) {
        own.stream()
                .filter(ProgrammeResult::registered)
                .min(Comparator.comparingLong(ProgrammeResult::enrolledWorkers))
                .filter(worst -> worst.enrolledWorkers() < subject.workers())
                .ifPresent(worst -> found.add(ofWorkers(
                        FindingCode.PDS_WORKERS,
                        agency.agency(),
                        worst.programme(),
                        subject.workers() - worst.enrolledWorkers())));
    }

    private void addOfWorkplaces(EmployerFacts facts) {
        switch (subject.basis()) {
            case REGISTERED -> found.add(ofWorkplaces(FindingCode.WLKP_MISSING, null, null));
            case CLOSED ->
                found.add(
                        ofWorkplaces(FindingCode.WLKP_CLOSED, facts.workplaces().closed(), null));
            case REPORTED -> addStale(facts.workforce().reports());
        }
    }

    /** Each workplace is to be reported each year. Source: UU 7/1981 art. 7 */
    private void addStale(List<ReportDay> reports) {
        int workplaces = 0;
        long workers = 0;
        for (ReportDay day : reports) {
            LocalDate nextDue = day.reportedOn().plusMonths(policy.document().staleWlkpMonths());
            if (nextDue.isBefore(policy.date())) {
                workplaces += day.workplaces();
                workers += day.workers();
            }
        }
        if (workplaces > 0) {
            found.add(ofWorkplaces(FindingCode.WLKP_STALE, workplaces, workers));
        }
    }

    static Finding ofWorkers(FindingCode code, Agency agency, Programme programme, long workers) {
        return new Finding(code, agency, programme, workers, null, null, null);
    }

    /** Contributions past due, and the registration that has been unpaid the longest. */
    static Finding ofArrears(ProgrammeResult unpaid) {
        return new Finding(
                FindingCode.ARREARS,
                unpaid.programme().agency(),
                unpaid.programme(),
                null,
                unpaid.unpaidMonths(),
                unpaid.unpaidNumber(),
                null);
    }

    /** A finding about workplaces; both counts may be null. */
    static Finding ofWorkplaces(FindingCode code, Integer workplaces, Long workers) {
        return new Finding(code, Agency.KEMENAKER, null, workers, null, null, workplaces);
    }
}
