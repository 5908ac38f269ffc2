package id.patuh.compliance.campaign;

import static id.patuh.compliance.testing.Field.SUPERVISOR;
import static id.patuh.compliance.testing.Field.as;
import static id.patuh.compliance.testing.Field.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import id.patuh.compliance.testing.EmployerMother;
import id.patuh.compliance.testing.Service;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

/** Campaigns of a regency, and the division as anybody can compute it. */
public final class Campaigns {
    private Campaigns() {}

    /** Micro businesses of a regency that are in no programme. */
    static List<EmployerMother> employers(String region, int count) {
        List<EmployerMother> employers = Stream.generate(
                        () -> EmployerMother.employer().region(region))
                .limit(count)
                .toList();
        Service.publishAndAwait(employers.toArray(EmployerMother[]::new));
        return employers;
    }

    static Response make(String region, String more) {
        return as(SUPERVISOR)
                .body("{\"regions\":[\"%s\"]%s}".formatted(region, more))
                .post("/v1/campaigns");
    }

    /** Makes a campaign and gives its path. */
    static String made(String region, String more) {
        return "/v1/campaigns/" + created(make(region, more)).getString("campaignId");
    }

    /** Makes and launches a campaign, and gives its path. */
    public static String launched(String region, String more) {
        String campaign = made(region, more);
        accepted(as(SUPERVISOR).post(campaign + "/actions/launch"));
        return campaign;
    }

    /** The body of a 202. */
    static JsonPath accepted(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.jsonPath();
    }

    /** Waits until the job that writes the letters of a campaign has ended. */
    static JsonPath written(String campaign) {
        String job = "/v1/jobs/" + as(SUPERVISOR).get(campaign).jsonPath().getString("jobId");
        return await(job)
                .atMost(Duration.ofSeconds(120))
                .until(() -> as(SUPERVISOR).get(job).jsonPath(), read -> read.getString("state")
                        .equals("SUCCEEDED"));
    }

    /** The employers with the lowest digests of the seed and their ids. */
    static List<UUID> controls(Collection<UUID> employers, String seed, int size) {
        return employers.stream()
                .sorted((one, other) -> digest(seed + ":" + one).compareTo(digest(seed + ":" + other)))
                .limit(size)
                .toList();
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
