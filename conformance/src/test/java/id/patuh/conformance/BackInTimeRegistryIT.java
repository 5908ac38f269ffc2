package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** A registry whose database went back in time, or was made anew, takes back from its topics what it had published since. */
class BackInTimeRegistryIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    // Employers, their records and statements, under their ids and versions; not when the registry recorded them.
    private static final String CONTENT = """
            select concat_ws(' ', e.id, e.version, e.status, e.region_code, e.name_key, e.scale,
                       (e.data::jsonb - 'recordedAt' - 'changeNumber' - 'version')::text, r.records)
            from employer e
            left join lateral (
                select string_agg(concat_ws(' ', r.id, r.version, r.type, r.number, r.number_key, m.valid_from, m.valid_to, s.statements),
                                  ',' order by r.id, m.valid_from) as records
                from membership m join record r on r.id = m.record_id
                left join lateral (
                    select string_agg(concat_ws(' ', s.id, s.sequence, s.subject, s.valid_from, s.digest, s.address, s.workers,
                                                s.reported_wage_bill_idr, s.corrects, s.corrected_by), ',' order by s.id) as statements
                    from statement s where s.record_id = r.id) s on true
                where m.employer_id = e.id and m.ended_sequence is null) r on true
            where e.data ->> 'name' like '%%%s%%' order by e.id
            """;
    private static final String PLACES = """
            select concat_ws(' ', p.region_code, p.employer_id, p.listed) from employer_place p join employer e on e.id = p.employer_id
            where e.data ->> 'name' like '%%%s%%' order by 1
            """;
    private static final String OWNER = """
            select concat_ws(' ', id, version, status, data ->> 'successorId', data ->> 'name') from employer
            where data ->> 'name' like '%%%s%%' order by id
            """;
    private static final String IN_SANCTIONS = """
            select concat_ws(' ', employer_id, version, status, successor_id, name) from employer_ref
            where name like '%%%s%%' order by employer_id
            """;
    private static final String IN_COMPLIANCE = """
            select concat_ws(' ', employer_id, version, facts ->> 'status', facts ->> 'successorId', facts ->> 'name') from employer_facts
            where facts ->> 'name' like '%%%s%%' order by employer_id
            """;

    private final ExtractRows rows = ExtractRows.fresh();
    private final ServiceClient registry = LiveCase.registry("registry-writer", "KEMENAKER", "*");

    /** One story, because each start of a service takes seconds. */
    @Test
    void theRegistryTakesBackWhatItPublishedSinceTheBackup() {
        Extracts.imported("WLKP", rows.workplaces(0, 40));
        Databases.backUp(Service.REGISTRY);
        Extracts.imported("WLKP", rows.workplaces(40, 60));
        Extracts.imported("BPJS_TK", rows.registrations(30, 50));
        correctTheReportOf(3);
        merge(4, 5);
        merge(41, 6);
        awaitReaders();
        List<String> content = read(Service.REGISTRY, CONTENT);
        List<String> places = read(Service.REGISTRY, PLACES);

        RunningStack.kill("registry");
        Databases.restore(Service.REGISTRY);
        assertThat(RunningStack.rebuild(Service.REGISTRY)).contains("Last taken back: ", "Not in the topics");
        assertThat(read(Service.REGISTRY, CONTENT)).isEqualTo(content);
        assertThat(read(Service.REGISTRY, PLACES)).isEqualTo(places);
        assertThat(Databases.value(Service.REGISTRY, "select epoch from relay_epoch"))
                .isNotEqualTo("0");
        awaitReaders();

        RunningStack.kill("registry");
        RunningStack.emptyDatabase(Service.REGISTRY);
        RunningStack.rebuild(Service.REGISTRY);
        assertThat(read(Service.REGISTRY, CONTENT)).isEqualTo(content);
        assertThat(read(Service.REGISTRY, PLACES)).isEqualTo(places);
        awaitReaders();

        assertThat(Extracts.imported("WLKP", rows.workplaces(0, 60))
                        .path("counts")
                        .path("created")
                        .asInt())
                .isZero();
        merge(42, 43);
        awaitReaders();
        assertThat(read(Service.REGISTRY, OWNER)).hasSize(60);
    }

    private void correctTheReportOf(int row) {
        String record = "/v1/records/"
                + registry.get("/v1/employers/" + employer(row) + "/records?type=WLKP")
                        .json()
                        .path("items")
                        .path(0)
                        .path("recordId")
                        .asText();
        var held = registry.get(record).expect(200);
        registry.post(record + "/corrections", held.header("etag").orElseThrow(), """
                {"corrects": "%s", "reason": "Salah ketik", "facts": {"workers": 21}}
                """.formatted(held.json()
                        .path("statements")
                        .path(0)
                        .path("statementId")
                        .asText()))
                .expect(201);
    }

    private void merge(int survivor, int absorbed) {
        registry.post("/v1/employers/" + employer(survivor) + "/merges", """
                {"absorbedId": "%s", "effectiveOn": "2026-06-25", "reason": "Akta"}
                """.formatted(employer(absorbed)))
                .expect(201);
    }

    private String employer(int row) {
        return registry.get("/v1/employers?identifier=NIB:" + rows.nib(row))
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("employerId")
                .asText();
    }

    private void awaitReaders() {
        await("readers as the owner").atMost(SOON).untilAsserted(() -> {
            List<String> owner = read(Service.REGISTRY, OWNER);
            assertThat(read(Service.COMPLIANCE, IN_COMPLIANCE)).isEqualTo(owner);
            assertThat(read(Service.SANCTIONS, IN_SANCTIONS)).isEqualTo(owner);
        });
    }

    private List<String> read(Service service, String query) {
        return Databases.column(service, query.formatted(rows.mark()));
    }
}
