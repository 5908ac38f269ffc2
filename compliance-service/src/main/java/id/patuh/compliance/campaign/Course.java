package id.patuh.compliance.campaign;

import id.patuh.compliance.standing.Standing;
import id.patuh.contracts.vocabulary.FindingCode;

/** What an employer of a campaign was at the launch, and on a later day. */
public record Course(Addressee addressee, Standing before, Standing after) {
    /**
     * What became of it. Nobody is cured by a merger, or by declaring no workers.
     *
     * @param target the finding that is targeted; null for all that a BPJS has
     */
    public Outcome outcome(FindingCode target) {
        if (!after.isLiable()) {
            return Outcome.UNCHANGED;
        }
        if (after.targeted(target).isEmpty()) {
            return Outcome.CURED;
        }
        boolean less = after.affected(target) < before.affected(target)
                || after.exposureIdr() < before.exposureIdr()
                || after.unpaidMonths(target) < before.unpaidMonths(target);
        return less ? Outcome.IMPROVED : Outcome.UNCHANGED;
    }

    /** Workers enrolled more than at the launch. */
    public long workersGained() {
        return after.gainedSince(before);
    }
}
