package id.patuh.compliance.facts;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.contracts.event.EmployerEvent.Workforce;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;

class FactsHistoryTest {
    private final EmployerMother employer = employer();
    private final EmployerFacts first = employer.scale(BusinessScale.SMALL)
            .workforce(5, 20_000_000, LocalDate.of(2025, 1, 10))
            .in(Programme.JKK, 5, 20_000_000, YearMonth.of(2025, 1), LocalDate.of(2020, 1, 1), LocalDate.of(2025, 2, 1))
            .facts();
    private final EmployerFacts second = employer.next()
            .scale(BusinessScale.MEDIUM)
            .workforce(50, 300_000_000, LocalDate.of(2026, 1, 10))
            .facts();
    private final EmployerFacts third = employer.next()
            .in(
                    Programme.JKK,
                    50,
                    300_000_000,
                    YearMonth.of(2026, 3),
                    LocalDate.of(2020, 1, 1),
                    LocalDate.of(2026, 4, 1))
            .in(
                    Programme.JKN,
                    50,
                    300_000_000,
                    YearMonth.of(2026, 3),
                    LocalDate.of(2026, 3, 1),
                    LocalDate.of(2026, 4, 1))
            .facts();
    private final List<EmployerFacts> versions = List.of(first, second, third);

    @Test
    void beforeTheFirstReportNothingIsKnown() {
        assertThat(FactsHistory.asOf(versions, LocalDate.of(2025, 1, 9))).isEmpty();
    }

    @Test
    void eachFactIsTheNewestOfTheDateWithTheScaleOfTheReportInUse() {
        EmployerFacts known =
                FactsHistory.asOf(versions, LocalDate.of(2025, 12, 31)).orElseThrow();

        assertThat(known.scale()).isEqualTo(BusinessScale.SMALL);
        assertThat(known.workforce().workers()).isEqualTo(5);
        assertThat(known.coverage()).singleElement().satisfies(entry -> assertThat(entry.enrolledWorkers())
                .isEqualTo(5));
    }

    @Test
    void aNewReportAndAnOldCoverageMayHoldTogether() {
        EmployerFacts known =
                FactsHistory.asOf(versions, LocalDate.of(2026, 2, 1)).orElseThrow();

        assertThat(known.scale()).isEqualTo(BusinessScale.MEDIUM);
        assertThat(known.workforce().workers()).isEqualTo(50);
        assertThat(known.coverage())
                .extracting(EmployerFacts.Coverage::enrolledWorkers)
                .containsExactly(5);
    }

    @Test
    void aLaterVersionOfTheSameDateCorrectsTheEarlier() {
        EmployerFacts corrected = employer.next()
                .workforce(55, 300_000_000, LocalDate.of(2026, 1, 10))
                .facts();

        EmployerFacts known = FactsHistory.asOf(List.of(first, second, third, corrected), LocalDate.of(2026, 2, 1))
                .orElseThrow();

        assertThat(known.workforce().workers()).isEqualTo(55);
    }

    @Test
    void aCorrectedReportTakesThePlaceOfTheOneOfItsDate() {
        EmployerFacts corrected = employer.next()
                .corrected(LocalDate.of(2025, 1, 10), new Workforce(7, 30_000_000, LocalDate.of(2025, 1, 5)), null)
                .facts();
        List<EmployerFacts> all = List.of(first, second, third, corrected);

        assertThat(FactsHistory.asOf(all, LocalDate.of(2025, 1, 4))).isEmpty();
        EmployerFacts known = FactsHistory.asOf(all, LocalDate.of(2025, 1, 5)).orElseThrow();
        assertThat(known.workforce().workers()).isEqualTo(7);
        assertThat(known.workforce().reportedOn()).isEqualTo(LocalDate.of(2025, 1, 5));
        assertThat(known.scale()).isEqualTo(BusinessScale.LARGE);
        assertThat(known.annualSalesIdr()).isNull();
        assertThat(workers(all, LocalDate.of(2026, 1, 9))).isEqualTo(7);
        assertThat(workers(all, LocalDate.of(2026, 1, 10))).isEqualTo(50);
    }

    @Test
    void correctionsOfVersionsThatWereNotReceivedCountAsWell() {
        employer.next()
                .corrected(LocalDate.of(2026, 1, 10), new Workforce(51, 300_000_000, LocalDate.of(2026, 1, 10)), null);
        EmployerFacts later = employer.next()
                .workforce(60, 400_000_000, LocalDate.of(2026, 5, 1))
                .facts();
        List<EmployerFacts> all = List.of(first, later);

        assertThat(workers(all, LocalDate.of(2026, 2, 1))).isEqualTo(51);
        assertThat(workers(all, LocalDate.of(2026, 5, 1))).isEqualTo(60);
    }

    @Test
    void whatIsWithdrawnNeverWasAndANewReportOfThatDateCounts() {
        EmployerFacts withdrawn = employer.next()
                .workforce(5, 20_000_000, LocalDate.of(2025, 1, 10))
                .withdrawn("DECLARATION", LocalDate.of(2026, 1, 10))
                .facts();
        List<EmployerFacts> all = List.of(first, second, third, withdrawn);
        assertThat(workers(all, LocalDate.of(2026, 2, 1))).isEqualTo(5);

        EmployerFacts again = employer.next()
                .workforce(49, 290_000_000, LocalDate.of(2026, 1, 10))
                .facts();
        assertThat(workers(List.of(first, second, third, withdrawn, again), LocalDate.of(2026, 2, 1)))
                .isEqualTo(49);
    }

    @Test
    void coverageThatWasEndedHoldsUntilTheDayBefore() {
        var entry = employer.coverage(Programme.JKN);
        EmployerFacts ended = employer.next()
                .out(Programme.JKN)
                .corrected(LocalDate.of(2026, 4, 1), entry, LocalDate.of(2026, 5, 1))
                .facts();
        List<EmployerFacts> all = List.of(first, second, third, ended);

        assertThat(programmes(all, LocalDate.of(2026, 4, 30))).containsExactly(Programme.JKK, Programme.JKN);
        assertThat(programmes(all, LocalDate.of(2026, 5, 1))).containsExactly(Programme.JKK);
    }

    @Test
    void coverageThatWasWithdrawnGivesWayToTheOneBefore() {
        EmployerFacts withdrawn = employer.next()
                .withdrawn("JKK", LocalDate.of(2026, 4, 1))
                .in(
                        Programme.JKK,
                        5,
                        20_000_000,
                        YearMonth.of(2025, 1),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2025, 2, 1))
                .facts();

        EmployerFacts known = FactsHistory.asOf(List.of(first, second, third, withdrawn), LocalDate.of(2026, 4, 2))
                .orElseThrow();

        assertThat(known.coverage())
                .filteredOn(entry -> entry.programme() == Programme.JKK)
                .extracting(EmployerFacts.Coverage::enrolledWorkers)
                .containsExactly(5);
    }

    @Test
    void factsStoredBeforeThereWereCorrectionsAreReadable() throws JsonProcessingException {
        ObjectNode stored = EventJson.mapper().valueToTree(first);
        assertThat(stored.remove("corrections")).isNotNull();

        assertThat(EventJson.mapper().treeToValue(stored, EmployerFacts.class)).isEqualTo(first);
    }

    private static int workers(List<EmployerFacts> versions, LocalDate date) {
        return FactsHistory.asOf(versions, date).orElseThrow().workforce().workers();
    }

    private static List<Programme> programmes(List<EmployerFacts> versions, LocalDate date) {
        return FactsHistory.asOf(versions, date).orElseThrow().coverage().stream()
                .map(EmployerFacts.Coverage::programme)
                .toList();
    }
}
