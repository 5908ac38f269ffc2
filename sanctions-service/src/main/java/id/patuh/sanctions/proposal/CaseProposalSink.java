package id.patuh.sanctions.proposal;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.sanctioncase.ProposalSink;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.sanctioncase.command.Ground;

/** Keeps what a case proposes among the proposals, with its own grounds and their evidence. */
@ApplicationScoped
class CaseProposalSink implements ProposalSink {
    private final ProposalStore store;

    CaseProposalSink(ProposalStore store) {
        this.store = store;
    }

    @Override
    public void propose(SanctionCase sanctionCase, Proposal proposal, ActingContext acting) {
        List<Ground> uncured = sanctionCase.grounds().stream()
                .filter(ground -> proposal.grounds().contains(ground.code()))
                .toList();
        ProposalKind kind = ProposalKind.valueOf(proposal.kind().name());
        store.raise(
                kind,
                kind == ProposalKind.OPEN_CASE ? sanctionCase.employerId() : sanctionCase.id(),
                sanctionCase.id(),
                uncured,
                acting.now());
    }
}
