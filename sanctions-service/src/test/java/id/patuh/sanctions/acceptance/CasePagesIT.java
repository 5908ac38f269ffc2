package id.patuh.sanctions.acceptance;

import static id.patuh.sanctions.fixtures.Api.refused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.kit.paging.Cursors;
import id.patuh.sanctions.fixtures.Api;
import id.patuh.sanctions.fixtures.Bodies;
import id.patuh.sanctions.fixtures.Callers;
import id.patuh.sanctions.fixtures.CaseDriver;
import id.patuh.sanctions.fixtures.Employers;
import id.patuh.sanctions.fixtures.TestEmployer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** The list of cases, page by page. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CasePagesIT {
    // No other test has cases here.
    private static final String REGION = "9471";
    private static final Map<String, Object> FILTER =
            Map.of("region", REGION, "agency", "BPJS_TK", "state", "UNDER_EXAMINATION");

    @BeforeEach
    void startClock() {
        TestClock.set(CaseDriver.START);
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void everyCaseIsListedOnceThoughOthersAreOpenedMeanwhile() {
        List<String> known = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            known.add(open(REGION));
        }
        String elsewhere = open("9571");
        String examined = CaseDriver.open(Employers.assessed(REGION), "JHT", "REG_SELF_WORKER")
                .examine()
                .id()
                .toString();
        List<String> seen = new ArrayList<>();
        List<String> late = new ArrayList<>();
        String cursor = null;
        do {
            JsonPath page = page(FILTER, cursor).jsonPath();
            assertThat(page.getList("items")).hasSizeLessThanOrEqualTo(2);
            assertThat(page.getList("items.state")).containsOnly("UNDER_EXAMINATION");
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("nextCursor");
            late.add(open(REGION));
        } while (cursor != null);
        assertThat(seen).doesNotHaveDuplicates().containsAll(known).doesNotContain(elsewhere, examined);
        assertThat(seen).as("newest first").isSortedAccordingTo((one, other) -> other.compareTo(one));
        List<String> all = new ArrayList<>(known);
        all.addAll(late);
        JsonPath whole = Api.given(Callers.OFFICER)
                .queryParams(FILTER)
                .queryParam("limit", 500)
                .get("/v1/cases")
                .jsonPath();
        assertThat(whole.getList("items.id", String.class)).containsAll(all).doesNotHaveDuplicates();
        assertThat(whole.getString("nextCursor")).isNull();
    }

    @Test
    void aCursorGoesWithItsFilterOnly() {
        for (int i = 0; i < 3; i++) {
            open(REGION);
        }
        String cursor = page(FILTER, null).jsonPath().getString("nextCursor");
        assertThat(page(FILTER, cursor).statusCode()).isEqualTo(200);
        for (Map<String, Object> other : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("region", REGION),
                Map.of("region", REGION, "agency", "BPJS_TK", "state", "CLOSED"),
                Map.of("region", REGION, "agency", "BPJS_KES", "state", "UNDER_EXAMINATION"),
                Map.of("region", "94", "agency", "BPJS_TK", "state", "UNDER_EXAMINATION"))) {
            refused(page(other, cursor), 400, "CURSOR_INVALID");
        }
        // Staff of a unit see the cases of their unit only: that is a filter too.
        refused(
                Api.given(Callers.UNIT_OFFICER)
                        .queryParams(FILTER)
                        .queryParam("cursor", cursor)
                        .get("/v1/cases"),
                400,
                "CURSOR_INVALID");
    }

    @Test
    void aForeignOrGarbledCursorIsRefused() {
        for (int i = 0; i < 3; i++) {
            open(REGION);
        }
        String cursor = page(FILTER, null).jsonPath().getString("nextCursor");
        String ofRequests = Cursors.encode("service-requests|null|null|null", UUID.randomUUID());
        char last = cursor.charAt(cursor.length() - 2);
        String changed = cursor.substring(0, cursor.length() - 2) + (last == 'A' ? 'B' : 'A');
        for (String wrong : List.of(
                ofRequests,
                changed,
                cursor.substring(4),
                cursor + "AAAA",
                "x",
                "%%%",
                UUID.randomUUID().toString())) {
            refused(page(FILTER, wrong), 400, "CURSOR_INVALID");
        }
        refused(
                Api.given(Callers.OFFICER).queryParam("cursor", cursor).get("/v1/service-requests"),
                400,
                "CURSOR_INVALID");
    }

    private static Response page(Map<String, Object> filter, String cursor) {
        var request = Api.given(Callers.OFFICER).queryParams(filter).queryParam("limit", 2);
        return (cursor == null ? request : request.queryParam("cursor", cursor)).get("/v1/cases");
    }

    private static String open(String region) {
        TestEmployer employer = Employers.assessed(region);
        Response opened = Api.post(Callers.OFFICER, "/v1/cases", Bodies.open(employer.id(), "JHT", "REG_SELF_WORKER"));
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        return opened.jsonPath().getString("id");
    }
}
