package id.patuh.sanctions.sanctioncase;

import java.util.List;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;

/** Takes what a step proposes to do next; nothing of it is done without a person. */
public interface ProposalSink {
    /** Keeps a proposal, in the transaction of the step that makes it, with the case locked. */
    void propose(SanctionCase sanctionCase, Proposal proposal, ActingContext acting);

    /** What may be proposed. */
    enum Kind {
        /** A new case of the same agency. */
        OPEN_CASE,
        /** A report of the closed case to the inspector. */
        REPORT_TO_INSPECTOR
    }

    /**
     * One proposal.
     *
     * @param caseId case that gave rise to it
     * @param grounds what was not cured
     */
    record Proposal(Kind kind, UUID caseId, UUID employerId, Agency agency, List<GroundCode> grounds) {}
}
