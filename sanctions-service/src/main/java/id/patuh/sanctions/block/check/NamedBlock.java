package id.patuh.sanctions.block.check;

import java.time.Instant;
import java.util.List;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.block.BlockEnd;
import id.patuh.sanctions.block.ServiceBlock;
import id.patuh.sanctions.block.Suspension;

/**
 * A decision as the rows of the look-up keep it.
 *
 * @param since receipt of the decision
 * @param endedAt null while it stands
 * @param end null while it stands
 */
record NamedBlock(
        String decisionNumber,
        String unit,
        Agency agency,
        ServiceType service,
        Instant since,
        Instant endedAt,
        BlockEnd end,
        List<Suspension> suspensions) {

    boolean inForceAt(Instant moment) {
        return new ServiceBlock(since, endedAt, end, suspensions).inForceAt(moment);
    }

    /** Whether it would be in force were it not suspended. */
    boolean suspendedAt(Instant moment) {
        return !inForceAt(moment) && new ServiceBlock(since, endedAt, end, List.of()).inForceAt(moment);
    }

    /** Whether it is about a service; null for any. */
    boolean concerns(ServiceType asked) {
        return asked == null || service == asked;
    }

    BlockCheckAnswer.InForce shown() {
        return new BlockCheckAnswer.InForce(decisionNumber, unit, agency, service, since);
    }
}
