package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.fine.FineLedger;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** Gathers what the guards of a case look at. */
@ApplicationScoped
public class CaseFactsQuery {
    private final DeadlineStore deadlines;
    private final DocumentRegister register;
    private final FineLedger fines;
    private final CaseStore cases;
    private final CaseJournal journal;
    private final LadderQuery ladders;
    private final CaseRemedies remedies;

    CaseFactsQuery(
            DeadlineStore deadlines,
            DocumentRegister register,
            FineLedger fines,
            CaseStore cases,
            CaseJournal journal,
            LadderQuery ladders,
            CaseRemedies remedies) {
        this.deadlines = deadlines;
        this.register = register;
        this.fines = fines;
        this.cases = cases;
        this.journal = journal;
        this.ladders = ladders;
        this.remedies = remedies;
    }

    /** A case to act on; locked, if a step is to be taken. */
    public CaseTarget target(SanctionCase sanctionCase, ActingContext acting) {
        return new CaseTarget(sanctionCase, register.file(sanctionCase.id()), acting, this, journal);
    }

    /** The remedies of a case, in the order in which they were filed. */
    List<RemedyView> remedies(SanctionCase sanctionCase) {
        return remedies.ofCase(sanctionCase.id());
    }

    /** Codes of the agency and of all units that were asked in a case. */
    Set<String> houses(SanctionCase sanctionCase) {
        return remedies.houses(sanctionCase);
    }

    /** Codes of the agency and of the units that withhold a service in a case. */
    Set<String> claimReceivers(SanctionCase sanctionCase) {
        return cases.claimReceivers(sanctionCase);
    }

    CaseFacts facts(SanctionCase sanctionCase, DocumentFile documents, ActingContext acting) {
        Map<ClockKind, Instant> ends = new EnumMap<>(ClockKind.class);
        deadlines.latestOfCase(sanctionCase.id()).forEach((kind, deadline) -> ends.put(kind, deadline.endsAt()));
        return new CaseFacts(
                sanctionCase.state(),
                documents.ofAgency(sanctionCase.agency().name()),
                ends,
                fines.statement(sanctionCase.id(), sanctionCase.zone().dayOf(acting.now())),
                acting.policy().fine().appliesTo(sanctionCase.concernedProgrammes()),
                cases.identified(sanctionCase),
                ladders.pending(sanctionCase, acting),
                cases.parties(sanctionCase, acting.actor().subject()),
                remedies.facts(sanctionCase),
                acting.now());
    }
}
