package id.patuh.compliance.campaign;

import static id.patuh.compliance.campaign.Campaigns.accepted;
import static id.patuh.compliance.campaign.Campaigns.employers;
import static id.patuh.compliance.campaign.Campaigns.launched;
import static id.patuh.compliance.campaign.Campaigns.made;
import static id.patuh.compliance.campaign.Campaigns.make;
import static id.patuh.compliance.testing.EmployerMother.employer;
import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static id.patuh.compliance.testing.Field.refused;
import static id.patuh.compliance.visit.Visits.done;
import static id.patuh.contracts.vocabulary.Programme.JKK;
import static id.patuh.contracts.vocabulary.Programme.JKM;
import static id.patuh.contracts.vocabulary.Programme.JKN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Campaigns from draft to end. Each test has a regency of its own. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class CampaignIT {
    @BeforeEach
    void setClock() {
        TestClock.set(Instant.parse("2026-11-25T02:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.reset();
    }

    @Test
    void aCampaignDividesItsEmployersByASeedThatIsPublishedWithTheLaunch() {
        Set<UUID> all = new HashSet<>();
        employers("3301", 12).forEach(one -> all.add(one.id()));
        Response answer = make("3301", ",\"title\":\"Surat 2026\",\"seed\":\"undian 7\"");
        JsonPath draft = created(answer);
        String campaign = answer.header("Location");
        assertThat(draft.getString("state")).isEqualTo("DRAFT");
        assertThat(draft.getString("seed")).isNull();
        assertThat(draft.getString("jobId")).isNull();
        assertThat(draft.getFloat("holdout")).isEqualTo(0.2f);
        assertThat(draft.getString("policyVersion")).isEqualTo("2026.1");
        refused(as(SUPERVISOR).get(campaign + "/letters"), 409, "CAMPAIGN_NOT_LAUNCHED");
        refused(as(SUPERVISOR).get(campaign + "/effect"), 409, "CAMPAIGN_NOT_LAUNCHED");

        Response launch =
                as(SUPERVISOR).header("If-Match", answer.header("ETag")).post(campaign + "/actions/launch");
        JsonPath launched = accepted(launch);
        assertThat(launch.header("Location")).isEqualTo(campaign);
        assertThat(launch.header("ETag")).isNotEqualTo(answer.header("ETag"));
        assertThat(launched.getString("seed")).isEqualTo("undian 7");
        assertThat(launched.getString("launchedOn")).isEqualTo("2026-11-25");
        assertThat(launched.getString("deadline")).isEqualTo("2026-12-25");
        assertThat(launched.getInt("letters")).isEqualTo(10);
        assertThat(launched.getInt("controls")).isEqualTo(2);
        Set<String> expected = new HashSet<>(all.stream().map(UUID::toString).toList());
        Campaigns.controls(all, "undian 7", 2).forEach(one -> expected.remove(one.toString()));
        JsonPath letters = done(as(SUPERVISOR).get(campaign + "/letters"));
        assertThat(letters.<String>getList("items.employerId")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(Campaigns.written(campaign).getLong("counts.letters")).isEqualTo(10);
        assertThat(done(as(SUPERVISOR).get(campaign + "/letters")).getList("items.written"))
                .containsOnly(true)
                .hasSize(10);
        Response read = as(Tokens.of("auditor")).get(campaign);
        assertThat(read.header("ETag")).isEqualTo(launch.header("ETag"));
        assertThat(as(SUPERVISOR)
                        .header("If-None-Match", read.header("ETag"))
                        .get(campaign)
                        .statusCode())
                .isEqualTo(304);
    }

    @Test
    void aSeedThatNobodyGaveIsDrawn() {
        employers("3302", 2);
        String campaign = launched("3302", ",\"holdout\":0.5");
        assertThat(done(as(SUPERVISOR).get(campaign)).getString("seed")).matches("[0-9a-f]{32}");
    }

    @Test
    void theSelectionIsByClassFindingScaleRegionAndWorkers() {
        EmployerMother unregistered = employer().region("3303");
        EmployerMother few = employer()
                .region("3303")
                .in(JKK, 4, 20_000_000)
                .in(JKM, 4, 20_000_000)
                .in(JKN);
        EmployerMother large =
                employer().region("3303").scale(BusinessScale.LARGE).workforce(900, 4_500_000_000L);
        EmployerMother fine = employer().region("3303").in(JKK, JKM, JKN);
        EmployerMother unpaid = employer().region("3303").in(JKK, JKM).in(JKN, 10, 50_000_000, YearMonth.of(2026, 8));
        EmployerMother closed = employer().region("3303").workforce(0, 0);
        EmployerMother elsewhere = employer().region("3304");
        Service.publishAndAwait(unregistered, few, large, fine, unpaid, closed, elsewhere);

        assertThat(addressed("3303", ",\"class\":\"PARTIAL\"")).containsExactlyInAnyOrder(few.id());
        assertThat(addressed("3303", ",\"finding\":\"ARREARS\"")).containsExactly(unpaid.id());
        assertThat(addressed("3303", ",\"scale\":\"LARGE\"")).containsExactly(large.id());
        assertThat(addressed("3303", ",\"minWorkers\":11")).containsExactly(large.id());
        assertThat(addressed("33", ",\"finding\":\"PWBD\",\"scale\":\"MICRO\""))
                .contains(unregistered.id(), elsewhere.id())
                .doesNotContain(few.id(), large.id(), fine.id(), unpaid.id(), closed.id());
        assertThat(addressed("3303", ""))
                .containsExactlyInAnyOrder(unregistered.id(), few.id(), large.id(), unpaid.id());
    }

    @Test
    void anEmployerIsInOneRunningCampaignAtATime() {
        employers("3305", 2);
        String first = launched("3305", ",\"holdout\":0");
        String second = made("3305", ",\"holdout\":0");
        refused(as(SUPERVISOR).post(second + "/actions/launch"), 422, "CAMPAIGN_EMPTY");
        assertThat(done(as(SUPERVISOR).get(second)).getString("state")).isEqualTo("DRAFT");
        done(as(SUPERVISOR).post(first + "/actions/close"));
        assertThat(accepted(as(SUPERVISOR).post(second + "/actions/launch")).getInt("letters"))
                .isEqualTo(2);
    }

    @Test
    void stepsThatDoNotLeadFromTheStateAreRefused() {
        employers("3306", 2);
        String campaign = made("3306", "");
        String tag = as(SUPERVISOR).get(campaign).header("ETag");
        accepted(as(SUPERVISOR).post(campaign + "/actions/launch"));
        assertThat(refused(as(SUPERVISOR).post(campaign + "/actions/launch"), 409, "CAMPAIGN_STATE")
                        .getString("state"))
                .isEqualTo("LAUNCHED");
        refused(as(SUPERVISOR).header("If-Match", tag).post(campaign + "/actions/close"), 412, "ETAG_STALE");
        JsonPath closed = done(as(SUPERVISOR).post(campaign + "/actions/close"));
        assertThat(closed.getString("state")).isEqualTo("CLOSED");
        assertThat(closed.getString("closedAt")).startsWith("2026-11-25T02:0");
        refused(as(SUPERVISOR).post(campaign + "/actions/close"), 409, "CAMPAIGN_STATE");
        assertThat(done(as(SUPERVISOR).get(campaign + "/effect")).getList("outcomes.reached"))
                .containsExactly(false, false, false);
        String given = made("3306", "");
        done(as(SUPERVISOR).post(given + "/actions/close"));
        refused(as(SUPERVISOR).post(given + "/actions/launch"), 409, "CAMPAIGN_STATE");
    }

    @Test
    void aCampaignIsOfSupervisorsAndReadByAuditors() {
        String campaign = made("3307", "");
        String id = campaign.substring(campaign.lastIndexOf('/') + 1);
        for (Tokens other : List.of(
                Tokens.of("kemenaker-inspector"),
                Tokens.of("bpjs-tk-officer"),
                Tokens.of("bpjs-kes-officer"),
                Tokens.of("admin"))) {
            refused(as(other).get(campaign), 403, "ROLE_MISSING");
            refused(as(other).get("/v1/campaigns"), 403, "ROLE_MISSING");
        }
        refused(as(Tokens.of("auditor")).post(campaign + "/actions/launch"), 403, "ROLE_MISSING");
        Tokens abroad = SUPERVISOR.regions("31");
        refused(as(abroad).get(campaign), 403, "REGION_OUT_OF_SCOPE");
        refused(as(abroad).post(campaign + "/actions/close"), 403, "REGION_OUT_OF_SCOPE");
        refused(as(abroad).body("{\"regions\":[\"33\"]}").post("/v1/campaigns"), 403, "REGION_OUT_OF_SCOPE");
        as(abroad).get("/v1/campaigns").then().body("items.campaignId", not(hasItem(id)));
        as(Tokens.of("auditor")).get("/v1/campaigns").then().body("items.campaignId", hasItem(id));
        String none = "/v1/campaigns/" + UUID.randomUUID();
        refused(as(SUPERVISOR).get(none), 404, "CAMPAIGN_UNKNOWN");
        refused(as(SUPERVISOR).post(none + "/actions/launch"), 404, "CAMPAIGN_UNKNOWN");
        refused(as(SUPERVISOR).get(none + "/letters"), 404, "CAMPAIGN_UNKNOWN");
        refused(as(SUPERVISOR).get(none + "/effect"), 404, "CAMPAIGN_UNKNOWN");
    }

    @Test
    void aCampaignThatCannotBeIsRefused() {
        refused(make("9999", ""), 400, "VALIDATION_FAILED");
        refused(make("33", ",\"holdout\":0.95"), 400, "VALIDATION_FAILED");
        refused(make("33", ",\"class\":\"NOT_LIABLE\""), 400, "VALIDATION_FAILED");
        assertThat(refused(make("33", ",\"class\":\"COMPLIANT\""), 400, "VALIDATION_FAILED")
                        .getString("errors[0].code"))
                .isEqualTo("NOTHING_TARGETED");
        created(make("33", ",\"class\":\"COMPLIANT\",\"finding\":\"WLKP_STALE\""));
        refused(as(SUPERVISOR).body("{\"regions\":[]}").post("/v1/campaigns"), 400, "VALIDATION_FAILED");
        refused(as(SUPERVISOR).post(made("3308", "") + "/actions/launch"), 422, "CAMPAIGN_EMPTY");
    }

    /** Who gets a letter; the campaign ends at once, so that the employers are free for the next one. */
    private static List<UUID> addressed(String region, String more) {
        String campaign = launched(region, ",\"holdout\":0" + more);
        List<String> found =
                done(as(SUPERVISOR).get(campaign + "/letters?limit=500")).getList("items.employerId");
        done(as(SUPERVISOR).post(campaign + "/actions/close"));
        return found.stream().map(UUID::fromString).toList();
    }
}
