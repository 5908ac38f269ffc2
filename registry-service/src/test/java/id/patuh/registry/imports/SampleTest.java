package id.patuh.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The published sample of 2,000 employers and its file of errors. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SampleTest {
    private final Database database;

    @Inject
    SampleTest(Database database) {
        this.database = database;
    }

    @Test
    void fileOfErrorsGivesExactlyTheExpectedLines() {
        var done = Api.importCsv("WLKP", sample("wlkp-errors.csv"));
        assertThat(done.<String>path("state")).isEqualTo("SUCCEEDED");
        assertThat(done.<Map<String, Object>>path("counts"))
                .containsEntry("rows", 12)
                .containsEntry("rejected", 10);
        List<Map<String, Object>> errors = Api.writer()
                .get("/v1/imports/" + done.path("id") + "/errors")
                .then()
                .statusCode(200)
                .extract()
                .path("items");
        List<String> lines = errors.stream()
                .map(error -> error.get("line") + "," + error.get("field") + "," + error.get("code"))
                .toList();
        assertThat(String.join("\n", lines))
                .isEqualTo(sample("wlkp-errors-expected.csv")
                        .lines()
                        .skip(1)
                        .reduce((a, b) -> a + "\n" + b)
                        .orElseThrow());
        assertThat(Api.employer("NIB:1234567890131"))
                .containsEntry("name", "PT \"Kutip\", Tbk")
                .containsEntry("address", "Jl. Baris\nDua 11");
    }

    @Test
    void threeFilesMeetInTheSameEmployersAndAgainChangeNothing() {
        importAll();
        long employers = count("""
                select count(distinct i.employer_id) from identifier i where value in (select value from identifier)
                """);
        assertThat(employers).isGreaterThanOrEqualTo(2000);
        for (String line : sample("expected.csv").lines().skip(1).toList()) {
            List<String> numbers = List.of((line.split(",")[0] + ";" + line.split(",")[1]).split(";"));
            long holders = count(
                    """
                    select count(distinct employer_id) from identifier where type || ':' || value = any (?)
                    """, (Object) numbers.stream().map(SampleTest::canonical).toArray(String[]::new));
            assertThat(holders).as(line).isEqualTo(1);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> count("select count(*) from outbox") == 0);
        long events = count("select count(*) from feed");
        long versions = count("select sum(version) from employer");
        long facts = count("select count(*) from fact_version");
        for (Map<String, Object> counts : importAll()) {
            assertThat(counts)
                    .containsEntry("created", 0)
                    .containsEntry("updated", 0)
                    .containsEntry("historical", 0);
            assertThat(counts).containsEntry("rejected", 0).containsEntry("unchanged", counts.get("rows"));
        }
        assertThat(count("select count(*) from outbox")).isZero();
        assertThat(count("select count(*) from feed")).isEqualTo(events);
        assertThat(count("select sum(version) from employer")).isEqualTo(versions);
        assertThat(count("select count(*) from fact_version")).isEqualTo(facts);
    }

    private static List<Map<String, Object>> importAll() {
        return List.of(
                Api.importCsv("WLKP", sample("wlkp.csv")).path("counts"),
                Api.importCsv("BPJS_TK", sample("bpjs-tk.csv")).path("counts"),
                Api.importCsv("BPJS_KES", sample("bpjs-kes.csv")).path("counts"));
    }

    private static String canonical(String number) {
        return number.startsWith("NPWP:") && number.length() == 20 ? "NPWP:0" + number.substring(5) : number;
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    static String sample(String name) {
        try (InputStream file = SampleTest.class.getResourceAsStream("/sample/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
