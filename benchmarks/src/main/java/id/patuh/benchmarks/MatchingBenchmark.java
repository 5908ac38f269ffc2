package id.patuh.benchmarks;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.benchmarks.matching.NameVariant;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.nation.SyntheticNation;
import id.patuh.devstack.process.Folders;
import id.patuh.devstack.stack.Service;

/**
 * How well the registry suggests employers that may be one: a labelled set goes in as a file of a BPJS, and the pairs it raises are
 * compared with the labels.
 */
final class MatchingBenchmark {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);
    private static final long SEED = 20_260_630;
    private static final int OTHER_SEED = 17;
    private static final int SHARE = 10;

    private final ServiceClient kemenaker;
    private final ServiceClient bpjs;
    private final int employers;

    MatchingBenchmark(BenchStack stack, int employers) {
        this.kemenaker = stack.service(Service.REGISTRY, "registry-writer,registry-reader", "KEMENAKER");
        this.bpjs = stack.service(Service.REGISTRY, "registry-writer,registry-reader", "BPJS_TK");
        this.employers = employers;
    }

    void run() throws IOException {
        String reports = reports(SEED);
        JsonNode known = imported(kemenaker, "WLKP", BodyPublishers.ofString(reports));
        List<LabelledRows.Labelled> rows = LabelledRows.of(
                accepted(reports, known.path("id").asText()),
                Csv.rows(reports(OTHER_SEED)).values(),
                employers / SHARE,
                new Random(SEED));
        long begin = System.nanoTime();
        JsonNode job = imported(bpjs, "BPJS_TK", BodyPublishers.ofString(LabelledRows.file(rows)));
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "%,d employers known, %,d pairs raised among them; %,d labelled rows in %.1f s%n",
                known.path("counts").path("created").asLong(),
                pairs(known.path("id").asText()).size(),
                rows.size(),
                seconds);
        report(rows, pairs(job.path("id").asText()));
    }

    private String reports(long seed) throws IOException {
        Path folder = Files.createTempDirectory("patuh-nation");
        try {
            SyntheticNation.generate(folder, employers, seed, AS_OF);
            return Files.readString(folder.resolve("wlkp.csv"));
        } finally {
            Folders.delete(folder);
        }
    }

    /** Rows of a file but for those that were refused. */
    private Collection<Map<String, String>> accepted(String file, String importId) {
        Map<Integer, Map<String, String>> rows = Csv.rows(file);
        String cursor = "";
        while (cursor != null) {
            JsonNode page = kemenaker
                    .get("/v1/imports/" + importId + "/errors?limit=500"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            page.path("items").forEach(error -> rows.remove(error.path("line").asInt()));
            cursor = page.path("nextCursor").textValue();
        }
        return rows.values();
    }

    /** For each pair: the numbers of both employers' records, as TYPE:number. */
    private List<Set<String>> pairs(String importId) {
        List<Set<String>> pairs = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = kemenaker
                    .get("/v1/match-candidates?limit=500&reason=SIMILAR_NAME"
                            + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200)
                    .json();
            for (JsonNode item : page.path("items")) {
                if (item.path("importId").asText().equals(importId)) {
                    pairs.add(numbers(item));
                }
            }
            cursor = page.path("nextCursor").textValue();
        }
        return pairs;
    }

    private Set<String> numbers(JsonNode candidate) {
        Set<String> numbers = new HashSet<>();
        for (String side : List.of("left", "right")) {
            for (JsonNode entry :
                    records(candidate.path(side).path("employerId").asText())) {
                numbers.add(
                        entry.path("type").asText() + ":" + entry.path("number").asText());
            }
        }
        return numbers;
    }

    private JsonNode records(String employer) {
        return kemenaker
                .get("/v1/employers/" + employer + "/records?limit=500")
                .expect(200)
                .json()
                .path("items");
    }

    private void report(List<LabelledRows.Labelled> rows, List<Set<String>> pairs) {
        Map<String, LabelledRows.Labelled> byNumber = new HashMap<>();
        rows.forEach(row -> byNumber.put("NPP:" + row.npp(), row));
        Set<String> found = new HashSet<>();
        Map<NameVariant, Integer> wrong = new EnumMap<>(NameVariant.class);
        int right = 0;
        for (Set<String> pair : pairs) {
            List<LabelledRows.Labelled> brought = pair.stream()
                    .filter(byNumber::containsKey)
                    .map(byNumber::get)
                    .toList();
            boolean same = brought.size() == 1
                    && brought.getFirst().written().isSame()
                    && pair.contains("WLKP:" + brought.getFirst().base());
            if (same) {
                right++;
                found.add(brought.getFirst().npp());
            } else {
                brought.stream().limit(1).forEach(row -> wrong.merge(row.written(), 1, Integer::sum));
            }
        }
        long duplicates = rows.stream()
                .filter(row -> row.written().isSame() && row.written() != NameVariant.OLD_NPWP)
                .count();
        System.out.printf(
                "Pairs raised %,d, right %,d: precision %.3f; %,d duplicates without a number, found %,d: recall %.3f%n",
                pairs.size(),
                right,
                (double) right / pairs.size(),
                duplicates,
                found.size(),
                (double) found.size() / duplicates);
        kinds(rows, found, wrong);
    }

    private void kinds(List<LabelledRows.Labelled> rows, Set<String> found, Map<NameVariant, Integer> wrong) {
        Map<NameVariant, int[]> kinds = new TreeMap<>();
        for (LabelledRows.Labelled row : rows) {
            int[] counts = kinds.computeIfAbsent(row.written(), kind -> new int[2]);
            counts[0]++;
            boolean byNumber = row.written() == NameVariant.OLD_NPWP && isKnownAs(row);
            counts[1] += found.contains(row.npp()) || byNumber ? 1 : 0;
        }
        kinds.forEach((kind, counts) -> System.out.printf(
                "%-17s %,6d rows   %s   %,4d wrong pairs%n",
                kind,
                counts[0],
                kind.isSame() ? "recall %.3f".formatted((double) counts[1] / counts[0]) : "of others   ",
                wrong.getOrDefault(kind, 0)));
    }

    /** Whether the row went to the employer it was made from, by its number. */
    private boolean isKnownAs(LabelledRows.Labelled row) {
        JsonNode found = kemenaker
                .get("/v1/employers?identifier=NPP:" + row.npp())
                .expect(200)
                .json()
                .path("items");
        for (JsonNode entry : records(found.path(0).path("employerId").asText())) {
            if (entry.path("number").asText().equals(row.base())) {
                return true;
            }
        }
        return false;
    }

    private static JsonNode imported(ServiceClient sender, String source, BodyPublisher file) {
        String location = sender.upload("/v1/imports?source=" + source, "text/csv", file)
                .expect(202)
                .header("location")
                .orElseThrow();
        JsonNode job = sender.get(location).expect(200).json();
        while (!job.path("finishedAt").isTextual()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            job = sender.get(location).expect(200).json();
        }
        if (!job.path("state").asText().equals("SUCCEEDED")) {
            throw new IllegalStateException("The import failed: " + job);
        }
        return job;
    }
}
