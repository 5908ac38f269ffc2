package id.patuh.sanctions.document;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/** Numbers that are counted by issuer, kind and year, such as {@code PTSP-31-KEP-2026-000001}. */
final class SeriesNumber {
    private static final Pattern FORM = Pattern.compile(
            ".+-(?:%s)-\\d{4}-\\d{6,}"
                    .formatted(Arrays.stream(DocumentKind.values())
                            .map(DocumentKind::mark)
                            .collect(Collectors.joining("|"))),
            Pattern.CASE_INSENSITIVE);

    private SeriesNumber() {}

    static String of(String issuer, DocumentKind kind, int year, long count) {
        return "%s-%s-%d-%06d".formatted(issuer, kind.mark(), year, count);
    }

    /** Whether a number has the form of a counted one, of whatever office. */
    static boolean fits(String number) {
        return FORM.matcher(number).matches();
    }
}
