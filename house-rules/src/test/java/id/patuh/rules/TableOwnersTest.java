package id.patuh.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

/** The list of owners is compared with SQL, entities and copies; nothing undeclared and nothing outdated passes. */
class TableOwnersTest {
    private static final String DECLARED = "Each table is written and read by those declared in ";
    private static final String TEMPORARY = "No package reads the temporary tables of another";

    @Test
    void aListThatIsTruePasses() {
        assertThat(rules("owners.txt").get(DECLARED + "owners.txt").get()).isEmpty();
    }

    @Test
    void aListThatIsWrongFailsForEachTable() {
        assertThat(rules("wrong-owners.txt").get(DECLARED + "wrong-owners.txt").get())
                .containsExactlyInAnyOrder(
                        "undeclared: order_view -",
                        "declared: order_book orders\n   found: order_book orders report",
                        "declared: order_line orders,report\n   found: order_line orders report",
                        "declared, but neither there nor used: gone");
    }

    @Test
    void aTemporaryTableIsReadByItsOwnerOnly() {
        assertThat(rules("owners.txt").get(TEMPORARY).get()).containsExactly("staged_line is used by orders, report");
    }

    private static Map<String, Supplier<List<String>>> rules(String list) {
        Path tables = Path.of("src/test/resources/tables");
        return TableOwners.of("id.patuh.rules.fixture.tables")
                .in(
                        Path.of("src/test/java/id/patuh/rules/fixture/tables"),
                        tables.resolve("migration"),
                        tables.resolve(list))
                .rules();
    }
}
