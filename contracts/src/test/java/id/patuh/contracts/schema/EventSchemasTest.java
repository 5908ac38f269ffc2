package id.patuh.contracts.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.AssessmentEvent;
import id.patuh.contracts.event.BpjsKesCoverageReportedEvent;
import id.patuh.contracts.event.BpjsTkCoverageReportedEvent;
import id.patuh.contracts.event.CalendarEvent;
import id.patuh.contracts.event.CaseEvent;
import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.ParticipationEvent;
import id.patuh.contracts.event.PolicyEvent;
import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.event.RowRejectedEvent;
import id.patuh.contracts.event.ServiceBlocksEvent;
import id.patuh.contracts.event.VisitEvent;
import id.patuh.contracts.event.WlkpReportedEvent;

class EventSchemasTest {
    private static final Path EXAMPLES = Path.of("src/main/resources/examples");
    private static final Map<String, Class<? extends Record>> RECORDS = Map.ofEntries(
            Map.entry(EmployerEvent.TYPE, EmployerEvent.class),
            Map.entry(RecordEvent.TYPE, RecordEvent.class),
            Map.entry(AssessmentEvent.TYPE, AssessmentEvent.class),
            Map.entry(ParticipationEvent.TYPE, ParticipationEvent.class),
            Map.entry(PolicyEvent.TYPE, PolicyEvent.class),
            Map.entry(VisitEvent.TYPE, VisitEvent.class),
            Map.entry(CaseEvent.TYPE, CaseEvent.class),
            Map.entry(ServiceBlocksEvent.TYPE, ServiceBlocksEvent.class),
            Map.entry(CalendarEvent.TYPE, CalendarEvent.class),
            Map.entry(WlkpReportedEvent.TYPE, WlkpReportedEvent.class),
            Map.entry(BpjsTkCoverageReportedEvent.TYPE, BpjsTkCoverageReportedEvent.class),
            Map.entry(BpjsKesCoverageReportedEvent.TYPE, BpjsKesCoverageReportedEvent.class),
            Map.entry(RowRejectedEvent.TYPE, RowRejectedEvent.class));

    static Stream<Path> examples() {
        try (Stream<Path> paths = Files.walk(EXAMPLES)) {
            return paths.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<String> types() {
        return EventSchemas.types().stream();
    }

    @Test
    void everyEventHasASchemaAndAtLeastTwoExamples() {
        assertThat(EventSchemas.types()).isEqualTo(RECORDS.keySet());
        assertThat(RECORDS.keySet()).allSatisfy(type -> assertThat(
                        examples().filter(path -> typeOf(path).equals(type)))
                .hasSizeGreaterThanOrEqualTo(2));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleIsValid(Path example) throws IOException {
        assertThat(EventSchemas.violations(typeOf(example), Files.readString(example)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleComesBackFromItsRecordUnchanged(Path example) throws IOException {
        JsonNode written = EventJson.mapper().readTree(Files.readString(example));
        Record record = EventJson.mapper().treeToValue(written, RECORDS.get(typeOf(example)));

        String again = EventJson.mapper().writeValueAsString(record);

        assertThat(EventJson.mapper().readTree(again)).isEqualTo(written);
        assertThat(EventSchemas.violations(typeOf(example), again)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("types")
    void schemaAndRecordHaveTheSameMembersAndTheSameEnumValues(String type) {
        RecordShape.of(RECORDS.get(type)).assertMatches(type, EventSchemas.published(type));
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaCarriesItsPublicAddressAndIsOpenToReaders(String type) {
        JsonNode schema = EventSchemas.published(type);

        assertThat(schema.path("$id").asText()).isEqualTo(EventJson.schemaUri(type));
        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.toString()).doesNotContain("additionalProperties");
    }

    @ParameterizedTest
    @MethodSource("types")
    void aMissingAndAnUnknownMemberOfAProducerAreFound(String type) throws IOException {
        ObjectNode event = firstExample(type);
        String required = EventSchemas.published(type).path("required").path(0).asText();
        event.remove(required);
        event.put("employreId", "x");

        List<String> violations = EventSchemas.violations(type, event.toString());

        assertThat(violations)
                .hasSize(2)
                .anyMatch(v -> v.contains("'" + required + "'"))
                .anyMatch(v -> v.contains("employreId"));
    }

    @Test
    void wrongValuesAreFoundWhereTheyStand() throws IOException {
        ObjectNode event = firstExample(ServiceBlocksEvent.TYPE);
        ObjectNode block = (ObjectNode) event.path("blocks").path(0);
        block.put("service", "PASSPORT")
                .put("inForceFrom", "2026-10-16T10:00:00+07:00")
                .put("surprise", 1);

        assertThat(EventSchemas.violations(ServiceBlocksEvent.TYPE, event.toString()))
                .hasSize(3)
                .anyMatch(violation -> violation.startsWith("/blocks/0/service:"))
                .anyMatch(violation -> violation.startsWith("/blocks/0/inForceFrom:"))
                .anyMatch(violation -> violation.startsWith("/blocks/0:") && violation.contains("surprise"));
    }

    @Test
    void aSuccessorBelongsToAMergedEmployerAndOnlyToOne() throws IOException {
        ObjectNode active = firstExample(EmployerEvent.TYPE);
        active.put("status", "ACTIVE").put("successorId", "0197b3c2-5a10-7c3e-9d51-3f2a8e6b1c04");
        ObjectNode merged = active.deepCopy();
        merged.put("status", "MERGED").putNull("successorId");

        assertThat(EventSchemas.violations(EmployerEvent.TYPE, active.toString()))
                .isNotEmpty();
        assertThat(EventSchemas.violations(EmployerEvent.TYPE, merged.toString()))
                .isNotEmpty();
    }

    @Test
    void aNaturalPersonsNpwpIsNeverSentInFull() throws IOException {
        ObjectNode person = example(EmployerEvent.TYPE, "natural-person");
        ((ObjectNode) person.path("identifiers").path(0)).put("value", "3171234567890001");

        assertThat(EventSchemas.violations(EmployerEvent.TYPE, person.toString()))
                .hasSize(1)
                .allMatch(violation -> violation.startsWith("/identifiers/0/value:"));
    }

    @Test
    void aWithdrawalStatesNothingAndNamesWhatItWithdraws() throws IOException {
        ObjectNode record = example(RecordEvent.TYPE, "withdrawn-statement");
        ObjectNode withdrawal = (ObjectNode) record.path("statements").path(1);
        withdrawal
                .putNull("corrects")
                .set("registration", record.path("statements").path(0).path("registration"));

        assertThat(EventSchemas.violations(RecordEvent.TYPE, record.toString()))
                .hasSize(2)
                .anyMatch(violation -> violation.startsWith("/statements/1/corrects:"))
                .anyMatch(violation -> violation.startsWith("/statements/1/registration:"));
    }

    @Test
    void aRowMayLeaveOutWhetherSomethingEnded() throws IOException {
        for (String type :
                List.of(WlkpReportedEvent.TYPE, BpjsTkCoverageReportedEvent.TYPE, BpjsKesCoverageReportedEvent.TYPE)) {
            ObjectNode row = firstExample(type);
            String end = type.equals(WlkpReportedEvent.TYPE) ? "closedOn" : "endedOn";
            assertThat(row.has(end)).isTrue();
            row.remove(end);

            assertThat(EventSchemas.violations(type, row.toString())).isEmpty();
        }
    }

    @Test
    void anEndIsNamedOnlyWhereSomethingIsSaidOfIt() throws IOException {
        ObjectNode record = example(RecordEvent.TYPE, "closed-workplace");
        ((ObjectNode) record.path("statements").path(1)).put("endStated", false);

        assertThat(EventSchemas.violations(RecordEvent.TYPE, record.toString()))
                .hasSize(1)
                .allMatch(violation -> violation.startsWith("/statements/1/endedOn:"));
    }

    @Test
    void aWorkplaceHasNoProgrammeAndARegistrationHasOne() throws IOException {
        ObjectNode workplace = example(RecordEvent.TYPE, "head-office");
        ((ObjectNode) workplace.path("statements").path(0)).put("programme", "JKK");
        ObjectNode registration = example(RecordEvent.TYPE, "ended-registration");
        ((ObjectNode) registration.path("statements").path(0)).putNull("programme");

        assertThat(EventSchemas.violations(RecordEvent.TYPE, workplace.toString()))
                .hasSize(1);
        assertThat(EventSchemas.violations(RecordEvent.TYPE, registration.toString()))
                .hasSize(1);
    }

    @Test
    void textThatIsNoJsonIsAViolationAndAnUnknownTypeAnError() {
        assertThat(EventSchemas.violations(EmployerEvent.TYPE, "{")).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> EventSchemas.violations("id.patuh.nothing.v1", "{}"));
    }

    private static ObjectNode example(String type, String name) throws IOException {
        return (ObjectNode) EventJson.mapper()
                .readTree(Files.readString(EXAMPLES.resolve(type).resolve(name + ".json")));
    }

    private static ObjectNode firstExample(String type) throws IOException {
        Path example = examples()
                .filter(path -> typeOf(path).equals(type))
                .sorted()
                .findFirst()
                .orElseThrow();
        return (ObjectNode) EventJson.mapper().readTree(Files.readString(example));
    }

    private static String typeOf(Path example) {
        return example.getParent().getFileName().toString();
    }
}
