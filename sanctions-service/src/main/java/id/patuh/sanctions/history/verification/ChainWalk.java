package id.patuh.sanctions.history.verification;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import id.patuh.sanctions.history.BreakType;
import id.patuh.sanctions.history.HistoryBreak;
import id.patuh.sanctions.history.anchor.AnchorHead;

/** Goes along the steps of one case and remembers where the chain first does not hold. */
final class ChainWalk {
    private final UUID caseId;
    private long steps;
    private String link;
    private HistoryBreak broken;

    ChainWalk(UUID caseId) {
        this.caseId = caseId;
    }

    UUID caseId() {
        return caseId;
    }

    long steps() {
        return steps;
    }

    /** Hash of the last step taken; null before the first. */
    String link() {
        return link;
    }

    Optional<HistoryBreak> broken() {
        return Optional.ofNullable(broken);
    }

    /** Takes the next step. */
    void take(StoredStep stored) {
        long seq = stored.step().seq();
        String computed = stored.step().hash(stored.previousHash());
        if (seq != steps + 1) {
            breakAt(BreakType.STEP_MISSING, Math.min(seq, steps + 1), null, null);
        } else if (!Objects.equals(stored.previousHash(), link)) {
            breakAt(BreakType.LINK, seq, link, stored.previousHash());
        } else if (!computed.equals(stored.hash())) {
            breakAt(BreakType.CONTENT, seq, stored.hash(), computed);
        } else if (!stored.documentKept()) {
            breakAt(BreakType.DOCUMENT, seq, stored.step().documentSha256(), null);
        }
        steps++;
        link = stored.hash();
    }

    /**
     * Ends the walk where the case says that its history ends.
     *
     * @param claimed null where there is no such case
     */
    void end(AnchorHead claimed) {
        if (claimed == null) {
            breakAt(BreakType.HEAD, steps, null, link);
        } else if (claimed.seq() != steps || !Objects.equals(claimed.hash(), link)) {
            breakAt(BreakType.HEAD, Math.max(claimed.seq(), steps), claimed.hash(), link);
        }
    }

    private void breakAt(BreakType type, long seq, String expected, String found) {
        if (broken == null) {
            broken = HistoryBreak.step(type, caseId, seq, expected, found);
        }
    }
}
