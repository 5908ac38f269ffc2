package id.patuh.compliance.records;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.RecordMother;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.devstack.testing.PatuhTestResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

/** What an employer was on a past day, from the records that were its members and what they had stated by then. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class PastDateIT {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 10);
    private static final LocalDate EFFECTIVE = LocalDate.of(2026, 2, 10);

    @Inject
    RecordService service;

    @Inject
    RecordQuery query;

    @Test
    void aPastDateIsAssessedFromWhatHadBeenReportedUnderTheTablesOfThatDate() {
        EmployerMother employer =
                employer().scale(BusinessScale.MEDIUM).workforce(1, 50_000_000, LocalDate.of(2023, 1, 15));
        Service.publishAndAwait(employer);
        Service.publishAndAwait(employer.next()
                .in(JKN, 1, 50_000_000, YearMonth.of(2030, 1), LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 2)));

        asOf(employer, "2023-03-31")
                .body("exposureIdr", equalTo(4_156_788))
                .body("asOf", equalTo("2023-03-31"))
                .body("version", nullValue())
                .body("missingProgrammes", contains("JKK", "JKM", "JHT", "JP", "JKN"))
                .body("records.workplaces.items.workers", contains(1))
                .body("records.registrations.items", empty());
        asOf(employer, "2023-02-28").body("exposureIdr", equalTo(4_142_328));
        asOf(employer, "2023-05-02")
                .body("missingProgrammes", contains("JKK", "JKM", "JHT", "JP"))
                .body("records.registrations.items.size()", equalTo(1));
        refused(employer, "?asOf=2023-01-14", 404, "NO_FACTS_AT_DATE");
        refused(employer, "?asOf=2019-12-31", 422, "DATE_BEFORE_POLICY");
        refused(employer, "?asOf=2099-01-01", 400, "DATE_IN_FUTURE");
        refused(employer, "?asOf=yesterday", 400, "PARAMETER_INVALID");
        refused(employer, "?asof=2023-03-31", 400, "PARAMETER_INVALID");
    }

    @Test
    void aMergerCountsFromTheDayItTookEffectOnBothSides() {
        EmployerMother survivor = employer().workforce(10, 50_000_000, JANUARY);
        EmployerMother absorbed = employer()
                .workforce(4, 20_000_000, JANUARY)
                .in(JKK, 4, 20_000_000, YearMonth.of(2030, 1), LocalDate.of(2020, 1, 1), JANUARY);
        Service.publishAndAwait(survivor, absorbed);
        RecordMother door = absorbed.record(null).moves(survivor.id(), EFFECTIVE);
        RecordMother registration = absorbed.record(JKK).moves(survivor.id(), EFFECTIVE);
        Service.publish(absorbed.next().mergedInto(survivor.id()));
        survivor.next().with(door).with(registration);
        Service.publish(survivor);
        Service.eventually("/v1/assessments/" + absorbed.id(), answer -> answer.statusCode() == 410);
        Service.assessed(survivor.id(), 2);
        Service.recordsKnown(survivor);

        asOf(survivor, "2026-02-09").body("subject.workers", equalTo(10)).body("missingProgrammes", hasItem("JKK"));
        asOf(survivor, "2026-02-10")
                .body("subject.workers", equalTo(14))
                .body("missingProgrammes", not(hasItem("JKK")));
        asOf(absorbed, "2026-02-09").body("subject.workers", equalTo(4)).body("missingProgrammes", not(hasItem("JKK")));
        refused(absorbed, "?asOf=2026-02-10", 410, "EMPLOYER_MERGED");
        refused(absorbed, "", 410, "EMPLOYER_MERGED");
    }

    @Test
    void aSplitCountsFromTheDayItTookEffectOnBothSides() {
        EmployerMother old = employer().workforce(10, 50_000_000, JANUARY);
        RecordMother sold = RecordMother.workplace(old.id()).region("3578").reports(JANUARY, 30, 150_000_000);
        Service.publishAndAwait(old.with(sold));
        EmployerMother buyer = employer().withoutReport().with(sold);
        sold.moves(buyer.id(), EFFECTIVE);
        Service.publish(buyer);
        Service.publish(List.of(old.next().event()));
        Service.assessed(buyer.id(), 1);
        Service.assessed(old.id(), 2);
        Service.recordsKnown(buyer);

        asOf(old, "2026-02-09").body("subject.workers", equalTo(40));
        asOf(old, "2026-02-10").body("subject.workers", equalTo(10));
        asOf(buyer, "2026-02-10").body("subject.workers", equalTo(30));
        refused(buyer, "?asOf=2026-02-09", 404, "NO_FACTS_AT_DATE");
    }

    @Test
    void aCorrectionRenewsTheDaysItIsAboutAndAWithdrawalStatesNothing() {
        EmployerMother employer = employer()
                .workforce(10, 50_000_000, JANUARY)
                .in(JKK, 10, 50_000_000, YearMonth.of(2030, 1), LocalDate.of(2020, 5, 17), LocalDate.of(2026, 1, 20));
        Service.publishAndAwait(employer);
        Service.publishAndAwait(employer.next().workforce(12, 60_000_000, LocalDate.of(2026, 5, 1)));
        asOf(employer, "2026-03-31")
                .body("subject.workers", equalTo(10))
                .body("missingProgrammes", contains("JKM", "JKN"));

        employer.record(null).corrects(JANUARY, 11, 55_000_000);
        employer.record(JKK).withdraws(JKK, LocalDate.of(2026, 1, 20));
        Service.publishAndAwait(employer.next());

        asOf(employer, "2026-03-31")
                .body("subject.workers", equalTo(11))
                .body("missingProgrammes", contains("JKK", "JKM", "JKN"));
        Service.get("/v1/assessments/" + employer.id()).body("subject.workers", equalTo(12));
    }

    @Test
    void aClosingStatedLaterActsFromItsOwnDayOn() {
        EmployerMother employer = employer()
                .workforce(10, 50_000_000, JANUARY)
                .in(JKN, 3, 15_000_000, YearMonth.of(2030, 1), LocalDate.of(2020, 5, 17), JANUARY);
        Service.publishAndAwait(employer);
        Service.publishAndAwait(employer.next()
                .workforce(10, 50_000_000, LocalDate.of(2026, 6, 1))
                .closed(LocalDate.of(2026, 4, 1)));

        asOf(employer, "2026-03-31").body("subject.basis", equalTo("REPORTED"));
        asOf(employer, "2026-04-01")
                .body("subject.basis", equalTo("CLOSED"))
                .body("subject.workers", equalTo(3))
                .body("findings.code", hasItem("WLKP_CLOSED"))
                .body("records.workplaces.items[0].closedOn", equalTo("2026-04-01"));
    }

    @Test
    void anExportFillsWhatCompactionDroppedAndChangesNothingASecondTime() {
        UUID employer = UUID.randomUUID();
        RecordMother record = RecordMother.workplace(employer).reports(JANUARY, 10, 50_000_000);
        RecordEvent first = record.event();
        record.corrects(JANUARY, 11, 55_000_000).reports(LocalDate.of(2026, 3, 1), 20, 100_000_000);
        RecordEvent second = record.event();
        record.reports(LocalDate.of(2026, 5, 1), 30, 150_000_000);
        RecordEvent third = record.event();
        assertThat(third.statements()).as("what compaction leaves").hasSize(1);

        apply(third);
        assertThat(statements(employer)).isEqualTo(1);
        apply(record.export());
        apply(record.export(), first, second, third);

        assertThat(statements(employer)).as("the corrected one does not stand").isEqualTo(3);
        assertThat(query.regions(employer)).containsExactly("3171");
        assertThat(query.largest(employer, List.of(RecordType.WLKP), List.of("31"), 20)
                        .counted())
                .isEqualTo(1);
    }

    @Test
    void anOlderVersionAddsItsStatementsAndLeavesTheStateAsItIs() {
        UUID seller = UUID.randomUUID();
        UUID buyer = UUID.randomUUID();
        RecordMother record = RecordMother.registration(RecordType.NPP, seller)
                .states(JKK, JANUARY, RecordMother.paid(5, 25_000_000))
                .states(JKM, JANUARY, RecordMother.paid(5, 25_000_000));
        RecordEvent older = record.event();
        record.moves(buyer, EFFECTIVE).states(JKK, EFFECTIVE, RecordMother.paid(6, 30_000_000));
        RecordEvent newer = record.event();

        apply(newer);
        apply(older);

        assertThat(query.regions(seller)).isEmpty();
        assertThat(query.regions(buyer)).containsExactly("3171");
        assertThat(statements(buyer)).isEqualTo(3);
        MemberRecord sold = query.membersOn(seller, LocalDate.of(2026, 12, 31)).getFirst();
        assertThat(sold.counts(EFFECTIVE.minusDays(1))).isTrue();
        assertThat(sold.counts(EFFECTIVE)).isFalse();
    }

    @Test
    void countsOfOlderListsStandForTheDaysBeforeTheNewestOne() {
        UUID employer = UUID.randomUUID();
        RecordMother record = RecordMother.workplace(employer)
                .reports(JANUARY, 10, 50_000_000)
                .listCounts(null, 12, 60_000_000, LocalDate.of(2026, 1, 31));
        apply(record.event());
        apply(record.listCounts(null, 14, 70_000_000, LocalDate.of(2026, 2, 28)).event());

        assertThat(lists(employer, LocalDate.of(2026, 2, 27))).containsExactly(12);
        assertThat(lists(employer, LocalDate.of(2026, 2, 28))).containsExactly(14, 12);
    }

    private List<Integer> lists(UUID employer, LocalDate day) {
        return query.membersOn(employer, day).getFirst().lists().stream()
                .map(RecordEvent.ListCount::workers)
                .toList();
    }

    private int statements(UUID employer) {
        return query.membersOn(employer, LocalDate.MAX).getFirst().statements().size();
    }

    private void apply(RecordEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> service.apply(0, List.of(events)));
    }

    private static ValidatableResponse asOf(EmployerMother employer, String day) {
        return Service.get("/v1/assessments/" + employer.id() + "?asOf=" + day);
    }

    private static void refused(EmployerMother employer, String query, int status, String code) {
        Service.reader()
                .get("/v1/assessments/" + employer.id() + query)
                .then()
                .statusCode(status)
                .body("code", equalTo(code));
    }
}
