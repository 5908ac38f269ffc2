package id.patuh.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * Who writes and who reads each table of a module, as its file {@code src/test/resources/table-owners.txt} declares it: one line a
 * table, with the packages that write it, separated by commas, and after them those that only read it.
 *
 * <pre>
 * # table      writers      readers
 * employer     employer     export matching
 * audit_log    -            report
 * </pre>
 *
 * <p>A package is named by its first part below the module's. A view stands among the tables; nobody writes it. A table of the kit is
 * declared where a module uses it in SQL of its own. A temporary table belongs to one package and is read by no other.
 */
public final class TableOwners {
    private static final String NOBODY = "-";
    private static final Path KIT = Path.of("../service-kit/src/main/resources/db/kit");

    private final String root;
    private Path sources = Path.of("src/main/java");
    private Path declared = Path.of("src/test/resources/table-owners.txt");
    private List<Path> migrations =
            List.of(Path.of("src/main/resources/db/migration"), Path.of("src/main/resources/db/kit"));

    private TableOwners(String root) {
        this.root = root;
    }

    /** The tables of a module, named as in {@link HouseRules#of}. */
    public static TableOwners of(String root) {
        return new TableOwners(root);
    }

    /** Reads other places than those of a module. */
    TableOwners in(Path sourceFolder, Path migrationFolder, Path declaration) {
        this.sources = sourceFolder;
        this.migrations = List.of(migrationFolder);
        this.declared = declaration;
        return this;
    }

    /** One test for the list as a whole and one for temporary tables. */
    public Stream<DynamicTest> tests() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    List<String> broken = rule.getValue().get();
                    if (!broken.isEmpty()) {
                        Assertions.fail(rule.getKey() + ", but not:\n" + String.join("\n", broken));
                    }
                }));
    }

    Map<String, Supplier<List<String>>> rules() {
        TableUses uses = uses();
        Map<String, Supplier<List<String>>> rules = new LinkedHashMap<>();
        rules.put(
                "Each table is written and read by those declared in " + declared.getFileName(),
                () -> undeclared(uses));
        rules.put("No package reads the temporary tables of another", () -> borrowed(uses));
        return rules;
    }

    private List<String> undeclared(TableUses uses) {
        Map<String, Owner> owners = declared();
        List<String> broken = new ArrayList<>();
        Set<String> tables = new TreeSet<>(uses.own());
        tables.addAll(uses.used());
        tables.stream()
                .filter(table -> !owners.containsKey(table))
                .forEach(table -> broken.add("undeclared: " + line(table, uses.writers(table), uses.readers(table))));
        owners.forEach((table, owner) -> {
            if (!tables.contains(table)) {
                broken.add("declared, but neither there nor used: " + table);
            } else if (!owner.equals(new Owner(uses.writers(table), uses.readers(table)))) {
                broken.add("declared: " + line(table, owner.writers(), owner.readers()) + "\n   found: "
                        + line(table, uses.writers(table), uses.readers(table)));
            }
        });
        return broken;
    }

    private static List<String> borrowed(TableUses uses) {
        List<String> broken = new ArrayList<>();
        for (String table : uses.temporary()) {
            Set<String> packages = new TreeSet<>(uses.writers(table));
            packages.addAll(uses.readers(table));
            if (packages.size() > 1) {
                broken.add(table + " is used by " + String.join(", ", packages));
            }
        }
        return broken;
    }

    private TableUses uses() {
        List<String> scripts = scripts(migrations);
        List<String> foreign = migrations.stream().anyMatch(Files::isDirectory) && Files.isDirectory(KIT)
                ? scripts(List.of(KIT))
                : List.of();
        return new TableUses(root, SourceFile.all(sources), scripts, foreign);
    }

    private static String line(String table, Set<String> writers, Set<String> readers) {
        return (table + " " + (writers.isEmpty() ? NOBODY : String.join(",", writers)) + " "
                        + String.join(" ", readers))
                .strip();
    }

    private record Owner(Set<String> writers, Set<String> readers) {}

    private Map<String, Owner> declared() {
        Map<String, Owner> owners = new LinkedHashMap<>();
        text(declared)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .forEach(line -> {
                    String[] words = line.split("\\s+");
                    Set<String> writers = words.length == 1 || words[1].equals(NOBODY)
                            ? Set.of()
                            : new TreeSet<>(Arrays.asList(words[1].split(",")));
                    owners.put(
                            words[0],
                            new Owner(
                                    writers,
                                    new TreeSet<>(
                                            Arrays.asList(words).subList(Math.min(2, words.length), words.length))));
                });
        return owners;
    }

    private static List<String> scripts(List<Path> folders) {
        List<String> scripts = new ArrayList<>();
        for (Path folder : folders) {
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(file -> file.toString().endsWith(".sql"))
                            .sorted()
                            .map(TableOwners::text)
                            .forEach(scripts::add);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
        return scripts;
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
