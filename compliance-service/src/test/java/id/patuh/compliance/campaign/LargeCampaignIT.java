package id.patuh.compliance.campaign;

import static id.patuh.compliance.campaign.Campaigns.launched;
import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.visit.Visits.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

/** A campaign of thousands. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class LargeCampaignIT {
    @Inject
    Database database;

    @Test
    void thousandsAreDividedAtOnceAndWrittenToBatchByBatch() {
        Service.publish(
                Stream.generate(() -> EmployerMother.employer().region("2101").event())
                        .limit(2_500)
                        .toList());
        await("assessments")
                .atMost(Duration.ofSeconds(90))
                .until(() -> database.first(
                                        "select count(*) as n from assessment where region_code = '2101'",
                                        row -> row.getLong("n"))
                                .orElseThrow()
                        == 2_500);
        String campaign = launched("2101", "");
        JsonPath read = done(as(SUPERVISOR).get(campaign));
        assertThat(read.getInt("letters")).isEqualTo(2_000);
        assertThat(read.getInt("controls")).isEqualTo(500);
        JsonPath job = Campaigns.written(campaign);
        assertThat(job.getLong("done")).isEqualTo(2_000);
        assertThat(job.getLong("counts.letters")).isEqualTo(2_000);
        assertThat(database.first("""
                                select count(*) as n, count(distinct l.sha256) as files from campaign_letter l
                                join campaign_employer e using (letter_id) where e.region_code = '2101'
                                """, row -> row.getLong("n") + " " + row.getLong("files")))
                .contains("2000 2000");
    }
}
