package id.patuh.compliance.inspection;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.testing.Field.refused;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Each test has a regency of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class ListIT {
    @Test
    void aListHasTheMostUrgentAndARandomShareRoundedUp() {
        EmployerMother large =
                employer().region("9501").scale(BusinessScale.LARGE).workforce(900, 4_500_000_000L);
        EmployerMother fine = employer().region("9501").in(JKK, JKM, JKN);
        List<EmployerMother> small =
                Stream.generate(() -> employer().region("9501")).limit(4).toList();
        Service.publishAndAwait(
                Stream.concat(Stream.of(large, fine), small.stream()).toArray(EmployerMother[]::new));

        JsonPath list = created(make("9501", 3, "\"randomShare\":0.4", "2026-11"));
        assertThat(list.getInt("items")).isEqualTo(3);
        JsonPath items = items(list.getString("listId"));
        assertThat(items.getList("items.kind")).containsExactly("RANDOM", "RANDOM", "PRIORITY");
        assertThat(items.getList("items.item")).containsExactly(1, 2, 3);
        assertThat(items.getList("items.employerId")).doesNotHaveDuplicates();
        JsonPath again =
                items(created(make("9501", 3, "\"randomShare\":0.4", "2026-11")).getString("listId"));
        assertThat(again.getList("items")).as("the same seed").isEqualTo(items.getList("items"));

        JsonPath whole =
                items(created(make("9501", 10, "\"randomShare\":0", "x")).getString("listId"));
        assertThat(whole.getString("items[0].employerId")).isEqualTo(large.id().toString());
        assertThat(whole.getList("items.employerId"))
                .as("who complies is listed by chance only")
                .hasSize(5)
                .doesNotContain(fine.id().toString());
        assertThat(whole.getList("items[0].needs")).isEqualTo(List.of("BPJS_TK", "BPJS_KES"));
        assertThat(whole.getString("items[0].type")).isEqualTo("FIELD");
        assertThat(whole.getString("items[0].workplaceId")).isNotNull();
        assertThat(whole.getString("items[0].reason"))
                .isEqualTo(
                        "Indications: not registered with BPJS Ketenagakerjaan; not registered with BPJS Kesehatan.");
    }

    @Test
    void filtersChooseAmongThoseByPriority() {
        EmployerMother many = employer().region("9502").workforce(40, 200_000_000);
        EmployerMother few = employer().region("9502").workforce(3, 15_000_000);
        Service.publishAndAwait(many, few);
        JsonPath list = items(created(make("9502", 5, "\"randomShare\":0,\"minWorkers\":10", "s"))
                .getString("listId"));
        assertThat(list.getList("items.employerId")).containsExactly(many.id().toString());
        assertThat(items(created(make("9502", 5, "\"randomShare\":0,\"class\":\"PARTIAL\"", "s"))
                                .getString("listId"))
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void anOverrideMakesANewVersionWithAllOtherItemsUnchanged() {
        EmployerMother listed = employer().region("9503");
        EmployerMother fine = employer().region("9503").in(JKK, JKM, JKN);
        EmployerMother elsewhere = employer().region("9171");
        Service.publishAndAwait(listed, fine, elsewhere);
        String first = created(make("9503", 5, "\"randomShare\":0", "s")).getString("listId");
        JsonPath before = items(first);
        refused(override(first, listed.id(), "ganda"), 409, "EMPLOYER_ON_LIST");
        refused(override(first, elsewhere.id(), "jauh"), 409, "EMPLOYER_NOT_LISTABLE");
        refused(override(UUID.randomUUID().toString(), fine.id(), "x"), 404, "LIST_UNKNOWN");

        JsonPath second = created(override(first, fine.id(), "Laporan media"));
        assertThat(second.getString("supersedes")).isEqualTo(first);
        JsonPath after = items(second.getString("listId"));
        assertThat(after.getList("items").subList(0, 1)).isEqualTo(before.getList("items"));
        assertThat(after.getString("items[1].kind")).isEqualTo("OVERRIDE");
        assertThat(after.getString("items[1].reason")).isEqualTo("Laporan media");
        as(SUPERVISOR)
                .get("/v1/inspection-lists/" + first)
                .then()
                .body("supersededBy", equalTo(second.getString("listId")));
        assertThat(items(first).getList("items")).isEqualTo(before.getList("items"));
        assertThat(refused(override(first, elsewhere.id(), "x"), 409, "LIST_SUPERSEDED")
                        .getString("detail"))
                .contains(second.getString("listId"));
    }

    @Test
    void aListIsReadByTheFieldOfItsRegionsAndMadeByASupervisor() {
        EmployerMother listed = employer().region("9504");
        Service.publishAndAwait(listed);
        String id = created(make("9504", 5, "\"randomShare\":0", "s")).getString("listId");
        String path = "/v1/inspection-lists/" + id;
        as(Tokens.of("kemenaker-inspector").regions("95")).get(path).then().statusCode(200);
        refused(as(Tokens.of("kemenaker-inspector").regions("31")).get(path), 403, "REGION_OUT_OF_SCOPE");
        refused(as(Tokens.of("admin")).get(path), 403, "ROLE_MISSING");
        refused(as(Tokens.of("kemenaker-inspector")).body("{}").post("/v1/inspection-lists"), 403, "ROLE_MISSING");
        refused(
                as(SUPERVISOR.regions("31"))
                        .body(body("9504", 5, "\"randomShare\":0", "s"))
                        .post("/v1/inspection-lists"),
                403,
                "REGION_OUT_OF_SCOPE");
        as(Tokens.of("auditor")).get("/v1/inspection-lists").then().body("items.listId", hasItem(id));
        refused(as(SUPERVISOR).get("/v1/inspection-lists/" + UUID.randomUUID()), 404, "LIST_UNKNOWN");
        Response csv = Service.as(SUPERVISOR).accept("text/csv").get(path + "/items");
        assertThat(csv.contentType()).startsWith("text/csv");
        assertThat(csv.asString().lines().toList())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("item,employerId,workplaceId,name,");
    }

    @Test
    void aListThatCannotBeIsRefused() {
        refused(make("9999", 5, "\"randomShare\":0", "s"), 400, "VALIDATION_FAILED");
        refused(make("9504", 0, "\"randomShare\":0", "s"), 400, "VALIDATION_FAILED");
        refused(make("9504", 5, "\"randomShare\":1.5", "s"), 400, "VALIDATION_FAILED");
        String backwards = body("9504", 5, "\"randomShare\":0", "s").replace("2026-12-31", "2026-10-31");
        refused(as(SUPERVISOR).body(backwards).post("/v1/inspection-lists"), 400, "VALIDATION_FAILED");
    }

    private static Response make(String region, int slots, String more, String seed) {
        return as(SUPERVISOR).body(body(region, slots, more, seed)).post("/v1/inspection-lists");
    }

    private static String body(String region, int slots, String more, String seed) {
        return """
                {"regions":["%s"],"from":"2026-12-01","to":"2026-12-31","slots":%d,"seed":"%s",%s}
                """.formatted(region, slots, seed, more);
    }

    private static Response override(String list, UUID employer, String reason) {
        return as(SUPERVISOR)
                .body("{\"employerId\":\"%s\",\"reason\":\"%s\"}".formatted(employer, reason))
                .post("/v1/inspection-lists/" + list + "/overrides");
    }

    private static JsonPath items(String list) {
        return as(SUPERVISOR).get("/v1/inspection-lists/" + list + "/items").jsonPath();
    }
}
