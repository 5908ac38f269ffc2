package id.patuh.contracts.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.PolicyEvent;
import id.patuh.contracts.schema.EventSchemas;
import id.patuh.contracts.vocabulary.Programme;

/** The document that ships, read on dates. Source: PP 45/2015 art. 29; Perpres 82/2018 art. 32; PP 86/2013 art. 3 */
class SharedLawTest {
    private final SharedLaw law = SharedLaw.shipped();

    @ParameterizedTest
    @CsvSource({
        "JP, 2021-02-28, 8939700",
        "JP, 2021-03-01, 8754600",
        "JP, 2026-06-30, 11086300",
        "JKN, 2020-01-01, 12000000"
    })
    void aCapHoldsUntilTheNextOneBegins(Programme programme, LocalDate date, long cap) {
        assertThat(law.wageCap(programme, date)).hasValue(cap);
    }

    @Test
    void aProgrammeWithoutEntriesAndADateBeforeTheFirstHaveNoCap() {
        assertThat(law.wageCap(Programme.JHT, LocalDate.of(2026, 6, 30))).isEmpty();
        assertThat(law.wageCap(Programme.JKN, LocalDate.of(2019, 12, 31))).isEmpty();
    }

    @Test
    void toleranceAndDutyHoldBeforeTheirFirstEntryToo() {
        assertThat(law.wageTolerance(LocalDate.of(2026, 6, 30))).isEqualByComparingTo("0.95");
        assertThat(law.wageTolerance(LocalDate.of(2000, 1, 1))).isEqualByComparingTo("0.95");
        assertThat(law.changeDuty(LocalDate.of(2026, 6, 30))).isEqualTo(7);
        assertThat(law.changeDuty(LocalDate.of(2000, 1, 1))).isEqualTo(7);
    }

    @Test
    void everyEntryNamesItsSource() {
        assertThat(Stream.of(
                                law.wageTolerances().stream().map(SharedLaw.WageTolerance::source),
                                law.wageCaps().stream().map(SharedLaw.WageCap::source),
                                law.changeDuties().stream().map(SharedLaw.ChangeDuty::source))
                        .flatMap(sources -> sources))
                .allSatisfy(source -> assertThat(source).contains("art."));
    }

    @Test
    void theShippedDocumentIsValidWhereTheEventCarriesIt() {
        JsonNode event = EventJson.mapper()
                .valueToTree(
                        new PolicyEvent(PolicyEvent.ID, 1, null, "2026.1", law, Instant.parse("2026-06-01T02:00:00Z")));

        assertThat(EventSchemas.violations(PolicyEvent.TYPE, event.toString())).isEqualTo(List.of());
    }

    @Test
    void aVersionThatDoesNotShipIsAnError() {
        assertThatIllegalArgumentException().isThrownBy(() -> SharedLaw.shipped("1999.1"));
    }
}
