package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What ships with each service may be passed on under the project's licence: nothing under the GPL or AGPL alone, nothing of tests. The Lesser
 * GPL lets a library be used as it is, in a file of its own.
 */
class ShippedLibrariesTest {
    private static final Pattern GENERAL = Pattern.compile("GNU (AFFERO )?GENERAL PUBLIC LICENSE|\\bA?GPL ?V?[23]");
    /** Of two licences the other one is taken. */
    private static final Pattern CHOICE =
            Pattern.compile("ECLIPSE PUBLIC LICENSE|ECLIPSE DISTRIBUTION LICENSE|APACHE LICENSE"
                    + "|GNU LESSER GENERAL PUBLIC LICENSE");

    private static final Pattern TEXT = Pattern.compile("META-INF/.*(LICENSE|NOTICE|COPYING|pom\\.xml).*");
    private static final List<String> OF_TESTS = List.of(
            "org.verapdf.", "com.microsoft.playwright.", "com.deque.", "id.patuh.devstack", "id.patuh.house-rules");

    @ParameterizedTest
    @ValueSource(strings = {"registry-service", "compliance-service", "sanctions-service"})
    void nothingShipsUnderTheGeneralPublicLicence(String service) throws IOException {
        List<Path> libraries = libraries(service);
        assertThat(libraries).as("%s is built", service).hasSizeGreaterThan(100);
        List<String> bound = new ArrayList<>();
        for (Path library : libraries) {
            String terms = terms(library);
            if (GENERAL.matcher(terms).find() && !CHOICE.matcher(terms).find()) {
                bound.add(library.getFileName().toString());
            }
        }

        assertThat(bound).isEmpty();
        assertThat(libraries)
                .extracting(library -> library.getFileName().toString())
                .noneMatch(name -> OF_TESTS.stream().anyMatch(name::startsWith));
    }

    private static List<Path> libraries(String service) throws IOException {
        try (var files = Files.walk(Path.of("..", service, "target", "quarkus-app", "lib"))) {
            return files.filter(file -> file.toString().endsWith(".jar")).toList();
        }
    }

    private static String terms(Path library) throws IOException {
        StringBuilder terms = new StringBuilder();
        try (ZipFile jar = new ZipFile(library.toFile())) {
            for (ZipEntry entry :
                    jar.stream().filter(ShippedLibrariesTest::isText).toList()) {
                try (InputStream in = jar.getInputStream(entry)) {
                    terms.append(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1))
                            .append(' ');
                }
            }
        }
        return terms.toString().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static boolean isText(ZipEntry entry) {
        return !entry.isDirectory() && TEXT.matcher(entry.getName()).matches();
    }
}
