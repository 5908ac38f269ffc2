package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** A service whose database went back in time, or was made anew, is believed by those who read it; what they answer is never wrong. */
class BackInTimeIT {
    private static final int EMPLOYERS = 300;
    private static final Duration SOON = Duration.ofSeconds(60);
    // What compliance says of the employers that are active, whatever the versions and times.
    private static final String STATES = """
            select employer_id || ' ' || class || ' ' || coalesce(
                (select string_agg(m, ',' order by m) from unnest(string_to_array(missing, ',')) m), '') as state
            from assessment where status = 'ACTIVE' order by employer_id
            """;
    private static final String STATES_IN_SANCTIONS = """
            select a.employer_id || ' ' || a.class || ' ' || array_to_string(p.missing_programmes, ',') as state
            from assessment_ref a join employer_ref r on r.employer_id = a.employer_id
            cross join lateral (select missing_programmes from participation p
                                where p.employer_id = a.employer_id order by since desc limit 1) p
            where r.status = 'ACTIVE' order by a.employer_id
            """;
    private static final String CONTENT = """
            select md5(string_agg(concat_ws(' ', employer_id, class, score_tenths, priority_tenths, exposure_idr, region_code,
                                            workers, findings::text, missing), ';' order by employer_id)) as content
            from assessment where status = 'ACTIVE'
            """;

    private final ExtractRows rows = ExtractRows.fresh();
    private final ServiceClient sanctions =
            RunningStack.services().get("sanctions").as(RunningStack.token("integrator", "KEMENAKER", "*"));
    private final ServiceClient supervisor =
            RunningStack.services().get("compliance").as(RunningStack.token("kemenaker-supervisor", "KEMENAKER", "*"));

    /** One story, because each start of a service takes seconds. */
    @Test
    void readersFollowAComplianceServiceThatWasRestoredAndThenRebuilt() throws Exception {
        Extracts.imported("WLKP", rows.workplaces(0, EMPLOYERS));
        register(0, EMPLOYERS / 2);
        awaitRegistered(EMPLOYERS / 2);
        Databases.backUp(Service.COMPLIANCE);
        Instant before = RunningStack.files().clock().now();
        List<String> earlier = states();

        register(EMPLOYERS / 2, EMPLOYERS - 1);
        awaitRegistered(EMPLOYERS - 1);
        String content = Databases.value(Service.COMPLIANCE, CONTENT);
        Map<String, String> answers = answers("");
        Map<String, String> pastAnswers = answers("&at=" + before);
        assertThat(pastAnswers).isNotEqualTo(answers);

        RunningStack.kill("compliance");
        Databases.restore(Service.COMPLIANCE);
        RunningStack.startMissing();
        await("readers as the restored owner").atMost(SOON).untilAsserted(() -> assertThat(inSanctions())
                .isEqualTo(earlier));
        assertThat(Databases.value(Service.COMPLIANCE, "select epoch from relay_epoch"))
                .isNotEqualTo("0");

        String officer = officer();
        rebuildWhileTheLookUpIsAsked(answers);

        assertThat(supervisor.get(officer).status())
                .as("who exists nowhere else is kept")
                .isEqualTo(200);
        assertThat(Databases.value(Service.COMPLIANCE, CONTENT)).isEqualTo(content);
        await("readers as the rebuilt owner").atMost(SOON).untilAsserted(() -> assertThat(inSanctions())
                .isEqualTo(states()));
        assertThat(answers("")).isEqualTo(answers);
        assertThat(answers("&at=" + before)).isEqualTo(pastAnswers);
        RunningStack.rebuild(Service.SANCTIONS);
        assertThat(answers("&at=" + before)).isEqualTo(pastAnswers);

        register(EMPLOYERS - 1, EMPLOYERS);
        await("a change reaches the look-up").atMost(SOON).until(() -> answer(EMPLOYERS - 1, "")
                .equals(answers.get(nib(0))));
    }

    /** Each answer is one that was right before the rebuild, or is right after it, and there is always one. */
    private void rebuildWhileTheLookUpIsAsked(Map<String, String> rightAfter) {
        AtomicBoolean over = new AtomicBoolean();
        List<String> wrong = new ArrayList<>();
        Map<String, String> rightBefore = answers("");
        CompletableFuture<Void> asking = CompletableFuture.runAsync(() -> {
            while (!over.get()) {
                rightBefore.forEach((nib, before) -> {
                    String answer = answerOf(nib, "");
                    if (!answer.equals(before) && !answer.equals(rightAfter.get(nib))) {
                        wrong.add(nib + " " + answer);
                    }
                });
            }
        });
        try {
            RunningStack.rebuild(Service.COMPLIANCE);
        } finally {
            over.set(true);
        }
        asking.join();
        assertThat(wrong).isEmpty();
    }

    /** Where an officer of the field can be read, whom no topic knows. */
    private String officer() {
        return supervisor
                .post(
                        "/v1/officers",
                        Map.of(
                                "subject",
                                "officer of " + rows.mark(),
                                "name",
                                "Pengawas " + rows.mark(),
                                "agency",
                                "KEMENAKER",
                                "homeRegion",
                                "3171",
                                "provinces",
                                List.of("31"),
                                "active",
                                true))
                .expect(201)
                .header("location")
                .orElseThrow();
    }

    private void awaitRegistered(int employers) {
        await(employers + " registered").atMost(SOON).untilAsserted(() -> {
            assertThat(Databases.value(
                            Service.SANCTIONS,
                            "select count(*) from employer_ref where name like '%" + rows.mark() + "%'"))
                    .isEqualTo(Integer.toString(EMPLOYERS));
            assertThat(Databases.value(Service.SANCTIONS, """
                            select count(*) from employer_ref r cross join lateral (
                                select unregistered from participation p
                                where p.employer_id = r.employer_id order by since desc limit 1) p
                            where r.name like '%%%s%%' and not 'BPJS_TK' = any(p.unregistered)
                            """.formatted(rows.mark())))
                    .isEqualTo(Integer.toString(employers));
            assertThat(inSanctions()).isEqualTo(states());
        });
    }

    private static List<String> states() {
        return Databases.column(Service.COMPLIANCE, STATES);
    }

    private static List<String> inSanctions() {
        return Databases.column(Service.SANCTIONS, STATES_IN_SANCTIONS);
    }

    /** What the look-up says of a few employers: some that were registered first, some that were later, and one that was not. */
    private Map<String, String> answers(String moment) {
        Map<String, String> answers = new TreeMap<>();
        for (int row : new int[] {0, 1, EMPLOYERS / 2, EMPLOYERS - 2, EMPLOYERS - 1}) {
            answers.put(nib(row), answer(row, moment));
        }
        return answers;
    }

    private String answer(int row, String moment) {
        return answerOf(nib(row), moment);
    }

    private String answerOf(String nib, String moment) {
        JsonNode answer = sanctions
                .get("/v1/service-blocks/check?service=BUSINESS_LICENCE&identifier=NIB:" + nib + moment)
                .expect(200)
                .json();
        return answer.path("status").asText() + answer.path("unregistered") + answer.path("missingProgrammes");
    }

    private void register(int from, int to) {
        Extracts.imported("BPJS_TK", rows.registrations(from, to));
    }

    private String nib(int row) {
        return rows.nib(row);
    }
}
