package id.patuh.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import id.patuh.contracts.event.Topics;

class AsyncApiTest {
    private static final Path RESOURCES = Path.of("src/main/resources");
    private static JsonNode document;

    @BeforeAll
    static void read() throws IOException {
        document = new YAMLMapper().readTree(RESOURCES.resolve("asyncapi.yaml").toFile());
    }

    @Test
    void everyTopicAndItsDeadLettersHaveAChannelAndNothingElseHas() throws IllegalAccessException {
        Set<String> expected = topics().stream()
                .flatMap(topic -> Stream.of(topic, Topics.deadLetters(topic)))
                .collect(Collectors.toSet());

        assertThat(children(document.path("channels"))
                        .map(channel -> channel.path("address").asText()))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyTopicHasTheFixedNumberOfPartitions() {
        assertThat(children(document.path("components").path("channelBindings"))
                        .map(binding -> binding.path("kafka").path("partitions").asInt()))
                .containsOnly(Topics.PARTITIONS);
    }

    @Test
    void everyReferencePointsAtSomethingThatExists() {
        List<String> references = new ArrayList<>();
        collect(document, references);

        assertThat(references).hasSizeGreaterThan(20).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(RESOURCES.resolve(reference)).exists();
            }
        });
    }

    @Test
    void everyEventIsAMessageWithItsSchemaAndAllItsExamples() throws IOException {
        for (String type : EventSchemas.types()) {
            JsonNode message = children(document.path("components").path("messages"))
                    .filter(candidate -> candidate.path("name").asText().equals(type))
                    .findFirst()
                    .orElseThrow();

            assertThat(message.path("payload").path("schema").path("$ref").asText())
                    .isEqualTo("./schemas/" + type + ".json");
            assertThat(children(message.path("examples"))
                            .map(example -> example.path("payload").path("$ref").asText()))
                    .containsExactlyInAnyOrderElementsOf(exampleFiles(type));
        }
    }

    private static List<String> topics() throws IllegalAccessException {
        List<String> topics = new ArrayList<>();
        for (Field field : Topics.class.getDeclaredFields()) {
            if (field.getType() == String.class) {
                topics.add((String) field.get(null));
            }
        }
        return topics;
    }

    private static List<String> exampleFiles(String type) throws IOException {
        try (Stream<Path> files = Files.list(RESOURCES.resolve("examples").resolve(type))) {
            return files.map(file -> "./" + RESOURCES.relativize(file)).toList();
        }
    }

    private static void collect(JsonNode node, List<String> references) {
        if (node.path("$ref").isTextual()) {
            references.add(node.path("$ref").asText());
        }
        node.forEach(child -> collect(child, references));
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
