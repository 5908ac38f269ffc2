package id.patuh.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.contracts.vocabulary.Programme;

class EventJsonTest {
    private final ObjectMapper mapper = EventJson.mapper();

    record Sample(Programme programme, int workers, LocalDate day, YearMonth month, Instant at, String note) {}

    @Test
    void timesAreIsoTextAndNullsAreWritten() throws JsonProcessingException {
        Sample sample = new Sample(
                Programme.JHT,
                3,
                LocalDate.of(2026, 6, 30),
                YearMonth.of(2026, 5),
                Instant.parse("2026-06-30T02:00:00Z"),
                null);

        assertThat(mapper.writeValueAsString(sample))
                .isEqualTo("{\"programme\":\"JHT\",\"workers\":3,\"day\":\"2026-06-30\",\"month\":\"2026-05\","
                        + "\"at\":\"2026-06-30T02:00:00Z\",\"note\":null}");
    }

    @Test
    void aReaderIgnoresMembersItDoesNotKnow() throws JsonProcessingException {
        assertThat(mapper.readValue("{\"workers\":3,\"later\":{\"added\":true}}", Sample.class)
                        .workers())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"workers\":3,\"programme\":\"JKX\"}",
                "{\"workers\":3,\"programme\":2}",
                "{\"workers\":null}",
                "{\"workers\":3} trailing"
            })
    void whatCannotBeUnderstoodIsAnError(String json) {
        assertThatThrownBy(() -> mapper.readValue(json, Sample.class)).isInstanceOf(JsonProcessingException.class);
    }
}
