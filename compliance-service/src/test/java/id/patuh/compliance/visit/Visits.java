package id.patuh.compliance.visit;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Field;
import id.patuh.compliance.testing.Field.Officer;
import id.patuh.compliance.testing.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Visits outside a plan, of a team of all three agencies to a micro business that is in no programme. */
public final class Visits {
    public static final String DAY = "2026-12-01";

    private Visits() {}

    /** Officers of the three agencies in a regency. */
    public record Team(Officer lead, Officer tk, Officer kes) {
        public static Team of(String region) {
            return new Team(Field.inspector(region), Field.examinerTk(region), Field.examinerKes(region));
        }

        public List<UUID> ids() {
            return Stream.of(lead, tk, kes).map(Officer::id).toList();
        }
    }

    /** An employer of a regency, whom the service knows. */
    public static EmployerMother employer(String region) {
        EmployerMother employer = EmployerMother.employer().region(region);
        Service.publishAndAwait(employer);
        return employer;
    }

    public static Response order(EmployerMother employer, String day, String startAt, List<UUID> members) {
        return as(SUPERVISOR)
                .body("""
                        {"employerId":"%s","date":"%s","startAt":"%s","members":[%s],"reason":"Laporan dari lapangan"}
                        """.formatted(
                                employer.id(),
                                day,
                                startAt,
                                members.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(","))))
                .post("/v1/visits");
    }

    /** Orders a visit and gives its path. */
    public static String ordered(EmployerMother employer, Team team) {
        return "/v1/visits/"
                + created(order(employer, DAY, "09:00", team.ids())).getString("visitId");
    }

    public static String assigned(EmployerMother employer, Team team) {
        String visit = ordered(employer, team);
        done(as(SUPERVISOR).post(visit + "/actions/assign"));
        return visit;
    }

    /** A visit whose team has set out. */
    public static String started(EmployerMother employer, Team team) {
        String visit = assigned(employer, team);
        done(team.lead().asks().post(visit + "/actions/start"));
        return visit;
    }

    /** The body of a 200. */
    public static JsonPath done(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }
}
