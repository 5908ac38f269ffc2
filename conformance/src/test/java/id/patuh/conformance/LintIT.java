package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.stack.Service;

/** The published documents keep the rules of the usual linters; those that are switched off say why in src/test/npm. */
class LintIT {
    private static final Path RULES = Path.of("src/test/npm").toAbsolutePath();
    private static final Path DOCUMENTS =
            Path.of("../contracts/src/main/resources").toAbsolutePath();

    @BeforeAll
    static void install() throws Exception {
        Npm.installed();
    }

    @Test
    void redoclyFindsNothingInTheApis() throws Exception {
        Run lint = run(
                apis(),
                "npx",
                "redocly",
                "lint",
                "--config",
                RULES.resolve("redocly.yaml").toString());

        assertThat(lint.succeeded()).contains("Your API descriptions are valid");
    }

    @Test
    void spectralFindsNothingInTheApisAndTheTopics() throws Exception {
        List<String> documents = new ArrayList<>(apis());
        documents.add(DOCUMENTS.resolve("asyncapi.yaml").toString());

        Run lint = run(
                documents,
                "npx",
                "spectral",
                "lint",
                "--fail-severity=hint",
                "--ruleset",
                RULES.resolve(".spectral.yaml").toString());

        assertThat(lint.succeeded()).contains("No results with a severity of 'hint' or higher found!");
    }

    private static Run run(List<String> documents, String... command) throws Exception {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(documents);
        return Npm.run(all.toArray(String[]::new));
    }

    private static List<String> apis() {
        List<String> files = new ArrayList<>();
        for (Service service : Service.values()) {
            files.add(DOCUMENTS
                    .resolve("openapi")
                    .resolve(service.shortName() + ".yaml")
                    .toString());
        }
        return files;
    }
}
