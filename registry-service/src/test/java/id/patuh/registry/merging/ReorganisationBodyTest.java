package id.patuh.registry.merging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.UUID;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Bodies of mergers and splits: what is no id or no list is answered as that, not as a text with wrong characters. */
class ReorganisationBodyTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);
    private static final String ID = "019e1c5a-7d10-7c3e-9a44-0f6f6f1f2a02";

    @Test
    void anAbsorbedEmployerIsNamedByItsId() {
        assertThat(merge("\"" + ID + "\"").absorbedId()).isEqualTo(UUID.fromString(ID));
        assertThat(refusal(() -> merge("\"x\"")).errors())
                .extracting(
                        error -> error.field() + " " + error.code() + " " + error.indonesian() + " " + error.english())
                .containsExactly("/absorbedId UUID_FORMAT Nilai harus berupa UUID. The value must be a UUID.");
        for (String none : new String[] {"7", "true", "[]", "{}", "\"1-1-1-1-1\""}) {
            assertThat(codes(() -> merge(none))).containsExactly("/absorbedId UUID_FORMAT");
        }
        for (String missing : new String[] {"null", "\" \""}) {
            assertThat(codes(() -> merge(missing))).containsExactly("/absorbedId REQUIRED");
        }
    }

    @Test
    void recordsAreAListOfIds() {
        assertThat(split("\"records\": [\"" + ID + "\", \"" + ID + "\"]").records())
                .containsExactly(UUID.fromString(ID));
        assertThat(split("\"records\": null").records()).isEmpty();
        assertThat(codes(() -> split("\"records\": [\"" + ID + "\", \"x\", 7]")))
                .containsExactly("/records/1 UUID_FORMAT", "/records/2 UUID_FORMAT");
        assertThat(refusal(() -> split("\"records\": \"x\"")).errors())
                .extracting(
                        error -> error.field() + " " + error.code() + " " + error.indonesian() + " " + error.english())
                .containsExactly(
                        "/records TYPE_MISMATCH Nilai harus berupa larik JSON. The value must be a JSON array.");
    }

    @Test
    void identifiersAreAListOfObjects() {
        assertThat(codes(() -> split("\"identifiers\": {}"))).containsExactly("/identifiers TYPE_MISMATCH");
        assertThat(codes(() -> split("\"identifiers\": [\"NIB\"]"))).containsExactly("/identifiers/0 TYPE_MISMATCH");
    }

    @Test
    void theOtherEmployerIsNamedByItsId() {
        assertThat(split("\"toEmployerId\": null").toEmployerId()).isNull();
        assertThat(codes(() -> split("\"toEmployerId\": \"x\", \"records\": [\"y\"]")))
                .containsExactly("/toEmployerId UUID_FORMAT", "/records/0 UUID_FORMAT");
    }

    private static Iterable<String> codes(ThrowingCallable read) {
        return refusal(read).errors().stream()
                .map(error -> error.field() + " " + error.code())
                .toList();
    }

    private static Problem refusal(ThrowingCallable read) {
        Problem refusal = catchThrowableOfType(Problem.class, read);
        assertThat(refusal.code()).isEqualTo(KitProblem.VALIDATION_FAILED);
        return refusal;
    }

    private static MergeRequest merge(String absorbed) {
        return MergeRequest.read(
                json("{\"absorbedId\": " + absorbed + ", \"effectiveOn\": \"2026-06-01\", \"reason\": \"Akta\"}"),
                TODAY);
    }

    private static SplitRequest split(String members) {
        return SplitRequest.read(
                json("{\"effectiveOn\": \"2026-06-01\", \"reason\": \"Akta\", " + members + "}"), TODAY);
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(broken);
        }
    }
}
