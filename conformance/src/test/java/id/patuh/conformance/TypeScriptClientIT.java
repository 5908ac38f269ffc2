package id.patuh.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The TypeScript client of docs/clients.md: generated and compiled as the page says, and used by the page's program. */
class TypeScriptClientIT {

    @Test
    void theProgramOfThePageWorksWithTheTypesAsTheyWereGenerated() throws Exception {
        Path folder = ClientsPage.emptied(Npm.installed().resolve("client"));
        Files.writeString(folder.resolve("first-case.ts"), ClientsPage.block("TypeScript", "ts"));
        ClientsPage.run(folder, "sh", "-ec", ClientsPage.block("TypeScript", "sh"));

        ClientsPage.assertDone(ClientsPage.run(folder, "node", "first-case.js"), "PT Klien TypeScript ");
    }

    @Test
    void thePageNamesTheVersionsThatAreTried() throws Exception {
        JsonNode tried = new ObjectMapper()
                .readTree(Path.of("src/test/npm/package.json").toFile())
                .path("devDependencies");
        String page = ClientsPage.text();
        for (String name : List.of("openapi-fetch", "openapi-typescript", "typescript", "@types/node")) {
            assertThat(page).contains(" " + name + "@" + tried.path(name).asText());
        }
    }
}
