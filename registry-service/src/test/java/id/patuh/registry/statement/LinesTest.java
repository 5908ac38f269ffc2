package id.patuh.registry.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;

import org.junit.jupiter.api.Test;

/** Files of lines: blank ones are passed over, but counted. */
class LinesTest {

    @Test
    void blankLinesArePassedOverAndCounted() throws IOException {
        Lines lines = lines("\n{}\n  \n[]");
        assertThat(lines.next()).isEqualTo("{}");
        assertThat(lines.number()).isEqualTo(2);
        assertThat(lines.next()).isEqualTo("[]");
        assertThat(lines.number()).isEqualTo(4);
        assertThat(lines.next()).isNull();
    }

    @Test
    void aFileWithoutALineIsRefused() throws IOException {
        assertThatThrownBy(() -> lines("").next()).hasMessageStartingWith("FILE_EMPTY");
        assertThatThrownBy(() -> lines("\n  \n").next()).hasMessageStartingWith("FILE_EMPTY");
    }

    @Test
    void aLineThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> lines("x".repeat(256 * 1024 + 1)).next()).hasMessageStartingWith("FILE_MALFORMED");
    }

    private static Lines lines(String text) {
        return new Lines(new StringReader(text));
    }
}
