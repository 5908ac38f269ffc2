package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.stack.Service;

/** Readers of cases believe a sanctions-service whose database went back in time, and an operator is told what it has lost. */
class BackInTimeSanctionsIT {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String OWNER =
            "select concat_ws(' ', id, version, state, outcome) from sanction_case where id = '%s'";
    private static final String IN_COMPLIANCE =
            "select concat_ws(' ', case_id, version, state, outcome) from case_state where case_id = '%s'";

    private static final String WARNING = "{\"demand\": \"Daftarkan seluruh pekerja\"}";

    private final ExtractRows rows = ExtractRows.fresh();
    private final ServiceClient officer = LiveCase.officer("BPJS_TK", "*");

    @Test
    void aCaseStandsAsInTheBackupAndItsLostStepsAreNamed() {
        Extracts.imported("WLKP", rows.workplaces(0, 2));
        String kept = opened(0);
        act(kept, "confirm-examination", LiveBodies.EXAMINED);
        List<String> then = Databases.column(Service.SANCTIONS, OWNER.formatted(kept));
        Databases.backUp(Service.SANCTIONS);
        act(kept, "issue-warning", WARNING);
        String lost = opened(1);
        awaitReader(kept);
        awaitReader(lost);

        RunningStack.kill("sanctions");
        Databases.restore(Service.SANCTIONS);
        String printed = RunningStack.rebuild(Service.SANCTIONS);

        assertThat(printed)
                .containsPattern("case " + kept + " .*issue-warning -> .*WARNING_1")
                .containsPattern("case " + lost + " .*open -> ")
                .doesNotContainPattern("case " + kept + " .*confirm-examination");
        assertThat(Databases.column(Service.SANCTIONS, OWNER.formatted(kept))).isEqualTo(then);
        awaitReader(kept);
        act(kept, "issue-warning", WARNING);
        awaitReader(kept);
    }

    private String opened(int row) {
        String employer = LiveCase.registry("registry-reader", "KEMENAKER", "*")
                .get("/v1/employers?identifier=NIB:" + rows.nib(row))
                .expect(200)
                .json()
                .path("items")
                .path(0)
                .path("employerId")
                .asText();
        Answer opened = await("sanctions-service to know the employer")
                .atMost(SOON)
                .until(() -> officer.post("/v1/cases", LiveBodies.opening(employer)), answer -> !answer.code()
                        .equals("EMPLOYER_UNKNOWN"))
                .expect(201);
        return opened.json().path("id").asText();
    }

    private void act(String id, String action, String body) {
        String path = "/v1/cases/" + id;
        String etag = officer.get(path).expect(200).header("etag").orElseThrow();
        officer.post(path + "/actions/" + action, etag, body).expect(200);
    }

    private static void awaitReader(String id) {
        await("compliance as the owner").atMost(SOON).untilAsserted(() -> assertThat(
                        Databases.column(Service.COMPLIANCE, IN_COMPLIANCE.formatted(id)))
                .isEqualTo(Databases.column(Service.SANCTIONS, OWNER.formatted(id))));
    }
}
