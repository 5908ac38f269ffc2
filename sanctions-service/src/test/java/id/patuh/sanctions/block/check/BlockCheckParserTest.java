package id.patuh.sanctions.block.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;

import org.junit.jupiter.api.Test;

import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.Problem;

/** What a question cannot be answered for is said in words. */
class BlockCheckParserTest {
    private static final Instant NOW = Instant.parse("2026-09-14T03:00:00Z");

    @Test
    void aMomentThatHasNotComeIsCalledThat() {
        BlockCheckParser parser = new BlockCheckParser(NOW, null);
        parser.read("", new BlockCheckBatch.Item("NIB:8120001234567", null, NOW.plusSeconds(1), null));
        Problem refused = catchThrowableOfType(Problem.class, parser::refuseParameters);
        assertThat(refused.detail(Language.INDONESIAN)).contains("at (Waktu belum terjadi)");
    }

    @Test
    void eachParameterHasItsOwnFault() {
        BlockCheckParser parser = new BlockCheckParser(NOW, null);
        parser.read("", new BlockCheckBatch.Item("KTP:1", null, NOW.plusSeconds(1), null));
        Problem refused = catchThrowableOfType(Problem.class, parser::refuseParameters);
        assertThat(refused.detail(Language.INDONESIAN)).contains("at (", "identifier (Nomor harus berbentuk");
    }
}
