package id.patuh.devstack.demo.stage;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.StringJoiner;

import com.fasterxml.jackson.databind.JsonNode;

/** Numbers and names as the demo prints them. */
public final class Figures {
    private static final NumberFormat NUMBERS = NumberFormat.getIntegerInstance(Locale.ROOT);
    private static final long MILLION = 1_000_000;

    private Figures() {}

    /** A number of an answer, in groups of three digits. */
    public static String number(JsonNode value) {
        return grouped(value.asLong());
    }

    /** A number in groups of three digits. */
    public static String grouped(long number) {
        return NUMBERS.format(number);
    }

    /** A number with what is counted, in the plural where there is not one. */
    public static String count(long number, String noun) {
        return grouped(number) + " " + noun + (number == 1 ? "" : "s");
    }

    /** Rupiah in whole millions. */
    public static String millions(JsonNode rupiah) {
        return NUMBERS.format(rupiah.asLong() / MILLION);
    }

    /** Programme names of an array, for a sentence. */
    public static String list(JsonNode array) {
        StringJoiner joined = new StringJoiner(", ");
        array.forEach(item -> joined.add(item.asText()));
        return joined.toString();
    }
}
