package id.patuh.compliance.priority;

import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.contracts.vocabulary.Programme.JHT;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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

/** Each test has a regency of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class PriorityQueryIT {
    @Test
    void largeEmployersThatDoNotComplyComeFirstAndCompliantOnesNotAtAll() {
        EmployerMother large = employer()
                .region("9110")
                .scale(BusinessScale.LARGE)
                .sales(600_000_000_000L)
                .workforce(900, 4_500_000_000L);
        EmployerMother micro = employer().region("9110").workforce(4, 20_000_000);
        EmployerMother fine = employer().region("9110").in(JKK, JKM, JKN);
        Service.publishAndAwait(large, micro, fine);

        Service.get("/v1/priorities?region=9110")
                .body(
                        "items.employerId",
                        contains(large.id().toString(), micro.id().toString()))
                .body("items.rank", contains(1, 2))
                .body("items.selection", everyItem(is("RANK")))
                .body("items[0].reasons[0].code", equalTo("SCORE"))
                .body("items[0].reasons[0].text.en", equalTo("Compliance score 0.0 out of 100."))
                .body(
                        "items[0].findings[0].text.id",
                        endsWith("belum ditemukan pendaftaran pada BPJS Ketenagakerjaan (indikasi PWBD);"
                                + " menyangkut 900 pekerja pada laporan WLKP."))
                .body("items[0].sanctionState", equalTo("NONE"));
        Service.get("/v1/priorities?region=9110&scale=MICRO")
                .body("items.employerId", contains(micro.id().toString()));
        Service.get("/v1/priorities?region=9110&scale=SMALL").body("items", empty());
    }

    @Test
    void tiesBreakByExposureThenByIdAndPagesNeitherRepeatNorLeaveOut() {
        List<EmployerMother> employers =
                new ArrayList<>(Stream.generate(() -> employer().region("9103").in(JKK, JKM))
                        .limit(7)
                        .toList());
        Service.publishAndAwait(employers.toArray(EmployerMother[]::new));
        List<String> expected = employers.stream()
                .map(EmployerMother::id)
                .sorted(Comparator.comparing(UUID::toString))
                .map(UUID::toString)
                .toList();

        List<String> seen = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        String cursor = "";
        do {
            JsonPath page = Service.get("/v1/priorities?region=9103&limit=3" + cursor)
                    .extract()
                    .jsonPath();
            seen.addAll(page.getList("items.employerId"));
            ranks.addAll(page.getList("items.rank"));
            cursor = page.get("nextCursor") == null ? null : "&cursor=" + page.getString("nextCursor");
        } while (cursor != null);

        assertThat(seen).isEqualTo(expected);
        assertThat(ranks).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void aPageIsStableWhileEmployersAreAdded() {
        EmployerMother[] employers =
                Stream.generate(() -> employer().region("9111")).limit(4).toArray(EmployerMother[]::new);
        Service.publishAndAwait(employers);
        JsonPath first =
                Service.get("/v1/priorities?region=9111&limit=2").extract().jsonPath();
        EmployerMother first2 =
                employer().region("9111").scale(BusinessScale.LARGE).workforce(5_000, 40_000_000_000L);
        Service.publishAndAwait(first2);

        JsonPath second = Service.get(
                        "/v1/priorities?region=9111&limit=2&cursor={cursor}", first.getString("nextCursor"))
                .extract()
                .jsonPath();

        assertThat(Stream.concat(
                        first.<String>getList("items.employerId").stream(),
                        second.<String>getList("items.employerId").stream()))
                .containsExactlyInAnyOrder(Stream.of(employers)
                        .map(employer -> employer.id().toString())
                        .toArray(String[]::new));
    }

    @Test
    void aSeedDrawsATenthOfTheSlotsAmongAllWithDutiesAndAlwaysTheSame() {
        EmployerMother[] employers = Stream.concat(
                        Stream.generate(() -> employer().region("9105")).limit(30),
                        Stream.generate(() -> employer().region("9105").in(JKK, JKM, JKN))
                                .limit(30))
                .toArray(EmployerMother[]::new);
        EmployerMother exempt = employer().region("9105").workforce(0, 0);
        Service.publishAndAwait(employers);
        Service.publishAndAwait(exempt);

        List<String> drawn = drawn("9105", "2026-07");

        assertThat(drawn)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .doesNotContain(exempt.id().toString());
        assertThat(drawn("9105", "2026-07")).isEqualTo(drawn);
        assertThat(Stream.of("a", "b", "c", "d", "e", "f")
                        .map(seed -> drawn("9105", seed))
                        .distinct())
                .as("another seed draws others")
                .hasSizeGreaterThan(1);
        Service.get("/v1/priorities?region=9105&limit=20&seed=2026-07")
                .body("items.size()", equalTo(20))
                .body("items.findAll { it.selection == 'RANK' }.size()", equalTo(18))
                .body("items.employerId.unique().size()", equalTo(20));
        Service.reader()
                .get("/v1/priorities?region=9105&seed=x&cursor=y")
                .then()
                .statusCode(400)
                .body("code", equalTo("SEED_AND_CURSOR"));
    }

    @Test
    void listsHoldOnlyWhatIsInTheCallersProvinces() {
        EmployerMother papua = employer().region("9106");
        EmployerMother maluku = employer().region("8105");
        Service.publishAndAwait(papua, maluku);

        Service.as(Tokens.of("kemenaker-inspector").regions("81"))
                .get("/v1/priorities?limit=500")
                .then()
                .statusCode(200)
                .body("items.regionCode.collect { it.substring(0, 2) }", everyItem(is("81")));
        Service.as(Tokens.of("kemenaker-inspector").regions("81"))
                .get("/v1/priorities?region=9106")
                .then()
                .statusCode(403)
                .body("code", equalTo("REGION_OUT_OF_SCOPE"));
        Service.as(Tokens.of("kemenaker-inspector").regions("81"))
                .get("/v1/priorities?region=9999")
                .then()
                .statusCode(400)
                .body("code", equalTo("REGION_UNKNOWN"));
    }

    @Test
    void aRegionMeansAnyOpenDoorInItAndAnEmployerStandsThereOnce() {
        EmployerMother chain = employer()
                .region("7601")
                .head()
                .branch("7502", 4, 20_000_000, LocalDate.of(2026, 2, 1))
                .branch("7502", 3, 15_000_000, LocalDate.of(2026, 2, 1))
                .branch("7503", 3, 15_000_000, LocalDate.of(2026, 2, 1));
        EmployerMother local = employer().region("7502").workforce(2, 10_000_000);
        Service.publishAndAwait(chain, local);
        String[] both = {chain.id().toString(), local.id().toString()};

        Service.get("/v1/priorities?region=7502").body("items.employerId", contains(both));
        Service.get("/v1/priorities?region=75").body("items.employerId", contains(both));
        Service.get("/v1/priorities?region=7503")
                .body("items.employerId", contains(both[0]))
                .body("items[0].regionCode", equalTo("7601"));
        JsonPath first =
                Service.get("/v1/priorities?region=75&limit=1").extract().jsonPath();
        Service.get("/v1/priorities?region=75&limit=1&cursor={cursor}", first.getString("nextCursor"))
                .body("items.employerId", contains(both[1]));
        Service.get("/v1/priorities?region=75&limit=10&seed=x").body("items.employerId", containsInAnyOrder(both));
        Service.as(Tokens.of("kemenaker-inspector").regions("75", "76"))
                .get("/v1/priorities?limit=500")
                .then()
                .statusCode(200)
                .body("items.findAll { it.employerId == '%s' }.size()".formatted(both[0]), equalTo(1));
    }

    @Test
    void aCursorWorksForItsOwnQueryOnly() {
        Service.publishAndAwait(
                employer().region("9115"), employer().region("9115").in(JHT));
        String cursor = Service.get("/v1/priorities?region=9115&limit=1")
                .extract()
                .jsonPath()
                .getString("nextCursor");

        Service.reader()
                .get("/v1/priorities?region=9119&limit=1&cursor={cursor}", cursor)
                .then()
                .statusCode(400)
                .body("code", equalTo("CURSOR_INVALID"));
    }

    private static List<String> drawn(String region, String seed) {
        return Service.get("/v1/priorities?region={region}&limit=20&seed={seed}", region, seed)
                .extract()
                .jsonPath()
                .getList("items.findAll { it.selection == 'RANDOM' }.employerId");
    }
}
