package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.reference.EmployerQuery;

/** Gathers what the guards of a case look at. */
@ApplicationScoped
public class CaseFactsQuery {
    private final DeadlineStore deadlines;
    private final DocumentRegister register;
    private final FineLedger fines;
    private final EmployerQuery employers;
    private final CaseRemedies remedies;
    private final CaseJournal journal;

    CaseFactsQuery(
            DeadlineStore deadlines,
            DocumentRegister register,
            FineLedger fines,
            EmployerQuery employers,
            CaseRemedies remedies,
            CaseJournal journal) {
        this.deadlines = deadlines;
        this.register = register;
        this.fines = fines;
        this.employers = employers;
        this.remedies = remedies;
        this.journal = journal;
    }

    /** A case to act on; locked, if a step is to be taken. */
    public CaseTarget target(SanctionCase sanctionCase, ActingContext acting) {
        return new CaseTarget(sanctionCase, acting, this, journal);
    }

    /** Codes of the agency and of all units that were asked in a case. */
    Set<String> houses(SanctionCase sanctionCase) {
        return remedies.houses(sanctionCase);
    }

    CaseFacts facts(SanctionCase sanctionCase, ActingContext acting) {
        Map<ClockKind, Instant> ends = new EnumMap<>(ClockKind.class);
        deadlines.latestOfCase(sanctionCase.id()).forEach((kind, deadline) -> ends.put(kind, deadline.endsAt()));
        return new CaseFacts(
                sanctionCase.state(),
                register.file(sanctionCase.id()).ofAgency(sanctionCase.agency().name()),
                ends,
                fines.statement(sanctionCase.id(), acting.now()),
                acting.policy().fine().appliesTo(sanctionCase.programmes()),
                !employers.numbers(sanctionCase.employerId()).isEmpty(),
                acting.now(),
                remedies.facts(sanctionCase));
    }
}
