package id.patuh.compliance.campaign;

import static id.patuh.compliance.campaign.Campaigns.employers;
import static id.patuh.compliance.campaign.Campaigns.launched;
import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.visit.Visits.done;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.compliance.visit.Visits;
import id.patuh.compliance.visit.Visits.Team;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** Whom a letter brings on the lists. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SilentIT {
    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void whoLetsTheDeadlinePassWithoutPuttingAnythingRightIsACandidate() {
        List<EmployerMother> all = employers("1901", 4);
        EmployerMother silent = all.get(0);
        EmployerMother cured = all.get(1);
        EmployerMother improved = all.get(2);
        EmployerMother visited = all.get(3);
        String campaign = launched("1901", ",\"holdout\":0");
        EmployerMother without = employers("1901", 1).getFirst();
        TestClock.set(Instant.parse("2026-12-05T02:00:00Z"));
        Service.publishAndAwait(
                cured.next().in(JKK, JKM, JKN),
                improved.next().in(JKK, 3, 15_000_000).in(JKM, 3, 15_000_000).in(JKN, 3, 15_000_000));
        created(Visits.order(visited, "2026-12-07", "09:00", Team.of("1901").ids()));

        TestClock.set(Instant.parse("2026-12-25T02:00:00Z"));
        assertThat(kinds().values()).as("the deadline is today").doesNotContain("SILENT_AFTER_LETTER");
        TestClock.set(Instant.parse("2026-12-26T02:00:00Z"));
        assertThat(kinds())
                .containsOnly(
                        Map.entry(silent.id().toString(), "SILENT_AFTER_LETTER"),
                        Map.entry(improved.id().toString(), "PRIORITY"),
                        Map.entry(without.id().toString(), "PRIORITY"));
        done(as(SUPERVISOR).post(campaign + "/actions/close"));
        assertThat(kinds()).containsEntry(silent.id().toString(), "PRIORITY");
    }

    @Test
    void theControlGroupIsNotSilent() {
        employers("1902", 4);
        launched("1902", ",\"holdout\":0.5");
        TestClock.set(Instant.parse("2027-01-04T02:00:00Z"));
        assertThat(kinds("1902").values())
                .containsExactlyInAnyOrder("SILENT_AFTER_LETTER", "SILENT_AFTER_LETTER", "PRIORITY", "PRIORITY");
    }

    private static Map<String, String> kinds() {
        return kinds("1901");
    }

    /** The kind under which each employer stands on a list that is made now. */
    private static Map<String, String> kinds(String region) {
        String list = created(as(SUPERVISOR).body("""
                        {"regions":["%s"],"from":"2027-01-11","to":"2027-01-29","slots":9,"randomShare":0,"seed":"s"}
                        """.formatted(region)).post("/v1/inspection-lists"))
                .getString("listId");
        JsonPath items = done(as(SUPERVISOR).get("/v1/inspection-lists/" + list + "/items"));
        Map<String, String> kinds = new HashMap<>();
        for (int i = 0; i < items.getList("items").size(); i++) {
            kinds.put(
                    items.getString("items[%d].employerId".formatted(i)),
                    items.getString("items[%d].kind".formatted(i)));
        }
        return kinds;
    }
}
