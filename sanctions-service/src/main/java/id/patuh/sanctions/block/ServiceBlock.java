package id.patuh.sanctions.block;

import java.time.Instant;
import java.util.List;

/**
 * One service withheld by one decision. Whether it is in force at a moment is computed from these dates alone and is never
 * stored.
 *
 * @param inForceFrom receipt of the decision; null while not delivered
 * @param endedAt when it ended; null while it stands
 * @param end how it ended; null while it stands
 */
public record ServiceBlock(Instant inForceFrom, Instant endedAt, BlockEnd end, List<Suspension> suspensions) {
    /** Copies the suspensions. */
    public ServiceBlock {
        suspensions = List.copyOf(suspensions);
    }

    /**
     * Whether the service is withheld at a moment. Source: UU 30/2014 art. 60
     *
     * @return true if the decision had been received, had not ended, was never annulled and was not suspended
     */
    public boolean inForceAt(Instant moment) {
        return received(moment) && !ended(moment) && suspensions.stream().noneMatch(pause -> pause.covers(moment));
    }

    private boolean received(Instant moment) {
        return inForceFrom != null && !moment.isBefore(inForceFrom);
    }

    private boolean ended(Instant moment) {
        return end == BlockEnd.ANNULLED || (endedAt != null && !moment.isBefore(endedAt));
    }
}
