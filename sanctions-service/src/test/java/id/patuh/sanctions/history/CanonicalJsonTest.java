package id.patuh.sanctions.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.DeserializationFeature;

import id.patuh.contracts.event.EventJson;

class CanonicalJsonTest {
    @Test
    void membersStandInTheOrderOfTheirCodeUnitsWithoutBlanks() throws IOException {
        assertThat(canonical("""
                {"b": [ 1, {"d": null, "c": true} ], "a": {}, "B": [], "\u20ac": 1, "\ud83d\ude00": 2, "\ufb33": 3}
                """))
                .isEqualTo(
                        "{\"B\":[],\"a\":{},\"b\":[1,{\"c\":true,\"d\":null}],\"\u20ac\":1,\"\ud83d\ude00\":2,\"\ufb33\":3}");
    }

    @Test
    void onlyWhatMustBeEscapedIs() throws IOException {
        assertThat(canonical("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\\b\\f\\r\\t\\u007f\""))
                .isEqualTo("\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\r\\t\u007f\"");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "-0.0, 0",
        "1500000, 1500000",
        "9007199254740993, 9007199254740993",
        "1.50, 1.5",
        "100.000, 100",
        "1e3, 1000",
        "0.001, 0.001",
        "-2.5, -2.5"
    })
    void aNumberHasOneText(String number, String text) throws IOException {
        assertThat(canonical(number)).isEqualTo(text);
    }

    private static String canonical(String json) throws IOException {
        return CanonicalJson.of(EventJson.mapper()
                .reader()
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .readTree(json));
    }
}
