package id.patuh.sanctions.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.event.EventJson;

/** The form never changes: what was hashed once must be found again for ever. */
class RecordedStepTest {
    private static final UUID CASE = UUID.fromString("0197f3c2-5a10-7c3e-9b1d-2f6a4e8c0d14");

    /** Computed by other means: {@code hashlib.sha256(json.dumps(step, sort_keys=True, separators=(',', ':'), ensure_ascii=False))}. */
    private static final String HASH = "92fffb34338b1623b7de8b107484abebbea0249004cefc43292abe53994ff07f";

    private static final String PREVIOUS = "0".repeat(64);

    @Test
    void theHashIsThatOfTheFormThatIsWrittenDown() throws IOException {
        assertThat(step("officer-1", null).hash(PREVIOUS)).isEqualTo(HASH);
    }

    @Test
    void everythingThatIsCoveredChangesIt() throws IOException {
        assertThat(step("officer-2", null).hash(PREVIOUS)).isNotEqualTo(HASH);
        assertThat(step("officer-1", "UNFOUNDED").hash(PREVIOUS)).isNotEqualTo(HASH);
        assertThat(step("officer-1", null).hash("1".repeat(64))).isNotEqualTo(HASH);
        assertThat(step("officer-1", null).hash(null)).isNotEqualTo(HASH);
    }

    private static RecordedStep step(String subject, String outcome) throws IOException {
        return new RecordedStep(
                CASE,
                2,
                Instant.parse("2026-01-12T02:00:00Z"),
                "confirm-examination",
                subject,
                "BPJS_TK",
                "UNDER_EXAMINATION",
                "EXAMINED",
                outcome,
                null,
                null,
                null,
                "2026.1",
                EventJson.mapper().readTree("""
                        {"share": 0.5, "result": "benar \u2014 \\"ya\\"\\n", "amountIdr": 1500000}
                        """));
    }
}
