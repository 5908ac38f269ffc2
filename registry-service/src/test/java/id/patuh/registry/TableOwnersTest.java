package id.patuh.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Each table is written by one package, the errors of files by two, and read by those that are declared in {@code table-owners.txt}. */
class TableOwnersTest {
    private static final Path SOURCES = Path.of("src/main/java/id/patuh/registry");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern CREATED = Pattern.compile("create table (\\w+)");
    private static final Pattern WRITTEN = Pattern.compile(
            "(?:insert into|update|delete from|\\(like|into\\(database, \"|into\\(\\s*database,\\s*\")\\s*(\\w+)");
    private static final Pattern READ = Pattern.compile("(?:from|join)\\s+(\\w+)");

    @Test
    void everyTableIsWrittenByItsOwnerAndReadByThoseDeclared() {
        Set<String> tables = tables();
        Map<String, Set<String>> written = uses(WRITTEN, tables);
        Map<String, Set<String>> read = uses(READ, tables);
        Map<String, Owner> declared = declared();
        assertThat(declared.keySet()).isEqualTo(tables);
        declared.forEach((table, owner) -> {
            assertThat(written.getOrDefault(table, Set.of()))
                    .as("who writes " + table)
                    .isEqualTo(owner.writers());
            Set<String> readers = new TreeSet<>(read.getOrDefault(table, Set.of()));
            readers.removeAll(owner.writers());
            assertThat(readers).as("who reads " + table).isEqualTo(owner.readers());
        });
    }

    private record Owner(Set<String> writers, Set<String> readers) {}

    private static Map<String, Owner> declared() {
        try (InputStream file = TableOwnersTest.class.getResourceAsStream("/table-owners.txt")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\\s+"))
                    .collect(Collectors.toMap(
                            words -> words[0],
                            words -> new Owner(
                                    Set.of(words[1].split(",")),
                                    Arrays.stream(words).skip(2).collect(Collectors.toSet()))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> tables() {
        Set<String> tables = new TreeSet<>();
        files(MIGRATIONS).forEach(file -> {
            Matcher created = CREATED.matcher(text(file));
            while (created.find()) {
                tables.add(created.group(1));
            }
        });
        return tables;
    }

    private static Map<String, Set<String>> uses(Pattern pattern, Set<String> tables) {
        Map<String, Set<String>> uses = new TreeMap<>();
        files(SOURCES).filter(file -> file.toString().endsWith(".java")).forEach(file -> {
            Path own = SOURCES.relativize(file);
            Matcher used = pattern.matcher(text(file));
            while (used.find()) {
                if (tables.contains(used.group(1))) {
                    uses.computeIfAbsent(used.group(1), table -> new TreeSet<>())
                            .add(own.getName(0).toString());
                }
            }
        });
        return uses;
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
