package id.patuh.compliance.facts;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
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
}
