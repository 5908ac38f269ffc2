package id.patuh.registry.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import id.patuh.devstack.testing.PatuhTestResource;
import id.patuh.kit.db.Database;
import id.patuh.registry.Api;
import id.patuh.registry.identity.NumberQuery;
import id.patuh.registry.identity.WantedIdentifier;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;

/** The published sample of 2,000 employers and its file of errors. */
@QuarkusTest
@QuarkusTestResource(PatuhTestResource.class)
class SampleIT {
    private final Database database;
    private final NumberQuery query;

    @Inject
    SampleIT(Database database, NumberQuery query) {
        this.database = database;
        this.query = query;
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

    @ParameterizedTest
    @CsvSource({"sample,2000", "sample-doors,800"})
    void threeFilesMeetInTheSameEmployersAndAgainChangeNothing(String folder, int employers) {
        importAll(folder).forEach(counts -> assertThat(counts).containsEntry("rejected", 0));
        List<String> expected = read(folder, "expected.csv").lines().skip(1).toList();
        assertThat(expected).hasSize(employers);
        for (String line : expected) {
            List<WantedIdentifier> numbers = Stream.of((line.split(",")[0] + ";" + line.split(",")[1]).split(";"))
                    .map(WantedIdentifier::parse)
                    .toList();
            Map<WantedIdentifier, UUID> holders = query.holders(numbers);
            assertThat(holders).as(line).hasSize(numbers.size());
            assertThat(holders.values().stream().distinct()).as(line).hasSize(1);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> count("select count(*) from outbox") == 0);
        List<Long> before = state();
        for (Map<String, Object> counts : importAll(folder)) {
            assertThat(counts)
                    .containsEntry("created", 0)
                    .containsEntry("updated", 0)
                    .containsEntry("historical", 0);
            assertThat(counts).containsEntry("rejected", 0).containsEntry("unchanged", counts.get("rows"));
        }
        assertThat(count("select count(*) from outbox")).isZero();
        assertThat(state()).isEqualTo(before);
    }

    private List<Long> state() {
        return Stream.of(
                        "select count(*) from feed",
                        "select sum(version) from employer",
                        "select sum(version) from record",
                        "select count(*) from statement",
                        "select count(*) from membership",
                        "select count(*) from identity_number",
                        "select count(*) from match_candidate")
                .map(this::count)
                .toList();
    }

    private static List<Map<String, Object>> importAll(String folder) {
        return List.of(
                Api.importCsv("WLKP", read(folder, "wlkp.csv")).path("counts"),
                Api.importCsv("BPJS_TK", read(folder, "bpjs-tk.csv")).path("counts"),
                Api.importCsv("BPJS_KES", read(folder, "bpjs-kes.csv")).path("counts"));
    }

    private long count(String sql, Object... parameters) {
        return database.first(sql, row -> row.getLong(1), parameters).orElse(0L);
    }

    private static String read(String folder, String name) {
        try (InputStream file = SampleIT.class.getResourceAsStream("/" + folder + "/" + name)) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            // Two numbers of an NPP occur in both samples, which are not of one nation.
            return folder.equals("sample") ? text : text.replace("JJ", "JD");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static String sample(String name) {
        return read("sample", name);
    }
}
