package id.patuh.compliance.visit.report;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.visit.Visits.done;
import static id.patuh.compliance.visit.report.Reports.first;
import static id.patuh.compliance.visit.report.Reports.found;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Field;
import id.patuh.compliance.visit.Visits;
import id.patuh.compliance.visit.Visits.Team;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** What becomes of a deadline that was agreed at a visit. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class FollowUpIT {
    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void anAgreedDeadlineThatHasPassedIsFollowedUpUntilSomebodyGoesAgain() {
        EmployerMother employer = Visits.employer("1701");
        Team team = Team.of("1701");
        String visit = Visits.started(employer, team);
        created(first(visit, team.lead(), UUID.randomUUID(), found("PWBD", "BPJS_TK", 7, 3_000_000)));
        String signature = """
                {"employer":{"signed":true},
                 "absent":[{"agency":"BPJS_TK","reason":"Sakit"},{"agency":"BPJS_KES","reason":"Sakit"}]}
                """;
        done(team.lead().asks().body(signature).post(visit + "/actions/sign"));
        TestClock.set(Instant.parse("2026-12-21T02:00:00Z"));
        assertThat(kinds())
                .as("the deadline has not passed, and the visit is recent")
                .isEmpty();
        TestClock.set(Instant.parse("2026-12-22T02:00:00Z"));
        assertThat(kinds()).containsExactly("FOLLOW_UP");
        Field.Officer next = Field.inspector("1701");
        created(Visits.order(
                employer,
                "2026-12-23",
                "09:00",
                List.of(next.id(), team.tk().id(), team.kes().id())));
        assertThat(kinds()).isEmpty();
    }

    private static List<String> kinds() {
        String list =
                created(as(SUPERVISOR).body("""
                        {"regions":["1701"],"from":"2026-12-28","to":"2026-12-31","slots":5,"randomShare":0,"seed":"s"}
                        """).post("/v1/inspection-lists")).getString("listId");
        return done(as(SUPERVISOR).get("/v1/inspection-lists/" + list + "/items"))
                .getList("items.kind");
    }
}
