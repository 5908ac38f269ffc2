package id.patuh.registry.fact;

import java.util.Locale;
import java.util.Set;
import java.util.StringJoiner;

/** The part of an employer's name by which it is searched and compared: lower case, without punctuation and legal form. */
public final class NameKey {
    private static final Set<String> LEGAL_FORMS =
            Set.of("pt", "cv", "ud", "pd", "fa", "tbk", "persero", "perum", "firma", "koperasi", "yayasan");

    private NameKey() {}

    /**
     * The key of a name.
     *
     * @param name as reported
     * @return words in lower case with one blank between them; never empty for a name with a letter or digit
     */
    public static String of(String name) {
        String words = words(name.toLowerCase(Locale.ROOT));
        StringJoiner kept = new StringJoiner(" ");
        for (String word : words.split(" ")) {
            if (!LEGAL_FORMS.contains(word)) {
                kept.add(word);
            }
        }
        return kept.length() == 0 ? words : kept.toString();
    }

    private static String words(String lower) {
        StringBuilder words = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                words.append(c);
            } else if (!words.isEmpty() && words.charAt(words.length() - 1) != ' ') {
                words.append(' ');
            }
        }
        int end = words.length();
        return end > 0 && words.charAt(end - 1) == ' ' ? words.substring(0, end - 1) : words.toString();
    }
}
