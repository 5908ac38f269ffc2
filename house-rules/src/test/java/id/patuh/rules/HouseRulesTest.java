package id.patuh.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule fails where a fixture breaks it, and nowhere else: a rule that cannot fail is worth nothing. */
class HouseRulesTest {
    private static final String FIXTURES = "id.patuh.rules.fixture.";

    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("id.patuh.rules").tests();
    }

    @Test
    void whatIsSoundBreaksNoRule() {
        assertThat(violations("sound", "..sound.domain..")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "clock | Time comes from the injected clock | 5",
                "injection | Nothing is injected into fields | 1",
                "httpname | Only resources import HTTP | 1",
                "sql | Resources do not touch repositories or SQL | 3",
                "open | Resources are package-private | 1",
                "hidden | Operations of resources are public | 1",
                "circle | Packages do not go round in circles | 1",
                "neighbour | A service knows no other | 1",
                "domain | Domain packages know no framework | 1",
                "noun | An entity is called by the bare noun | 1",
                "crowded | A package has at most 25 types | 1",
                "arguments | A constructor has at most seven arguments | 1",
                "annotated | A single constructor needs no @Inject | 1",
                "qualified | Types are imported, not written out | 2",
                "lengthy | A type has at most 300 lines | 1",
                "method | A method has at most 40 lines | 1"
            })
    void whatBreaksARuleIsFoundByItAlone(String fixture, String rule, int times) {
        Map<String, List<String>> violations = violations(fixture, "..domain.rule..");
        assertThat(violations).containsOnlyKeys(rule);
        assertThat(violations.get(rule)).hasSize(times);
    }

    @Test
    void httpIsFoundByWhatItIsAndByWhereItIsImported() {
        assertThat(violations("http", "..domain.rule.."))
                .containsOnlyKeys("HTTP ends at the resource", "Only resources import HTTP");
    }

    @Test
    void whatAModuleDeclaresIsFree() {
        assertThat(rules("http").speakingHttp("..fixture.http..").violations()).isEmpty();
        assertThat(rules("clock").onMachineTime("Now").violations()).isEmpty();
        assertThat(rules("neighbour").mayUse("id.patuh.registry").violations()).isEmpty();
        assertThat(rules("domain").violations()).isEmpty();
    }

    @Test
    void aBrokenRuleFailsItsTest() {
        List<String> failing = rules("noun")
                .tests()
                .filter(HouseRulesTest::fails)
                .map(DynamicTest::getDisplayName)
                .toList();
        assertThat(failing).containsExactly("An entity is called by the bare noun");
    }

    private static boolean fails(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (Throwable broken) {
            return true;
        }
    }

    private static Map<String, List<String>> violations(String fixture, String domain) {
        return rules(fixture).domain(domain).violations();
    }

    private static HouseRules rules(String fixture) {
        String folder = (FIXTURES + fixture).replace('.', '/');
        return HouseRules.of(FIXTURES + fixture)
                .in(Path.of("target/test-classes", folder), Path.of("src/test/java", folder));
    }
}
