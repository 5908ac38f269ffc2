package id.patuh.kit.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number goes into the top-level member and nowhere else. */
class ChangeNumberTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '\'',
            value = {
                "{\"a\":1,\"changeNumber\":null,\"b\":2};{\"a\":1,\"changeNumber\":7,\"b\":2}",
                "' { \"changeNumber\" : null }';' { \"changeNumber\" : 7 }'",
                "{\"changeNumber\":3};{\"changeNumber\":3}",
                "{\"a\":1};{\"changeNumber\":7,\"a\":1}",
                "'{ }';'{\"changeNumber\":7 }'",
                "{\"a\":{\"changeNumber\":null}};{\"changeNumber\":7,\"a\":{\"changeNumber\":null}}",
                "{\"a\":[{\"changeNumber\":null}],\"changeNumber\":null};{\"a\":[{\"changeNumber\":null}],\"changeNumber\":7}",
                "{\"a\":\"\\\"changeNumber\\\":null\",\"changeNumber\":null};{\"a\":\"\\\"changeNumber\\\":null\",\"changeNumber\":7}",
                "{\"a\":\"changeNumber\",\"changeNumber\":null};{\"a\":\"changeNumber\",\"changeNumber\":7}",
                "{\"a\":\"}{\\\\\",\"changeNumber\":null};{\"a\":\"}{\\\\\",\"changeNumber\":7}",
                "[1];[1]",
            })
    void isSetAtTheTopLevelOnly(String json, String expected) {
        assertThat(ChangeNumber.into(json, 7)).isEqualTo(expected);
    }
}
