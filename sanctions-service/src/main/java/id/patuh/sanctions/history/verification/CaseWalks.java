package id.patuh.sanctions.history.verification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BinaryOperator;

import id.patuh.sanctions.history.HistoryBreak;
import id.patuh.sanctions.history.anchor.AnchorHead;

/** Goes along the steps of many cases, one case after the other, and keeps the first break of each. */
final class CaseWalks {
    private final Map<UUID, AnchorHead> open = new LinkedHashMap<>();
    private final Map<UUID, HistoryBreak> broken = new LinkedHashMap<>();
    private ChainWalk walk;
    private long steps;

    /**
     * Starts.
     *
     * @param ends where the histories end, as the cases say
     */
    CaseWalks(List<AnchorHead> ends) {
        ends.forEach(end -> open.put(end.caseId(), end));
    }

    long steps() {
        return steps;
    }

    /** Takes the next step, of the same case or the next. */
    void take(StoredStep stored) {
        UUID caseId = stored.step().caseId();
        if (walk == null || !walk.caseId().equals(caseId)) {
            endWalk();
            walk = new ChainWalk(caseId);
        }
        walk.take(stored);
        steps++;
    }

    /** Ends, and gives of each case the first break, with what anchors show. */
    List<HistoryBreak> breaks(List<HistoryBreak> unlikeAnchors) {
        endWalk();
        open.values().forEach(end -> {
            ChainWalk empty = new ChainWalk(end.caseId());
            empty.end(end);
            empty.broken().ifPresent(this::keep);
        });
        unlikeAnchors.forEach(this::keep);
        return List.copyOf(broken.values());
    }

    private void endWalk() {
        if (walk != null) {
            walk.end(open.remove(walk.caseId()));
            walk.broken().ifPresent(this::keep);
        }
    }

    private void keep(HistoryBreak found) {
        broken.merge(found.caseId(), found, BinaryOperator.minBy(HistoryBreak.ORDER));
    }
}
