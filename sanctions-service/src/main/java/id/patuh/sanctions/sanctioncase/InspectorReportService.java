package id.patuh.sanctions.sanctioncase;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.reference.Employer;
import id.patuh.sanctions.reference.EmployerQuery;
import id.patuh.sanctions.sanctioncase.command.OpenCase;

/** Carries a case of a BPJS to the inspector: opens the inspector's case of the employer, or joins it. Source: PP 44/2015 art. 61 */
@ApplicationScoped
public class InspectorReportService {
    private static final String REPORTED_CASE = "reportedCaseId";

    private final CaseRepository cases;
    private final CaseReportRepository reports;
    private final CaseJournal journal;
    private final EmployerQuery employers;

    InspectorReportService(
            CaseRepository cases, CaseReportRepository reports, CaseJournal journal, EmployerQuery employers) {
        this.cases = cases;
        this.reports = reports;
        this.journal = journal;
        this.employers = employers;
    }

    /**
     * Reports a locked case. Its grounds and evidence go along, unless the inspector has issued a note already: the employer could not
     * answer to grounds that no note names.
     *
     * @param documentNumber number of the report
     * @return the case of the inspector
     * @throws Problem ALREADY_REPORTED if that case has this report, or EMPLOYER_UNKNOWN
     */
    public UUID report(SanctionCase reported, String documentNumber, ActingContext acting) {
        // The open case first, as every action locks a case before its employer; then whoever opens one meanwhile
        // waits.
        Optional<SanctionCase> open = lockOpenCase(reported);
        UUID survivor = employers.survivor(reported.employerId());
        Employer employer = employers
                .lockExclusive(survivor)
                .orElseThrow(() -> Problem.of(SanctionsProblem.EMPLOYER_UNKNOWN, survivor.toString()));
        UUID id = open.or(() -> lockOpenCase(reported))
                .map(known -> join(known, reported, documentNumber, acting))
                .orElseGet(() -> open(employer, reported, documentNumber, acting));
        reports.persist(
                new CaseReport(reported.id(), id, acting.now(), acting.actor().subject()));
        return id;
    }

    private Optional<SanctionCase> lockOpenCase(SanctionCase reported) {
        return cases.lockOpenCase(employers.legalPersons(Set.of(reported.employerId())), Agency.KEMENAKER);
    }

    private UUID open(Employer employer, SanctionCase reported, String documentNumber, ActingContext acting) {
        OpenCase command = new OpenCase(employer.id(), Agency.KEMENAKER, reported.programmes(), reported.grounds());
        SanctionCase opened = new SanctionCase(
                Ids.next(),
                command,
                employer.regionCode(),
                acting.now(),
                acting.actor().subject());
        cases.persist(opened);
        journal.step(
                opened,
                Procedure.opening(),
                new StepNote(CaseAction.OPEN.wireName(), null, null, detail(reported, documentNumber, true)),
                acting);
        return opened.id();
    }

    private UUID join(SanctionCase known, SanctionCase reported, String documentNumber, ActingContext acting) {
        if (reports.findByIdOptional(new CaseReport.Key(reported.id(), known.id()))
                .isPresent()) {
            throw Problem.of(SanctionsProblem.ALREADY_REPORTED, known.id().toString())
                    .property("caseId", known.id());
        }
        String action = CaseAction.REPORT_TO_INSPECTOR.wireName();
        Procedure.joining(known.state())
                .ifPresentOrElse(
                        move -> {
                            known.join(reported.grounds(), reported.programmes());
                            journal.step(
                                    known,
                                    move,
                                    new StepNote(action, null, null, detail(reported, documentNumber, true)),
                                    acting);
                        },
                        () -> journal.tick(
                                known,
                                new StepNote(action, null, null, detail(reported, documentNumber, false)),
                                acting));
        return known.id();
    }

    private static Map<String, Object> detail(SanctionCase reported, String documentNumber, boolean groundsTaken) {
        Map<String, Object> detail = new HashMap<>();
        detail.put(REPORTED_CASE, reported.id().toString());
        detail.put("reportingAgency", reported.agency().name());
        detail.put("reportNumber", documentNumber);
        detail.put("grounds", List.copyOf(reported.groundCodes()));
        detail.put("groundsTaken", groundsTaken);
        return detail;
    }
}
