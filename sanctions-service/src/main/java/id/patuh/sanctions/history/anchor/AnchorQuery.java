package id.patuh.sanctions.history.anchor;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.jws.JwsSigner;
import id.patuh.sanctions.problem.HistoryProblem;

/** Gives out anchors and the keys they are checked with. */
@ApplicationScoped
class AnchorQuery {
    private static final String SEALED = "anchors";

    private final AnchorStore store;
    private final JwsSigner signer;

    AnchorQuery(AnchorStore store, JwsSigner signer) {
        this.store = store;
        this.signer = signer;
    }

    /** A page of anchors, oldest first. */
    Page<AnchorView> list(PageQuery page) {
        LocalDate after = page.after(SEALED, 1).map(key -> key.day(0)).orElse(LocalDate.EPOCH);
        List<Anchor> rows = store.after(after, page.limit() + 1);
        return Page.cut(rows, page.limit(), last -> Cursors.encode(SEALED, last.day()))
                .map(AnchorView::of);
    }

    /**
     * The document of an anchor.
     *
     * @throws Problem HISTORY_ANCHOR_UNKNOWN
     */
    String token(LocalDate day) {
        return store.token(day).orElseThrow(() -> Problem.of(HistoryProblem.HISTORY_ANCHOR_UNKNOWN, day));
    }

    /** The public keys, as JWKs. */
    List<Map<String, String>> keys() {
        return signer.keys();
    }
}
