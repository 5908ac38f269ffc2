package id.patuh.compliance.facts;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Programme;

/** Totals of reports, and what worker lists count in their place. */
class EmployerReaderTest {
    private static final LocalDate REPORTED = LocalDate.of(2026, 2, 1);
    private static final LocalDate STATED = LocalDate.of(2026, 6, 1);
    private final EmployerMother employer = employer()
            .workforce(10, 50_000_000, REPORTED)
            .in(Programme.JKK, 10, 50_000_000)
            .in(Programme.JHT, 9, 45_000_000);

    @Test
    void withoutListsTheTotalsStand() {
        EmployerFacts facts = employer.facts();

        assertThat(facts.byHead()).isSameAs(facts);
    }

    @Test
    void countsThatAreNotOlderStandForTheTotalsWhoseDatesStay() {
        EmployerFacts facts = employer.counted(null, 12, 61_000_000, REPORTED)
                .counted(Programme.JKK, 7, 30_000_000, STATED)
                .facts()
                .byHead();

        assertThat(facts.workforce()).isEqualTo(new EmployerFacts.Workforce(12, 61_000_000, REPORTED));
        assertThat(facts.coverage())
                .extracting(
                        EmployerFacts.Coverage::programme,
                        EmployerFacts.Coverage::enrolledWorkers,
                        EmployerFacts.Coverage::reportedWageBillIdr,
                        EmployerFacts.Coverage::asOf)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Programme.JKK, 7, 30_000_000L, STATED),
                        org.assertj.core.groups.Tuple.tuple(Programme.JHT, 9, 45_000_000L, STATED));
    }

    @Test
    void countsOlderThanTheTotalsDoNotStandForThem() {
        EmployerFacts facts = employer.counted(null, 12, 61_000_000, REPORTED.minusDays(1))
                .counted(Programme.JKK, 7, 30_000_000, STATED.minusDays(1))
                .facts();

        assertThat(facts.byHead().workforce()).isEqualTo(facts.workforce());
        assertThat(facts.byHead().coverage()).isEqualTo(facts.coverage());
    }

    @Test
    void aCountOfAProgrammeTheEmployerIsNotRegisteredInMakesNoRegistration() {
        assertThat(employer.counted(Programme.JP, 3, 9_000_000, STATED)
                        .facts()
                        .byHead()
                        .coverage())
                .extracting(EmployerFacts.Coverage::programme)
                .containsExactlyInAnyOrder(Programme.JKK, Programme.JHT);
    }

    @Test
    void countsOfALaterDayAreNotKnownOnADate() {
        EmployerFacts facts = employer.counted(null, 12, 61_000_000, LocalDate.of(2026, 7, 1))
                .facts()
                .notAfter(EmployerMother.DATE);

        assertThat(facts.byHead().workforce().workers()).isEqualTo(10);
    }

    @Test
    void thePastKnowsTheListThatWasTheNewestThen() {
        EmployerFacts first = employer.counted(null, 12, 61_000_000, LocalDate.of(2026, 3, 31))
                .facts();
        EmployerFacts second = employer.next()
                .counted(null, 12, 61_000_000, LocalDate.of(2026, 3, 31))
                .facts()
                .withHeadCounts(List.of(new EmployerFacts.HeadCount(
                        id.patuh.contracts.vocabulary.Agency.KEMENAKER,
                        null,
                        20,
                        99_000_000,
                        LocalDate.of(2026, 6, 30))));
        List<EmployerFacts> versions = List.of(first, second);

        assertThat(workersOn(versions, LocalDate.of(2026, 3, 30))).isEqualTo(10);
        assertThat(workersOn(versions, LocalDate.of(2026, 6, 29))).isEqualTo(12);
        assertThat(workersOn(versions, LocalDate.of(2026, 6, 30))).isEqualTo(20);
    }

    @Test
    void factsStoredBeforeThereWereListsStayReadable() throws JsonProcessingException {
        EmployerFacts facts = employer.facts();
        ObjectNode stored = EventJson.mapper().valueToTree(facts);
        assertThat(stored.remove("headCounts")).isNotNull();

        assertThat(EventJson.mapper().treeToValue(stored, EmployerFacts.class)).isEqualTo(facts);
    }

    private static int workersOn(List<EmployerFacts> versions, LocalDate date) {
        return FactsHistory.asOf(versions, date)
                .orElseThrow()
                .byHead()
                .workforce()
                .workers();
    }
}
