package id.patuh.kit.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.patuh.kit.problem.FieldError;

/** What clients of tests cannot send. */
class RawQueryTest {
    @ParameterizedTest
    @CsvSource({
        "=,/-,PARAMETER_UNKNOWN",
        "=&limit=5,/-,PARAMETER_UNKNOWN",
        "limit=5&=1,/-,PARAMETER_UNKNOWN",
        "q=a;b,/q,INVALID",
        "q=%FF,/q,TEXT_INVALID"
    })
    void aQueryThatOthersReadOtherwiseIsRefused(String query, String field, String code) {
        assertThat(RawQuery.faults(query))
                .singleElement()
                .extracting(FieldError::field, FieldError::code)
                .containsExactly(field, code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=5", "q=a%3Bb", "q=%E2%82%AC", "flag", "q=a=b", "q=%zz"})
    void aQueryThatIsReadAsItWasSentPasses(String query) {
        assertThat(RawQuery.faults(query)).isEmpty();
    }

    @Test
    void noQueryPasses() {
        assertThat(RawQuery.faults(null)).isEmpty();
    }
}
