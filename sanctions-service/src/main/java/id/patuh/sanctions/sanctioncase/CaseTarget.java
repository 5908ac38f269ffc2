package id.patuh.sanctions.sanctioncase;

import java.util.Optional;
import java.util.Set;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActionTarget;
import id.patuh.sanctions.action.CommandCatalogue;
import id.patuh.sanctions.document.DocumentFile;
import id.patuh.sanctions.procedure.CaseAction;
import id.patuh.sanctions.procedure.CaseFacts;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.Office;
import id.patuh.sanctions.sanctioncase.command.CaseCommand;

/** A case on which somebody acts at a moment. */
public final class CaseTarget implements ActionTarget<CaseState, CaseFacts, CaseAction> {
    private final SanctionCase sanctionCase;
    private final DocumentFile documents;
    private final ActingContext acting;
    private final CaseFactsQuery factsQuery;
    private final CaseJournal journal;

    CaseTarget(
            SanctionCase sanctionCase,
            DocumentFile documents,
            ActingContext acting,
            CaseFactsQuery factsQuery,
            CaseJournal journal) {
        this.sanctionCase = sanctionCase;
        this.documents = documents;
        this.acting = acting;
        this.factsQuery = factsQuery;
        this.journal = journal;
    }

    /** All documents of the case. */
    DocumentFile documents() {
        return documents;
    }

    @Override
    public CaseState state() {
        return sanctionCase.state();
    }

    @Override
    public String owner(Office office) {
        return sanctionCase.agency().name();
    }

    /** A claim may be handed in where the service is withheld. */
    @Override
    public Set<String> owners(Office office) {
        if (office == Office.CLAIM_RECEIVER) {
            return factsQuery.claimReceivers(sanctionCase);
        }
        return office.ofEveryHouse() ? factsQuery.houses(sanctionCase) : Set.of(owner(office));
    }

    @Override
    public String regionCode() {
        return sanctionCase.regionCode();
    }

    @Override
    public LegalZone zone() {
        return sanctionCase.zone();
    }

    /** A clock that fired since the caller read the case adds to the history only, and must not cost another reading. */
    @Override
    public void requireSeen(ExpectedVersion expected) {
        expected.requireSince(sanctionCase.actedVersion(), sanctionCase.version());
    }

    @Override
    public CaseFacts facts() {
        return factsQuery.facts(sanctionCase, documents, acting);
    }

    @Override
    public CommandCatalogue<CaseAction, CaseCommand> catalogue() {
        return CaseCommand.CATALOGUE;
    }

    @Override
    public Optional<StepWriter> writer(CaseAction action, Move<CaseState> move, CaseFacts facts) {
        return Optional.of(
                note -> journal.step(sanctionCase, note.caseMove() == null ? move : note.caseMove(), note, acting));
    }
}
