package id.patuh.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Extracts with answers that independent programs computed. Both nations live in one registry.
 *
 * @param folder of its files, among the test resources
 */
record SampleNation(String folder) {
    /** Two thousand employers with one door each. */
    static final SampleNation ONE_DOOR = new SampleNation("sample");
    /** Eight hundred employers, sixty of which have several doors or numbers. */
    static final SampleNation SEVERAL_DOORS = new SampleNation("sample-doors");

    private static final List<String> SOURCES = List.of("WLKP", "BPJS_TK", "BPJS_KES");
    /** The two nations happen to share two NPPs. */
    private static final Pattern SHARED = Pattern.compile("JJ(942828|449935)");

    /** Imports its three extracts; returns what became of their rows, by extract. */
    List<JsonNode> imported() {
        return SOURCES.stream()
                .map(source -> Extracts.imported(source, bytes(file(source))).path("counts"))
                .toList();
    }

    /** Rows of a CSV file, without its header. */
    List<String[]> rows(String file) {
        return lines(file).stream().map(line -> line.split(",", -1)).toList();
    }

    /** Lines of a CSV file, without its header. */
    List<String> lines(String file) {
        List<String> all = text(file).lines().toList();
        return all.subList(1, all.size());
    }

    byte[] bytes(String file) {
        return text(file).getBytes(StandardCharsets.UTF_8);
    }

    private String text(String file) {
        try (InputStream in = SampleNation.class.getResourceAsStream("/" + folder + "/" + file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return this.equals(SEVERAL_DOORS) ? SHARED.matcher(text).replaceAll("JD$1") : text;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String file(String source) {
        return source.toLowerCase(Locale.ROOT).replace('_', '-') + ".csv";
    }
}
