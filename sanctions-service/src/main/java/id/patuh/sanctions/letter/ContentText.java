package id.patuh.sanctions.letter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.documents.wording.Wording;
import id.patuh.sanctions.problem.OfficialTerms;

/**
 * What a document says, ready for its template: amounts (fields that end in {@code Idr}), days, months, moments and codes become words.
 * For each amount and each number of days there is also a field with {@code Words} after its name.
 */
final class ContentText {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final String AMOUNT = "Idr";
    private static final String DAYS = "Days";
    private static final String WORDS = "Words";

    private ContentText() {}

    /** All fields in words, moments in the time of a zone. */
    static Map<String, Object> of(Map<?, ?> content, LegalZone zone) {
        Map<String, Object> texts = new HashMap<>();
        content.forEach((key, value) -> put(texts, key.toString(), value, zone));
        return texts;
    }

    /** A thing's members, or several sentences, as one; rows of a table and single texts stay what they are. */
    static Object sentence(Object text) {
        return switch (text) {
            case Map<?, ?> members ->
                members.entrySet().stream()
                        .filter(member -> !member.getKey().toString().endsWith(WORDS))
                        .sorted(Comparator.comparing(member -> member.getKey().equals("kind")
                                ? ""
                                : member.getKey().toString()))
                        .map(member -> sentence(member.getValue()).toString())
                        .collect(Collectors.joining(": "));
            case List<?> many
            when many.stream().allMatch(String.class::isInstance) ->
                many.stream().map(String.class::cast).collect(Collectors.joining("; "));
            default -> text;
        };
    }

    private static void put(Map<String, Object> texts, String field, Object value, LegalZone zone) {
        if (value == null) {
            return;
        }
        texts.put(field, text(field, value, zone));
        if (value instanceof Number number && field.endsWith(AMOUNT)) {
            texts.put(field + WORDS, Wording.rupiahInWords(number.longValue()));
        } else if (value instanceof Number number && (field.endsWith(DAYS) || field.equals("months"))) {
            texts.put(field + WORDS, Wording.counted(number.longValue()));
        }
    }

    private static Object text(String field, Object value, LegalZone zone) {
        return switch (value) {
            case Map<?, ?> nested -> of(nested, zone);
            case List<?> many ->
                many.stream().map(one -> text(field, one, zone)).toList();
            case Number amount when field.endsWith(AMOUNT) -> Wording.rupiah(amount.longValue());
            case Boolean yes -> yes ? "ya" : "tidak";
            default -> words(field, value.toString(), zone);
        };
    }

    /** A sentence that only looks like a day is left as it is. */
    private static String words(String field, String value, LegalZone zone) {
        try {
            if (DAY.matcher(value).matches()) {
                return Wording.day(LocalDate.parse(value));
            }
            if (MONTH.matcher(value).matches()) {
                return month(YearMonth.parse(value));
            }
            if (MOMENT.matcher(value).matches()) {
                return OfficialTerms.of(Instant.parse(value), zone).indonesian();
            }
        } catch (DateTimeException noDay) {
            return value;
        }
        return LetterTerms.of(field, value);
    }

    private static String month(YearMonth month) {
        String day = Wording.day(month.atDay(1));
        return day.substring(day.indexOf(' ') + 1);
    }
}
