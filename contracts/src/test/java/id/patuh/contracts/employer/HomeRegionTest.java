package id.patuh.contracts.employer;

import static id.patuh.contracts.employer.Records.day;
import static id.patuh.contracts.employer.Records.report;
import static id.patuh.contracts.employer.Records.workplace;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

/** Where an employer is at home, and when it moves. */
class HomeRegionTest {
    private static final String JAKARTA = "3171";
    private static final String SURABAYA = "3578";
    private static final String MAKASSAR = "7371";

    private static String home(String day, MemberRecord... members) {
        return EmployerComputation.on(List.of(members), day(day)).orElseThrow().regionCode();
    }

    private static Report door(String region, String day, int workers) {
        return report().region(region).of(day).workers(workers);
    }

    @Test
    void theHeadOfficeIsHomeWhateverTheOthersCount() {
        assertThat(home(
                        "2026-06-30",
                        workplace("A")
                                .with(door(JAKARTA, "2026-01-01", 3).head())
                                .build(),
                        workplace("B").with(door(SURABAYA, "2026-01-01", 900)).build()))
                .isEqualTo(JAKARTA);
    }

    @Test
    void withoutOneHomeMovesOnlyWhenAnotherDoorLeadsByAFifth() {
        MemberRecord jakarta =
                workplace("A").with(door(JAKARTA, "2025-01-01", 100)).build();
        MemberRecord surabaya = workplace("B")
                .with(door(SURABAYA, "2025-02-01", 90))
                .with(door(SURABAYA, "2025-06-01", 119))
                .with(door(SURABAYA, "2025-09-01", 120))
                .build();

        assertThat(home("2025-02-01", jakarta, surabaya)).isEqualTo(JAKARTA);
        assertThat(home("2025-06-01", jakarta, surabaya)).isEqualTo(JAKARTA);
        assertThat(home("2025-08-31", jakarta, surabaya)).isEqualTo(JAKARTA);
        assertThat(home("2025-09-01", jakarta, surabaya)).isEqualTo(SURABAYA);
    }

    @Test
    void homeDoesNotMoveBackBeforeTheOldOneLeadsByAFifth() {
        MemberRecord jakarta = workplace("A")
                .with(door(JAKARTA, "2025-01-01", 100))
                .with(door(JAKARTA, "2026-01-01", 140))
                .with(door(JAKARTA, "2026-03-01", 144))
                .build();
        MemberRecord surabaya =
                workplace("B").with(door(SURABAYA, "2025-06-01", 120)).build();

        assertThat(home("2026-02-28", jakarta, surabaya)).isEqualTo(SURABAYA);
        assertThat(home("2026-03-01", jakarta, surabaya)).isEqualTo(JAKARTA);
    }

    @Test
    void ofDoorsStatedOnOneDayTheLargestIsHomeWhicheverCameFirst() {
        MemberRecord first =
                workplace("A").with(door(JAKARTA, "2025-01-01", 100)).build();
        MemberRecord second =
                workplace("B").with(door(SURABAYA, "2025-01-01", 110)).build();

        assertThat(home("2025-01-01", first, second)).isEqualTo(SURABAYA);
        assertThat(home("2025-01-01", second, first)).isEqualTo(SURABAYA);
    }

    @Test
    void whereTheHomeDoorClosesTheLargestOneLeftIsHome() {
        MemberRecord jakarta = workplace("A")
                .with(door(JAKARTA, "2025-01-01", 100).ended("2025-09-01"))
                .build();
        MemberRecord surabaya =
                workplace("B").with(door(SURABAYA, "2025-01-01", 50)).build();
        MemberRecord makassar =
                workplace("C").with(door(MAKASSAR, "2025-01-01", 55)).build();

        assertThat(home("2025-08-31", jakarta, surabaya, makassar)).isEqualTo(JAKARTA);
        assertThat(home("2025-09-01", jakarta, surabaya, makassar)).isEqualTo(MAKASSAR);
    }

    @Test
    void whereTheHomeDoorLeavesOrIsReplacedTheLargestOneLeftIsHome() {
        MemberRecord surabaya =
                workplace("B").with(door(SURABAYA, "2025-01-01", 50)).build();
        MemberRecord makassar =
                workplace("C").with(door(MAKASSAR, "2025-03-01", 55)).build();
        Report jakarta = door(JAKARTA, "2025-01-01", 60);

        assertThat(home(
                        "2025-12-31",
                        workplace("A").with(jakarta).member(null, "2025-06-01").build(),
                        surabaya,
                        makassar))
                .isEqualTo(MAKASSAR);
        assertThat(home(
                        "2025-12-31",
                        workplace("A").with(jakarta).replacedFrom("2025-06-01").build(),
                        surabaya,
                        makassar))
                .isEqualTo(MAKASSAR);
        assertThat(home("2025-12-31", surabaya, makassar))
                .as("had it never been a member, Makassar would not lead by enough")
                .isEqualTo(SURABAYA);
    }

    @Test
    void aFormerHeadOfficeStaysHomeUntilAnotherDoorLeads() {
        MemberRecord jakarta = workplace("A")
                .with(door(JAKARTA, "2025-01-01", 100).head())
                .with(door(JAKARTA, "2026-01-01", 100))
                .build();
        MemberRecord near =
                workplace("B").with(door(SURABAYA, "2025-01-01", 119)).build();
        MemberRecord far =
                workplace("B").with(door(SURABAYA, "2025-01-01", 120)).build();

        assertThat(home("2026-01-01", jakarta, near)).isEqualTo(JAKARTA);
        assertThat(home("2026-01-01", jakarta, far)).isEqualTo(SURABAYA);
    }

    @Test
    void aWorkerListMovesHomeFromItsDayOn() {
        MemberRecord jakarta =
                workplace("A").with(door(JAKARTA, "2025-01-01", 100)).build();
        MemberRecord surabaya = workplace("B")
                .with(door(SURABAYA, "2025-01-01", 90))
                .list(null, 130, 1, "2025-05-31")
                .build();

        assertThat(home("2025-05-30", jakarta, surabaya)).isEqualTo(JAKARTA);
        assertThat(home("2025-05-31", jakarta, surabaya)).isEqualTo(SURABAYA);
    }

    @Test
    void theHistoryIsNeededOnlyForOpenDoorsInSeveralRegionsWithoutAHeadOffice() {
        MemberRecord jakarta =
                workplace("A").with(door(JAKARTA, "2025-01-01", 10)).build();
        MemberRecord same = workplace("B").with(door(JAKARTA, "2025-01-01", 10)).build();
        MemberRecord other =
                workplace("C").with(door(SURABAYA, "2025-01-01", 10)).build();
        MemberRecord closed = workplace("D")
                .with(door(MAKASSAR, "2025-01-01", 10).ended("2025-02-01"))
                .build();
        MemberRecord head =
                workplace("E").with(door(MAKASSAR, "2025-01-01", 10).head()).build();

        assertThat(EmployerComputation.needsHistory(List.of(jakarta, same, closed)))
                .isFalse();
        assertThat(EmployerComputation.needsHistory(List.of(jakarta, other))).isTrue();
        assertThat(EmployerComputation.needsHistory(List.of(jakarta, other, head)))
                .isFalse();
        assertThat(EmployerComputation.needsHistory(List.of())).isFalse();
    }

    @Test
    void theOrderInWhichRecordsAndStatementsComeMakesNoDifference() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<List<Report>> reports = randomReports(random);
            List<MemberRecord> members = new ArrayList<>(records(reports));
            String expected = EmployerComputation.on(members, day("2026-06-30"))
                    .orElseThrow()
                    .regionCode();
            reports.forEach(ofRecord -> Collections.shuffle(ofRecord, random));
            Collections.shuffle(reports, random);
            List<MemberRecord> shuffled = new ArrayList<>(records(reports));
            Collections.shuffle(shuffled, random);

            assertThat(EmployerComputation.on(shuffled, day("2026-06-30"))
                            .orElseThrow()
                            .regionCode())
                    .isEqualTo(expected);
        }
    }

    @Test
    void aChainOfTwentyThousandDoorsIsComputedInSeconds() {
        Random random = new Random(11);
        List<MemberRecord> doors = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            RecordBuilder record = workplace("W" + i);
            for (int year = 2021; year <= 2026; year++) {
                record.with(
                        door(i % 2 == 0 ? JAKARTA : SURABAYA, year + "-01-" + (10 + i % 18), 1 + random.nextInt(500)));
            }
            doors.add(record.build());
        }

        Assertions.assertTimeout(
                Duration.ofSeconds(10), () -> assertThat(EmployerComputation.on(doors, day("2026-06-30"))
                                .orElseThrow()
                                .workplaces()
                                .open())
                        .isEqualTo(20_000));
    }

    private static List<List<Report>> randomReports(Random random) {
        List<List<Report>> reports = new ArrayList<>();
        for (int record = 0; record < 4; record++) {
            List<Report> ofRecord = new ArrayList<>();
            for (int month = 1; month <= 5; month++) {
                ofRecord.add(door(
                                List.of(JAKARTA, SURABAYA, MAKASSAR).get(record % 3),
                                "2026-0" + month + "-01",
                                80 + random.nextInt(60))
                        .name("W" + record));
            }
            reports.add(ofRecord);
        }
        return reports;
    }

    private static List<MemberRecord> records(List<List<Report>> reports) {
        List<MemberRecord> members = new ArrayList<>();
        for (List<Report> ofRecord : reports) {
            RecordBuilder record = workplace(ofRecord.getFirst().name());
            ofRecord.forEach(record::with);
            members.add(record.build());
        }
        return members;
    }
}
