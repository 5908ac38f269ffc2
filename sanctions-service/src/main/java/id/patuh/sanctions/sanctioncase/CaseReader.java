package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.deadline.Deadlines;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.ClockKind;
import id.patuh.sanctions.reference.EmployerQuery;

/** Gathers what the guards of a case look at. */
@ApplicationScoped
class CaseReader {
    private final Deadlines deadlines;
    private final FineLedger fines;
    private final EmployerQuery employers;

    CaseReader(Deadlines deadlines, FineLedger fines, EmployerQuery employers) {
        this.deadlines = deadlines;
        this.fines = fines;
        this.employers = employers;
    }

    CaseFacts facts(SanctionCase sanctionCase, DocumentFile file, CaseJournal.Turn turn) {
        Map<ClockKind, Instant> ends = new EnumMap<>(ClockKind.class);
        deadlines.latestOfCase(sanctionCase.id()).forEach((kind, deadline) -> ends.put(kind, deadline.endsAt()));
        return new CaseFacts(
                sanctionCase.state(),
                file.papersOfAgency(sanctionCase.agency().name()),
                ends,
                fines.statement(sanctionCase.id(), turn.now()),
                turn.policy().fine().appliesTo(sanctionCase.programmes()),
                !employers.numbers(sanctionCase.employerId()).isEmpty(),
                turn.now());
    }
}
