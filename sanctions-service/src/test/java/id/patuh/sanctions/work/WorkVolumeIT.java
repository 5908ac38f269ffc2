package id.patuh.sanctions.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.Regions;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** A page of work costs the same however much work there is: it is read from an index, whatever the filter. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class WorkVolumeIT {
    private static final int CASES = 20_000;
    private static final int ROWS = 51;
    private static final String OWNER = "VOLUME";
    // Waiting, alerts, officers and holds are spread so that each part is there, and each province has its share.
    private static final String CASES_OF_ALL_PROVINCES = """
            insert into sanction_case (id, employer_id, region_code, agency, programmes, grounds, state, version, acted_version,
                                       policy_version, opened_at, opened_by, updated_at)
            select uuidv7(), gen_random_uuid(), p.code || '01', 'VOLUME', '{JHT}', '[]', 'EXAMINED', 1, 1, '2026.1', now(), 'v', now()
            from generate_series(1, ?) n
            join (select code, row_number() over (order by code) as place from unnest(?::text[]) code) p
                 on p.place = 1 + n % 38
            """;
    private static final String THEIR_WORK = """
            insert into work_item (item_id, case_id, owner, employer_id, region_code, state, waits_for, clock, owed, clock_started_at,
                                   due_at, alert, assignee, held_until, hold_reason)
            select id, id, 'VOLUME', employer_id, region_code, state, case when n % 3 = 0 then 'EMPLOYER' end, 'DECISION', true,
                   now() - interval '5 days', now() + n % 500 * interval '1 hour', case when n % 50 = 0 then 1 else 0 end,
                   case when n % 5 > 0 then 'officer-' || n % 97 end,
                   case when n % 40 = 0 then now() + interval '3 days' end, case when n % 40 = 0 then 'r' end
            from (select c.*, row_number() over (order by id) as n from sanction_case c where agency = 'VOLUME') c
            """;

    @Inject
    Database database;

    @BeforeEach
    void fill() {
        database.update(CASES_OF_ALL_PROVINCES, CASES, provinces().toArray(String[]::new));
        database.update(THEIR_WORK);
        database.update("analyze work_item");
    }

    @AfterEach
    void empty() {
        database.update("delete from work_item where owner = ?", OWNER);
        database.update("delete from sanction_case where agency = ?", OWNER);
    }

    @Test
    void aPageOfAnyPartIsReadFromItsIndex() {
        for (Optional<WorkState> state : List.of(
                Optional.<WorkState>empty(),
                Optional.of(WorkState.TO_DO),
                Optional.of(WorkState.NEAR_DEADLINE),
                Optional.of(WorkState.UNASSIGNED),
                Optional.of(WorkState.WAITING),
                Optional.of(WorkState.ON_HOLD))) {
            for (Optional<String> officer : List.of(Optional.<String>empty(), Optional.of("officer-1"))) {
                assertIndexed(new WorkFilter(OWNER, officer, state, provinces()));
            }
        }
    }

    private void assertIndexed(WorkFilter filter) {
        String plan = database
                .query(
                        "explain (analyze, buffers off, timing off, summary off) " + WorkQuery.sql(filter),
                        row -> row.getString(1),
                        filter.owner(),
                        filter.assignee().orElse(null),
                        database.first("select now() as now", row -> Database.instant(row, "now"))
                                .orElseThrow(),
                        "-infinity",
                        "00000000-0000-0000-0000-000000000000",
                        ROWS,
                        filter.provinces().toArray(String[]::new))
                .stream()
                .collect(Collectors.joining("\n"));
        assertThat(plan).as(filter.toString()).contains("on work_item i").doesNotContain("Seq Scan on work_item");
        assertThat(rowsRead(plan)).as(plan).isLessThan(ROWS + 1);
    }

    /** Rows that an access to the table gives, on average of one province. */
    private static double rowsRead(String plan) {
        return plan.lines()
                .filter(line -> line.contains("on work_item i"))
                .map(line -> line.replaceAll(".*actual rows=([0-9.]+) .*", "$1"))
                .mapToDouble(Double::parseDouble)
                .max()
                .orElseThrow();
    }

    private static Set<String> provinces() {
        return Regions.provinces().stream()
                .map(province -> province.code().value())
                .collect(Collectors.toSet());
    }
}
