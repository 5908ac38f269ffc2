package id.patuh.sanctions.history.anchor;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.documents.Sha256;
import id.patuh.sanctions.history.BreakType;
import id.patuh.sanctions.history.HistoryBreak;
import id.patuh.sanctions.jws.JwsSigner;

/** Checks anchors: the signature of each, its place in their chain, and what is found by case. */
@ApplicationScoped
public class AnchorCheck {
    private final AnchorStore store;
    private final JwsSigner signer;

    AnchorCheck(AnchorStore store, JwsSigner signer) {
        this.store = store;
        this.signer = signer;
    }

    /**
     * A run of anchors.
     *
     * @param days of those that were checked, in their order
     */
    public record Checked(List<LocalDate> days, List<HistoryBreak> breaks) {}

    /** Checks anchors after a day, as many as asked for or all. */
    public Checked after(LocalDate day, int most) {
        List<LocalDate> days = new ArrayList<>();
        List<HistoryBreak> breaks = new ArrayList<>();
        String before = store.hashUpTo(day);
        for (Anchor anchor : store.after(day, most)) {
            whole(anchor, before).ifPresent(breaks::add);
            days.add(anchor.day());
            before = anchor.hash();
        }
        return new Checked(days, breaks);
    }

    /**
     * What the anchors name of one case.
     *
     * @param day newest anchor that names it; null before the first
     * @param seq step that it names; null before the first
     * @param broken the first thing that is wrong with these anchors, as far as they name the case; null where nothing is
     */
    public record Named(LocalDate day, Long seq, HistoryBreak broken) {}

    /** Checks the anchors that name a case, as far as they do. */
    public Named naming(UUID caseId) {
        Named named = new Named(null, null, null);
        for (AnchorStore.Naming naming : store.naming(caseId)) {
            HistoryBreak broken = named.broken() == null ? part(naming).orElse(null) : named.broken();
            named = new Named(naming.anchor().day(), naming.head().seq(), broken);
        }
        return named;
    }

    private Optional<HistoryBreak> part(AnchorStore.Naming naming) {
        Optional<AnchorContent> content = content(naming.anchor());
        if (content.isEmpty()) {
            return Optional.of(unsigned(naming.anchor()));
        }
        AnchorHead kept = naming.head();
        List<AnchorHead> signed = content.get().heads().stream()
                .filter(head -> head.caseId().equals(kept.caseId()))
                .toList();
        return difference(naming.anchor(), signed, List.of(kept));
    }

    private Optional<HistoryBreak> whole(Anchor anchor, String before) {
        Optional<AnchorContent> content = content(anchor);
        if (content.isEmpty()) {
            return Optional.of(unsigned(anchor));
        }
        if (!Objects.equals(content.get().previousHash(), before)) {
            return Optional.of(HistoryBreak.anchor(
                    BreakType.ANCHOR_LINK, anchor.day(), content.get().previousHash(), before));
        }
        return difference(anchor, content.get().heads(), store.heads(anchor.day()));
    }

    private static Optional<HistoryBreak> difference(Anchor anchor, List<AnchorHead> signed, List<AnchorHead> kept) {
        Map<UUID, AnchorHead> open = new LinkedHashMap<>();
        signed.forEach(head -> open.put(head.caseId(), head));
        for (AnchorHead head : kept) {
            AnchorHead said = open.remove(head.caseId());
            if (!head.equals(said)) {
                return Optional.of(new HistoryBreak(
                        BreakType.ANCHOR_HEADS,
                        head.caseId(),
                        head.seq(),
                        anchor.day(),
                        said == null ? null : said.hash(),
                        head.hash()));
            }
        }
        return open.values().stream()
                .findFirst()
                .map(lost -> new HistoryBreak(
                        BreakType.ANCHOR_HEADS, lost.caseId(), lost.seq(), anchor.day(), lost.hash(), null));
    }

    /** What the document says; empty unless it is signed, of that day, and the one whose hash is kept. */
    private Optional<AnchorContent> content(Anchor anchor) {
        String token = store.token(anchor.day()).orElse("");
        return signer.content(token, AnchorContent.TYPE)
                .filter(signed ->
                        Sha256.hex(token.getBytes(StandardCharsets.US_ASCII)).equals(anchor.hash()))
                .map(AnchorContent::of)
                .filter(content -> content.day().equals(anchor.day()));
    }

    private static HistoryBreak unsigned(Anchor anchor) {
        return HistoryBreak.anchor(BreakType.ANCHOR_SIGNATURE, anchor.day(), null, anchor.hash());
    }
}
