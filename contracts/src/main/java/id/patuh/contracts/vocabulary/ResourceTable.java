package id.patuh.contracts.vocabulary;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the small tables this module ships: one header line, no quotes, a separator that no value contains. */
public final class ResourceTable {
    private ResourceTable() {}

    public static boolean exists(String path) {
        return ResourceTable.class.getResource(path) != null;
    }

    public static List<String[]> read(String path, char separator, int columns) {
        try (InputStream stream = ResourceTable.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Missing resource " + path);
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> split(path, line, separator, columns))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read resource " + path, e);
        }
    }

    private static String[] split(String path, String line, char separator, int columns) {
        String[] fields = line.split(Pattern.quote(String.valueOf(separator)), -1);
        if (fields.length != columns) {
            throw new IllegalStateException(
                    "Resource " + path + " has a line of " + fields.length + " columns: " + line);
        }
        return fields;
    }
}
