package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What operators read about settings is what the services have: each {@code ...Config} of the sources, with its defaults. */
class SettingsTest {
    private static final Pattern PREFIX = Pattern.compile("@ConfigMapping\\(prefix = \"([^\"]+)\"\\)");
    private static final Pattern SETTING = Pattern.compile("@WithDefault\\(\"([^\"]*)\"\\)\\s+\\S+ (\\w+)\\(\\);");
    /** Key and default, behind the column of the service where there is one. */
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\|(?: \\w+ \\|)? `(patuh\\.[^`]+)` \\| ([^|;]*?)(?:;[^|]*)? \\|");

    private static final List<Path> PAGES = List.of(Path.of("../docs/operations.md"), Path.of("../docs/exports.md"));
    private static final List<String> MODULES =
            List.of("service-kit", "registry-service", "compliance-service", "sanctions-service");

    @Test
    void everyDefaultIsOnThePageAsTheServicesHaveIt() throws IOException {
        Map<String, String> declared = declared();
        assertThat(declared).hasSizeGreaterThan(30);
        assertThat(documented()).containsAllEntriesOf(declared);
    }

    private static Map<String, String> documented() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path page : PAGES) {
            ROW.matcher(Files.readString(page)).results().forEach(row -> found.put(row.group(1), row.group(2)));
        }
        return found;
    }

    private static Map<String, String> declared() throws IOException {
        Map<String, String> found = new TreeMap<>();
        for (Path source : sources()) {
            String text = Files.readString(source);
            Matcher prefix = PREFIX.matcher(text);
            if (prefix.find()) {
                SETTING.matcher(text)
                        .results()
                        .forEach(setting -> found.put(prefix.group(1) + "." + key(setting.group(2)), setting.group(1)));
            }
        }
        return found;
    }

    private static List<Path> sources() throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            try (Stream<Path> files = Files.walk(Path.of("..", module, "src/main/java"))) {
                files.filter(file -> file.toString().endsWith("Config.java")).forEach(found::add);
            }
        }
        return found;
    }

    private static String key(String method) {
        return method.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
