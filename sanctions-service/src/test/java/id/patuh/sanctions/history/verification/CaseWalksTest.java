package id.patuh.sanctions.history.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;

import id.patuh.sanctions.history.BreakType;
import id.patuh.sanctions.history.HistoryBreak;
import id.patuh.sanctions.history.RecordedStep;
import id.patuh.sanctions.history.anchor.AnchorHead;

class CaseWalksTest {
    private static final UUID CASE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(1, 2);

    @Test
    void whatWasWrittenHolds() {
        List<StoredStep> steps = chain(CASE, 3);
        steps.addAll(chain(OTHER, 1));

        assertThat(breaks(steps, end(CASE, steps.get(2)), end(OTHER, steps.get(3))))
                .isEmpty();
    }

    @Test
    void aChangedStepIsNamedWithItsHashes() {
        List<StoredStep> steps = chain(CASE, 3);
        StoredStep changed = stored(
                step(CASE, 2, "impostor"), steps.get(0).hash(), steps.get(1).hash(), true);
        AnchorHead end = end(CASE, steps.get(2));
        String computed = changed.step().hash(steps.get(0).hash());
        steps.set(1, changed);

        assertThat(breaks(steps, end))
                .containsExactly(HistoryBreak.step(
                        BreakType.CONTENT, CASE, 2, steps.get(1).hash(), computed));
    }

    @Test
    void aReplacedStepIsFoundInTheNext() {
        List<StoredStep> steps = chain(CASE, 3);
        AnchorHead end = end(CASE, steps.get(2));
        RecordedStep other = step(CASE, 2, "impostor");
        String hash = other.hash(steps.get(0).hash());
        String before = steps.get(1).hash();
        steps.set(1, stored(other, steps.get(0).hash(), hash, true));

        assertThat(breaks(steps, end)).containsExactly(HistoryBreak.step(BreakType.LINK, CASE, 3, hash, before));
    }

    @Test
    void aMissingStepIsNamed() {
        List<StoredStep> steps = chain(CASE, 3);
        AnchorHead end = end(CASE, steps.remove(2));

        assertThat(breaks(List.of(steps.get(1)), end))
                .extracting(HistoryBreak::type, HistoryBreak::seq)
                .containsExactly(tuple(BreakType.STEP_MISSING, 1L));
        assertThat(breaks(steps, end))
                .containsExactly(HistoryBreak.step(
                        BreakType.HEAD, CASE, 3, end.hash(), steps.get(1).hash()));
    }

    @Test
    void aCaseWithoutStepsAndStepsWithoutACaseAreFound() {
        List<StoredStep> steps = chain(OTHER, 1);

        assertThat(breaks(steps, end(CASE, chain(CASE, 1).getFirst())))
                .extracting(HistoryBreak::type, HistoryBreak::caseId, HistoryBreak::seq)
                .containsExactlyInAnyOrder(tuple(BreakType.HEAD, CASE, 1L), tuple(BreakType.HEAD, OTHER, 1L));
    }

    @Test
    void aDocumentThatIsGoneIsFound() {
        List<StoredStep> steps = chain(CASE, 1);
        StoredStep first = steps.getFirst();

        assertThat(breaks(List.of(stored(first.step(), null, first.hash(), false)), end(CASE, first)))
                .extracting(HistoryBreak::type)
                .containsExactly(BreakType.DOCUMENT);
    }

    @Test
    void theEarliestBreakOfACaseIsNamedAndOfOneStepTheAnchor() {
        List<StoredStep> steps = chain(CASE, 3);
        AnchorHead end = end(CASE, steps.remove(2));
        HistoryBreak anchor = new HistoryBreak(BreakType.ANCHOR, CASE, 3L, LocalDate.of(2026, 1, 31), end.hash(), null);
        HistoryBreak earlier =
                new HistoryBreak(BreakType.ANCHOR, CASE, 2L, LocalDate.of(2026, 1, 30), "expected", "found");

        assertThat(walked(steps, end).breaks(List.of(anchor))).containsExactly(anchor);
        assertThat(walked(steps, end).breaks(List.of(earlier, anchor))).containsExactly(earlier);
    }

    private static List<HistoryBreak> breaks(List<StoredStep> steps, AnchorHead... ends) {
        return walked(steps, ends).breaks(List.of());
    }

    private static CaseWalks walked(List<StoredStep> steps, AnchorHead... ends) {
        CaseWalks walks = new CaseWalks(List.of(ends));
        steps.forEach(walks::take);
        assertThat(walks.steps()).isEqualTo(steps.size());
        return walks;
    }

    private static AnchorHead end(UUID caseId, StoredStep last) {
        return new AnchorHead(caseId, last.step().seq(), last.hash());
    }

    private static List<StoredStep> chain(UUID caseId, int length) {
        List<StoredStep> steps = new ArrayList<>();
        String previous = null;
        for (int seq = 1; seq <= length; seq++) {
            RecordedStep step = step(caseId, seq, "officer-1");
            steps.add(stored(step, previous, step.hash(previous), true));
            previous = steps.getLast().hash();
        }
        return steps;
    }

    private static StoredStep stored(RecordedStep step, String previous, String hash, boolean documentKept) {
        return new StoredStep(step, previous, hash, documentKept);
    }

    private static RecordedStep step(UUID caseId, long seq, String subject) {
        return new RecordedStep(
                caseId,
                seq,
                Instant.EPOCH.plusSeconds(seq),
                "open",
                subject,
                "BPJS_TK",
                null,
                "UNDER_EXAMINATION",
                null,
                null,
                null,
                null,
                "2026.1",
                JsonNodeFactory.instance.objectNode());
    }
}
