package id.patuh.sanctions.letter;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;

/** The codes of the procedure in the words of letters, by field: {@code service.TENDER_PERMIT}. Part of a version of the templates. */
final class LetterTerms {
    private static final String FILE = "/letters/1/terms.properties";
    private static final String FIELD = "field.";
    private static final Properties TERMS = read();
    private static final List<Field> FIELDS = named();

    private LetterTerms() {}

    /** The words of a code; whatever has none, a sentence for example, is left as it is. */
    static String of(String field, String code) {
        return TERMS.getProperty(field + "." + code, code);
    }

    /** Whether a code has words. */
    static boolean has(String field, String code) {
        return TERMS.containsKey(field + "." + code);
    }

    /** The fields that a table of a document may show, with what they are called there, in the order of the names. */
    static List<Field> fields() {
        return FIELDS;
    }

    /** A field of a content. */
    record Field(String name, String label) {}

    private static List<Field> named() {
        return TERMS.stringPropertyNames().stream()
                .filter(name -> name.startsWith(FIELD))
                .map(name -> new Field(name.substring(FIELD.length()), TERMS.getProperty(name)))
                .sorted(Comparator.comparing(Field::name))
                .toList();
    }

    private static Properties read() {
        try (Reader file = new InputStreamReader(LetterTerms.class.getResourceAsStream(FILE), StandardCharsets.UTF_8)) {
            Properties terms = new Properties();
            terms.load(file);
            return terms;
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
