package id.patuh.conformance;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The files of an installation name the same variables, ports and databases as the services and the operator's page. */
class DeploymentTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::([-?])([^}]*))?}");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^#?([A-Z_]+)=(.*)$");
    private static final Pattern KEY = Pattern.compile("`([a-z][a-z0-9.-]+)`");
    private static final Pattern MAPPING = Pattern.compile(
            "@ConfigMapping\\(prefix = \"([^\"]+)\"\\)\\s+(?:public )?interface \\w+ \\{(.*)}", Pattern.DOTALL);
    private static final Pattern SETTING = Pattern.compile("(?m)^ {4}(?! )[\\w<>, ]+ (\\w+)\\(\\);$");
    /** Read by the image's entry point, not by the service. */
    private static final String JVM = "JAVA_OPTS";

    private final Map<String, Object> compose = yaml();
    private final String page = text("docs/operations.md");

    @Test
    void theExampleHasEveryVariableOfCompose() {
        Map<String, String> used = new TreeMap<>();
        Set<String> required = new TreeSet<>();
        VARIABLE.matcher(text("docker-compose.yml")).results().forEach(match -> {
            if ("?".equals(match.group(2))) {
                required.add(match.group(1));
            } else if (match.group(2) != null) {
                used.put(match.group(1), match.group(3));
            }
        });
        Map<String, String> offered = new TreeMap<>();
        EXAMPLE.matcher(text("deploy/env.example"))
                .results()
                .forEach(match -> offered.put(match.group(1), match.group(2)));

        required.forEach(name -> used.put(name, ""));
        assertThat(offered).isEqualTo(used);
        assertThat(text("deploy/env.example").lines().filter(line -> line.matches("[A-Z_]+=")))
                .containsExactlyInAnyOrderElementsOf(
                        required.stream().map(name -> name + "=").toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "compliance", "sanctions"})
    void aServiceIsBuiltAndReachedWhereItListens(String name) {
        Map<String, Object> arguments = map(map(service(name).get("build")).get("args"));
        String port = (String) arguments.get("PORT");
        assertThat(arguments).containsEntry("SERVICE", name);
        assertThat(defaults(name)).containsEntry("quarkus.http.port", port);
        assertThat(service(name).get("ports")).asString().endsWith(":" + port + ":" + port + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "compliance", "sanctions"})
    void aServiceUsesTheDatabaseThatInitMakes(String name) {
        String database = "patuh_" + name;
        String password = "PATUH_" + name.toUpperCase(Locale.ROOT) + "_DB_PASSWORD";
        assertThat(environment(name))
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://postgres:5432/" + database)
                .containsEntry("QUARKUS_DATASOURCE_USERNAME", database)
                .containsEntry("QUARKUS_DATASOURCE_PASSWORD", "${" + password + "}");
        assertThat(environment("postgres")).containsKey(password);
        assertThat(text("deploy/postgres/init.sh"))
                .contains("create_database " + database + " \"${" + password + ":?}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"registry", "compliance", "sanctions"})
    void theOperatorsPageExplainsEveryVariableOfAService(String name) {
        Set<String> explained = keys().map(DeploymentTest::variable).collect(Collectors.toSet());
        assertThat(environment(name).keySet().stream().filter(not(JVM::equals))).isSubsetOf(explained);
    }

    @Test
    void theOperatorsPageListsEverySettingOfOurs() throws IOException {
        Set<String> listed = keys().collect(Collectors.toSet());
        Set<String> settings = new TreeSet<>();
        for (String module : List.of("service-kit", "registry-service", "compliance-service", "sanctions-service")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith("Config.java"))
                        .forEach(file -> settings.addAll(settings(file)));
            }
        }
        assertThat(settings).contains("patuh.relay.batch", "patuh.exports.at-once");
        assertThat(listed).containsAll(settings);
    }

    @Test
    void eachSecretIsSeenOnlyByTheServiceThatNeedsIt() {
        assertThat(service("registry")).containsEntry("secrets", List.of("nik-key"));
        assertThat(service("sanctions")).containsEntry("secrets", List.of("nik-key", "signing-key", "status-list-key"));
        assertThat(service("compliance")).doesNotContainKey("secrets");
        assertThat(map(compose.get("secrets")).values())
                .as("beside the keys that all three services see")
                .allSatisfy(
                        secret -> assertThat(map(secret).get("file").toString()).doesNotContain("deploy/keys"));
    }

    private Stream<String> keys() {
        return KEY.matcher(page).results().map(match -> match.group(1));
    }

    private static Set<String> settings(Path file) {
        return MAPPING.matcher(read(file))
                .results()
                .flatMap(mapping -> SETTING.matcher(mapping.group(2))
                        .results()
                        .filter(setting -> !setting.group().contains("Map<"))
                        .map(setting -> mapping.group(1) + "." + hyphened(setting)))
                .collect(Collectors.toSet());
    }

    private static String hyphened(MatchResult setting) {
        return setting.group(1).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static String variable(String key) {
        return key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    private Map<String, Object> service(String name) {
        return map(map(compose.get("services")).get(name));
    }

    private Map<String, Object> environment(String name) {
        return map(service(name).get("environment"));
    }

    private static Properties defaults(String name) {
        Path file = ROOT.resolve(name + "-service/src/main/resources/application.properties");
        try (InputStream in = Files.newInputStream(file)) {
            Properties all = new Properties();
            all.load(in);
            return all;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> yaml() {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(text("docker-compose.yml")));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    private static String text(String path) {
        return read(ROOT.resolve(path));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
