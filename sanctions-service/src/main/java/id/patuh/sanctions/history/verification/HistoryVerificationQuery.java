package id.patuh.sanctions.history.verification;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.CursorKey;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.history.HistoryBreak;
import id.patuh.sanctions.history.anchor.AnchorCheck;
import id.patuh.sanctions.history.anchor.AnchorHead;
import id.patuh.sanctions.sanctioncase.CaseQuery;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * Verifies histories: computes every hash anew, and compares with what cases and anchors say. Everything is verified part by part, so that
 * neither memory nor the time of a request grows with the number of cases: first all anchors, then all cases.
 */
@ApplicationScoped
class HistoryVerificationQuery {
    private static final String SEALED = "history";
    private static final String ANCHORS = "anchors";
    private static final String CASES = "cases";
    /** An anchor may name many cases. */
    private static final int MOST_ANCHORS = 31;

    private static final UUID FIRST = new UUID(0, 0);
    private static final UUID LAST = new UUID(-1, -1);

    private final CaseQuery cases;
    private final HistoryStore store;
    private final AnchorCheck anchors;

    HistoryVerificationQuery(CaseQuery cases, HistoryStore store, AnchorCheck anchors) {
        this.cases = cases;
        this.store = store;
        this.anchors = anchors;
    }

    /**
     * Verifies the history of a case, the files of its documents and the anchors that name it.
     *
     * @throws Problem CASE_UNKNOWN, or if the caller may not see it
     */
    CaseHistoryVerification verify(UUID caseId, Caller caller) {
        cases.requireVisible(caseId, caller);
        return QuarkusTransaction.requiringNew().call(() -> {
            store.freeze();
            ChainWalk walk = new ChainWalk(caseId);
            store.steps(caseId, walk::take);
            walk.end(store.end(caseId).stream().findFirst().orElse(null));
            AnchorCheck.Named named = anchors.naming(caseId);
            HistoryBreak first = Stream.of(
                            walk.broken().stream(),
                            store.unlikeAnchors(caseId).stream(),
                            Optional.ofNullable(named.broken()).stream())
                    .flatMap(found -> found)
                    .min(HistoryBreak.ORDER)
                    .orElse(null);
            return new CaseHistoryVerification(
                    caseId, first == null, walk.steps(), walk.link(), named.day(), named.seq(), first);
        });
    }

    /** Verifies a part of everything; the limit is of cases. */
    HistoryVerification verify(PageQuery page) {
        Optional<CursorKey> from = page.after(SEALED, 2);
        int limit = page.limit();
        return QuarkusTransaction.requiringNew().call(() -> {
            store.freeze();
            return from.map(key -> CASES.equals(key.text(0)) ? cases(key.id(1), limit) : anchors(key.day(1)))
                    .orElseGet(() -> anchors(LocalDate.EPOCH));
        });
    }

    private HistoryVerification anchors(LocalDate after) {
        AnchorCheck.Checked checked = anchors.after(after, MOST_ANCHORS);
        String next = checked.days().size() < MOST_ANCHORS
                ? Cursors.encode(SEALED, CASES, FIRST)
                : Cursors.encode(SEALED, ANCHORS, checked.days().getLast());
        return new HistoryVerification(checked.days().size(), 0, 0, checked.breaks(), next);
    }

    private HistoryVerification cases(UUID after, int limit) {
        List<AnchorHead> ends = store.ends(after, limit);
        boolean more = ends.size() == limit;
        UUID last = more ? ends.getLast().caseId() : LAST;
        CaseWalks walks = new CaseWalks(ends);
        store.steps(after, last, walks::take);
        List<HistoryBreak> breaks = walks.breaks(store.unlikeAnchors(after, last));
        return new HistoryVerification(
                0, ends.size(), walks.steps(), breaks, more ? Cursors.encode(SEALED, CASES, last) : null);
    }
}
