package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.block.BlockEnd;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.Procedure;
import id.patuh.sanctions.procedure.RequestAction;
import id.patuh.sanctions.procedure.RequestState;
import id.patuh.sanctions.procedure.SiblingRequests;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.sanctioncase.SanctionCase;

/** Ends the effects of an imposed request. Source: PP 86/2013 art. 10 */
@ApplicationScoped
public class RequestEnding {
    private final RequestRepository repository;
    private final DeadlineStore deadlines;
    private final BlockStore blocks;

    RequestEnding(RequestRepository repository, DeadlineStore deadlines, BlockStore blocks) {
        this.repository = repository;
        this.deadlines = deadlines;
        this.blocks = blocks;
    }

    /** Ends the block of a revoked request and settles its clocks; the caller moves the request itself. */
    public void end(ServiceRequest request, String action, Instant moment) {
        end(request, BlockEnd.REVOKED, action, moment);
    }

    /** Ends the block of a request and settles its clocks, those of remedies apart; the caller moves the request itself. */
    public void end(ServiceRequest request, BlockEnd end, String action, Instant moment) {
        deadlines.settleRequest(request.id(), ClockKind.endingWithTheMatter(), action, moment);
        blocks.end(request.id(), end, moment);
        if (repository.siblings(request).stream().noneMatch(RequestState.Imposed.class::isInstance)) {
            deadlines.settleCase(request.caseId(), Set.of(ClockKind.FULFILMENT_VERIFICATION), action, moment);
        }
    }

    /**
     * Takes the decision on a request away, by a remedy. Source: UU 30/2014 art. 77
     *
     * @param as the action whose effect it has: WITHDRAW_DEFECT from now on, ANNUL as if never taken
     * @return where the case goes; empty if there is nothing left to take away
     */
    public Optional<Move<CaseState>> takeAway(
            SanctionCase sanctionCase, UUID requestId, RequestAction as, String action, Instant moment, Instant now) {
        ServiceRequest request = repository.lock(requestId);
        Optional<Move<RequestState>> move = Procedure.takeAway(request.state(), as);
        move.ifPresent(to -> {
            end(request, endOf(as), action, moment);
            request.step(to, now);
        });
        return move.flatMap(to -> consequence(sanctionCase, request, as));
    }

    /** Where the case goes when the decision on a request is taken away. */
    public Optional<Move<CaseState>> consequence(SanctionCase sanctionCase, ServiceRequest request, RequestAction as) {
        // Where the units were asked from matters to a rejection only.
        SiblingRequests siblings = SiblingRequests.of(repository.siblings(request), sanctionCase.state());
        return Procedure.consequence(sanctionCase.state(), as, siblings);
    }

    private static BlockEnd endOf(RequestAction as) {
        return as == RequestAction.ANNUL ? BlockEnd.ANNULLED : BlockEnd.WITHDRAWN;
    }
}
