package id.patuh.registry.statement;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The part of an employer's name by which it is searched and compared: lower case, without punctuation and legal form, usual abbreviations
 * written out, in one of the forms that Unicode has for the same letters (NFKC). It runs for each row of a file, so it looks at each character once and uses no regular expressions.
 */
public final class NameKey {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "pt",
            "cv",
            "ud",
            "pd",
            "fa",
            "tbk",
            "persero",
            "perseroda",
            "perum",
            "perumda",
            "firma",
            "koperasi",
            "kop",
            "yayasan",
            "yys",
            "maatschap",
            "terbuka",
            "ltd",
            "inc",
            "corp",
            "co",
            "pma",
            "pmdn");

    /** Legal forms of two words, and those of two letters that are written apart; by their first word. */
    private static final Map<String, Set<String>> LEGAL_PAIRS = Map.of(
            "perseroan", Set.of("terbatas", "komanditer", "daerah"),
            "persekutuan", Set.of("komanditer", "firma", "perdata"),
            "perusahaan", Set.of("dagang", "umum", "daerah", "perseroan"),
            "usaha", Set.of("dagang"),
            "commanditaire", Set.of("vennootschap"),
            "p", Set.of("t", "d"),
            "c", Set.of("v"),
            "u", Set.of("d"));

    /** What people write, and what they mean. */
    private static final Map<String, String> WRITTEN_OUT = Map.ofEntries(
            Map.entry("and", "dan"),
            Map.entry("ind", "industri"),
            Map.entry("indust", "industri"),
            Map.entry("industry", "industri"),
            Map.entry("industries", "industri"),
            Map.entry("indon", "indonesia"),
            Map.entry("intl", "internasional"),
            Map.entry("international", "internasional"),
            Map.entry("tehnik", "teknik"),
            Map.entry("tekhnik", "teknik"),
            Map.entry("technik", "teknik"),
            Map.entry("tek", "teknik"),
            Map.entry("mfg", "manufaktur"),
            Map.entry("manuf", "manufaktur"),
            Map.entry("manufacturing", "manufaktur"),
            Map.entry("group", "grup"),
            Map.entry("grp", "grup"),
            Map.entry("mgt", "manajemen"),
            Map.entry("mgmt", "manajemen"),
            Map.entry("management", "manajemen"),
            Map.entry("konst", "konstruksi"),
            Map.entry("construction", "konstruksi"),
            Map.entry("kontr", "kontraktor"),
            Map.entry("contractor", "kontraktor"),
            Map.entry("dag", "dagang"),
            Map.entry("perdag", "perdagangan"),
            Map.entry("trading", "perdagangan"),
            Map.entry("perk", "perkebunan"),
            Map.entry("nus", "nusantara"),
            Map.entry("sej", "sejahtera"),
            Map.entry("cab", "cabang"),
            Map.entry("apotik", "apotek"),
            Map.entry("rs", "rumah sakit"),
            Map.entry("rsia", "rumah sakit ibu dan anak"),
            Map.entry("rsud", "rumah sakit umum daerah"),
            Map.entry("rm", "rumah makan"),
            Map.entry("tb", "toko bangunan"),
            Map.entry("ksp", "simpan pinjam"),
            Map.entry("kud", "unit desa"),
            Map.entry("bpr", "bank perkreditan rakyat"),
            Map.entry("ponpes", "pondok pesantren"),
            Map.entry("jkt", "jakarta"),
            Map.entry("bdg", "bandung"),
            Map.entry("sby", "surabaya"),
            Map.entry("smg", "semarang"));

    private NameKey() {}

    /**
     * The key of a name.
     *
     * @return words in lower case with one blank between them; never empty for a name with a letter or digit
     */
    public static String of(String name) {
        return key(name, WRITTEN_OUT);
    }

    /** The key of a part of a name, in which a short word may be the beginning of a longer one. */
    public static String ofPart(String part) {
        return key(part, Map.of());
    }

    private static String key(String name, Map<String, String> writtenOut) {
        List<String> words =
                words(Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
        List<String> kept = new ArrayList<>(words.size());
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (i + 1 < words.size() && LEGAL_PAIRS.getOrDefault(word, Set.of()).contains(words.get(i + 1))) {
                i++;
            } else if (!LEGAL_FORMS.contains(word)) {
                kept.add(writtenOut.getOrDefault(word, word));
            }
        }
        return String.join(" ", kept.isEmpty() ? words : kept);
    }

    private static List<String> words(String lower) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
            int c = lower.codePointAt(i);
            if (Character.isLetterOrDigit(c) || isMark(c)) {
                word.appendCodePoint(c);
            } else if (!isApostrophe(c) && !isWithinInitials(lower, i)) {
                end(word, words);
                if (c == '&') {
                    words.add("dan");
                }
            }
        }
        end(word, words);
        return words;
    }

    private static void end(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString());
            word.setLength(0);
        }
    }

    /** A mark that has no letter of its own with the one before. */
    private static boolean isMark(int c) {
        return switch (Character.getType(c)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> false;
        };
    }

    /** As in Int'l or Ma'arif, which are one word each. */
    private static boolean isApostrophe(int c) {
        return c == '\'' || c == '\u2019' || c == '`';
    }

    /** A point between two single letters, as in P.T. or A.B.C. */
    private static boolean isWithinInitials(String text, int i) {
        return text.charAt(i) == '.'
                && isLetter(text, i - 1)
                && !isLetter(text, i - 2)
                && isLetter(text, i + 1)
                && !isLetter(text, i + 2);
    }

    private static boolean isLetter(String text, int i) {
        return i >= 0 && i < text.length() && Character.isLetterOrDigit(text.charAt(i));
    }
}
