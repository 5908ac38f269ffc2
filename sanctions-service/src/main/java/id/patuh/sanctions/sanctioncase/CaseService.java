package id.patuh.sanctions.sanctioncase;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActingContextFactory;
import id.patuh.sanctions.action.Authority;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.reference.Employer;
import id.patuh.sanctions.reference.EmployerQuery;
import id.patuh.sanctions.sanctioncase.command.CommandChecks;
import id.patuh.sanctions.sanctioncase.command.OpenCase;

/** Opens cases. */
@ApplicationScoped
@Transactional
public class CaseService {
    private final CaseRepository cases;
    private final CaseJournal journal;
    private final ActingContextFactory contexts;
    private final EmployerQuery employers;

    CaseService(CaseRepository cases, CaseJournal journal, ActingContextFactory contexts, EmployerQuery employers) {
        this.cases = cases;
        this.journal = journal;
        this.contexts = contexts;
        this.employers = employers;
    }

    /**
     * Opens a case. Source: PP 86/2013 art. 13
     *
     * @throws Problem if the caller may not open it, the employer is unknown or merged, or a case is open already
     */
    public UUID open(OpenCase command, Caller caller) {
        ActingContext acting = contexts.of(caller);
        // Of two officers who open at once, the second one waits here and then meets the case of the first.
        Employer employer = employers
                .lockExclusive(command.employerId())
                .orElseThrow(() -> Problem.of(
                        SanctionsProblem.EMPLOYER_UNKNOWN, command.employerId().toString()));
        Authority.require(
                caller,
                acting.policy().rolesOf(CaseAction.OPEN.office()),
                command.agency().name(),
                employer.regionCode());
        CommandChecks.open(command, LegalZone.of(employer.regionCode()).dayOf(acting.now()));
        requireLive(employer.id());
        requireNoOpenCase(employer.id(), command.agency());
        SanctionCase opened =
                new SanctionCase(Ids.next(), command, employer.regionCode(), acting.now(), caller.subject());
        cases.persist(opened);
        journal.step(
                opened,
                Procedure.opening(),
                new StepNote(CaseAction.OPEN.wireName(), null, null, Map.of("grounds", opened.groundCodes())),
                acting);
        return opened.id();
    }

    private void requireLive(UUID employerId) {
        UUID survivor = employers.survivor(employerId);
        if (!survivor.equals(employerId)) {
            throw Problem.of(SanctionsProblem.EMPLOYER_MERGED, employerId.toString(), survivor.toString())
                    .property("successorId", survivor);
        }
    }

    // A case follows the legal person: one that was opened about somebody who was merged into this employer counts.
    private void requireNoOpenCase(UUID employerId, Agency agency) {
        cases.openCase(employers.legalPersons(Set.of(employerId)), agency).ifPresent(other -> {
            throw Problem.of(SanctionsProblem.CASE_ALREADY_OPEN).property("caseId", other.id());
        });
    }
}
