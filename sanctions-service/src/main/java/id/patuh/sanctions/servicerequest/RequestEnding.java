package id.patuh.sanctions.servicerequest;

import java.time.Instant;
import java.util.EnumSet;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.sanctions.block.BlockEnd;
import id.patuh.sanctions.block.BlockStore;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;

/** Ends the effects of an imposed request. Source: PP 86/2013 art. 10 */
@ApplicationScoped
public class RequestEnding {
    private final DeadlineStore deadlines;
    private final BlockStore blocks;

    RequestEnding(DeadlineStore deadlines, BlockStore blocks) {
        this.deadlines = deadlines;
        this.blocks = blocks;
    }

    /** Ends the block of a request and settles its clocks; the caller moves the request itself. */
    public void end(ServiceRequest request, String action, Instant moment) {
        deadlines.settleRequest(request.id(), EnumSet.allOf(ClockKind.class), action, moment);
        blocks.end(request.id(), BlockEnd.REVOKED, moment);
    }
}
