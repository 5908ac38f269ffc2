package id.patuh.sanctions.sanctioncase;

import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.StepNote;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/** Writes proposals into the history of the case that gave rise to them, and so to its event. */
@ApplicationScoped
class JournalProposalSink implements ProposalSink {
    /** Action of the step that records a proposal. */
    static final String PROPOSED = "PROPOSED";

    private final CaseJournal journal;

    JournalProposalSink(CaseJournal journal) {
        this.journal = journal;
    }

    @Override
    public void propose(SanctionCase sanctionCase, Proposal proposal, ActingContext acting) {
        Map<String, Object> detail = Map.of(
                "proposal",
                proposal.kind().name(),
                "grounds",
                proposal.grounds().stream().map(GroundCode::name).toList());
        journal.tick(sanctionCase, new StepNote(PROPOSED, null, null, detail), acting);
    }
}
