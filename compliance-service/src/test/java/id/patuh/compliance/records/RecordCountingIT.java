package id.patuh.compliance.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.RecordMother;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.kit.db.DatabaseException;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** Workplaces count with the scale of their employer, whatever changes at the same time. Each test has regencies of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class RecordCountingIT {
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final int THREADS = 4;
    private static final int ATTEMPTS = 50;

    private static final String TOTALS = """
            select coalesce(string_agg(line, '; ' order by line), '') from (
                select concat_ws(' ', region_code, scale, sum(workplaces), sum(workers)) as line
                from workplace_total where region_code = any(?)
                group by region_code, scale having sum(workplaces) <> 0 or sum(workers) <> 0) as lines
            """;
    private static final String FROM_RECORDS = """
            select coalesce(string_agg(line, '; ' order by line), '') from (
                select concat_ws(' ', region_code, scale, count(*), sum(workers)) as line from (
                    select region_code, workers, first_value(scale) over (partition by employer_id
                        order by array_position(array['LARGE', 'MEDIUM', 'SMALL', 'MICRO'], scale)) as scale
                    from employer_record where open and type = 'WLKP') as doors
                where region_code = any(?) group by region_code, scale) as lines
            """;

    private static final String WAITING = """
            select count(*) > 0 from pg_stat_activity where wait_event_type = 'Lock' and query like 'insert into employer_scale%'
            """;

    @Inject
    RecordService service;

    @Inject
    Database database;

    @Test
    void allWorkplacesCountWithTheHighestScaleOfTheOpenOnes() {
        UUID employer = UUID.randomUUID();
        UUID other = UUID.randomUUID();
        RecordMother head = workplace(employer, "1101", BusinessScale.MEDIUM, 1_000);
        RecordMother branch = workplace(employer, "1102", BusinessScale.LARGE, 5);
        apply(head.event());
        apply(branch.event());
        assertThat(totals("1101", "1102")).isEqualTo("1101 LARGE 1 1000; 1102 LARGE 1 5");

        apply(branch.moves(other, DAY.plusDays(1)).event());
        assertThat(totals("1101", "1102")).isEqualTo("1101 MEDIUM 1 1000; 1102 LARGE 1 5");

        apply(head.scale(BusinessScale.SMALL).reports(DAY.plusDays(2), 900, 1).event());
        assertThat(totals("1101", "1102")).isEqualTo("1101 SMALL 1 900; 1102 LARGE 1 5");

        apply(
                head.moves(other, DAY.plusDays(3)).event(),
                branch.reportsClosed(DAY.plusDays(3), 5, 1, DAY.plusDays(3)).event());
        assertThat(totals("1101", "1102")).isEqualTo("1101 SMALL 1 900");

        apply(head.replacedBy(branch.id(), DAY.plusDays(4)).event());
        assertThat(totals("1101", "1102")).isEmpty();
    }

    @Test
    void stateOfALaterEpochReplacesNewerVersionsAndIsNotReplacedByThem() {
        UUID employer = UUID.randomUUID();
        RecordMother head = workplace(employer, "1110", BusinessScale.SMALL, 10);
        RecordEvent first = head.event();
        RecordEvent lost = head.reports(DAY.plusDays(1), 20, 1).event();
        apply(lost);
        assertThat(totals("1110")).isEqualTo("1110 SMALL 1 20");
        QuarkusTransaction.requiringNew().run(() -> service.apply(1, List.of(first)));
        assertThat(totals("1110")).isEqualTo("1110 SMALL 1 10");
        apply(lost);
        assertThat(totals("1110")).isEqualTo("1110 SMALL 1 10");
    }

    @Test
    void aWorkplaceWaitsForAnotherOneOfItsEmployerThatIsBeingCounted() throws Exception {
        UUID employer = UUID.randomUUID();
        RecordEvent head =
                workplace(employer, "1103", BusinessScale.MEDIUM, 1_000).event();
        RecordEvent branch = workplace(employer, "1104", BusinessScale.LARGE, 5).event();
        CountDownLatch counted = new CountDownLatch(1);
        CountDownLatch mayCommit = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            Future<?> first =
                    threads.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        service.apply(0, List.of(head));
                        counted.countDown();
                        await().until(() -> mayCommit.getCount() == 0);
                    }));
            counted.await();
            Future<?> second = threads.submit(() -> apply(branch));
            await().until(() ->
                    database.first(WAITING, row -> row.getBoolean(1)).orElseThrow());
            mayCommit.countDown();
            first.get();
            second.get();
        }

        assertThat(totals("1103", "1104")).isEqualTo("1103 LARGE 1 1000; 1104 LARGE 1 5");
    }

    @Test
    void parallelReportsClosuresMergersAndReplacementsAddUp() throws Exception {
        Random random = new Random(7);
        String[] regions = {"1105", "1106", "1107"};
        List<UUID> employers =
                IntStream.range(0, 3).mapToObj(number -> UUID.randomUUID()).toList();
        List<RecordEvent> events = new ArrayList<>();
        for (int door = 0; door < 18; door++) {
            events.addAll(history(random, employers, regions));
        }
        events.addAll(events.subList(0, events.size() / 4)); // Some come twice.
        Collections.shuffle(events, random);
        List<Callable<Void>> batches = IntStream.range(0, events.size() / 3)
                .mapToObj(batch -> events.subList(batch * 3, batch * 3 + 3).toArray(RecordEvent[]::new))
                .map(batch -> (Callable<Void>) () -> {
                    applyInTheEnd(batch);
                    return null;
                })
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (Future<Void> batch : threads.invokeAll(batches)) {
                batch.get();
            }
        }

        assertThat(totals(regions))
                .isNotEmpty()
                .isEqualTo(database.first(FROM_RECORDS, row -> row.getString(1), (Object) regions)
                        .orElseThrow());
    }

    /** The life of one record: reports of changing places and scales, a closure, a new owner, perhaps a record in its place. */
    private static List<RecordEvent> history(Random random, List<UUID> employers, String[] regions) {
        UUID owner = employers.get(random.nextInt(employers.size()));
        RecordMother door = workplace(owner, regions[0], BusinessScale.MICRO, 1);
        List<RecordEvent> events = new ArrayList<>(List.of(door.event()));
        for (int step = 1; step <= 9; step++) {
            LocalDate day = DAY.plusDays(step);
            int workers = random.nextInt(1, 50);
            switch (random.nextInt(5)) {
                case 0 -> door.reportsClosed(day, workers, workers, day);
                case 1 -> door.moves(employers.get(random.nextInt(employers.size())), day);
                default ->
                    door.region(regions[random.nextInt(regions.length)])
                            .scale(BusinessScale.values()[random.nextInt(BusinessScale.values().length)])
                            .reports(day, workers, workers);
            }
            events.add(door.event());
        }
        if (random.nextInt(6) == 0) {
            events.add(door.replacedBy(UUID.randomUUID(), DAY.plusDays(10)).event());
        }
        return events.stream()
                .flatMap(event -> Stream.of(event, registration(event.employerId(), random)))
                .toList();
    }

    /** A registration of the same employer, which takes a row of its regions without the lock of its scale. */
    private static RecordEvent registration(UUID employer, Random random) {
        return RecordMother.registration(RecordType.NPP, employer)
                .states(Programme.JKK, DAY, RecordMother.paid(random.nextInt(1, 9), 1))
                .event();
    }

    private static RecordMother workplace(UUID employer, String region, BusinessScale scale, int workers) {
        return RecordMother.workplace(employer).region(region).scale(scale).reports(DAY, workers, workers);
    }

    /** Two transactions that make one record at once violate its key; the consumer then tries again, and so does this. */
    private void applyInTheEnd(RecordEvent... events) {
        for (int attempt = 1; ; attempt++) {
            try {
                apply(events);
                return;
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS || !e.getMessage().contains("employer_record")) {
                    throw e;
                }
            }
        }
    }

    private void apply(RecordEvent... events) {
        QuarkusTransaction.requiringNew().run(() -> service.apply(0, List.of(events)));
    }

    private String totals(String... regions) {
        return database.first(TOTALS, row -> row.getString(1), (Object) regions).orElseThrow();
    }
}
