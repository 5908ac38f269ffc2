package id.patuh.kit.text;

/** Text as it is taken everywhere: what can be stored, shown and read back as it was sent. */
public final class PlainText {
    /** A text whose limit is no higher is one line: a name, a number, a reference. */
    public static final int LONGEST_LINE = 255;

    private static final int ASCII_END = 0x7f;
    private static final int NON_JOINER = 0x200c;
    private static final int JOINER = 0x200d;

    private PlainText() {}

    /**
     * Whether a text can be taken. It can not with a control character other than tabs and ends of lines, with one half of a surrogate pair,
     * with a character that turns the direction of writing, or with nothing that can be seen. Blanks alone count as empty, which is no fault.
     */
    public static boolean isValid(CharSequence text) {
        boolean visible = false;
        boolean onlyBlanks = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ' ' && c < ASCII_END) {
                visible = true;
                continue;
            }
            int codePoint = Character.codePointAt(text, i);
            if (!isAllowed(codePoint)) {
                return false;
            }
            onlyBlanks &= Character.isWhitespace(codePoint);
            visible |= isVisible(codePoint);
            i += Character.charCount(codePoint) - 1;
        }
        return visible || onlyBlanks;
    }

    /**
     * Whether a text can be taken where only one line may be: none with tabs or ends of lines, nor with a format character that nobody sees
     * and that makes another text of it; joiners belong to the writing of some languages.
     */
    static boolean isLine(CharSequence text) {
        return isValid(text)
                && text.codePoints().allMatch(c -> c >= ' ' && c < ASCII_END || staysOnLine(c, Character.getType(c)));
    }

    /**
     * Whether a text can be taken.
     *
     * @param longest most characters that its place takes; up to {@link #LONGEST_LINE} only one line
     */
    public static boolean isValid(CharSequence text, int longest) {
        return longest <= LONGEST_LINE ? isLine(text) : isValid(text);
    }

    /** Characters of a text, as people count them: code points. */
    public static int length(CharSequence text) {
        return Character.codePointCount(text, 0, text.length());
    }

    /**
     * The beginning of a text.
     *
     * @param most code points at most
     */
    public static String cut(String text, int most) {
        return length(text) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most));
    }

    private static boolean staysOnLine(int codePoint, int type) {
        return switch (type) {
            case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> codePoint == JOINER || codePoint == NON_JOINER;
            default -> true;
        };
    }

    private static boolean isAllowed(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL -> codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
            case Character.SURROGATE -> false;
            case Character.FORMAT -> !turnsDirection(codePoint);
            default -> true;
        };
    }

    /** Marks, embeddings, overrides and isolates of UAX 9. */
    private static boolean turnsDirection(int codePoint) {
        return codePoint == 0x061c
                || codePoint == 0x200e
                || codePoint == 0x200f
                || codePoint >= 0x202a && codePoint <= 0x202e
                || codePoint >= 0x2066 && codePoint <= 0x2069;
    }

    private static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            // Letters and marks that are drawn as nothing: fillers of Hangul, joiners of graphemes, selectors of
            // variants.
            default ->
                codePoint != 0x034f
                        && codePoint != 0x115f
                        && codePoint != 0x1160
                        && codePoint != 0x2800
                        && codePoint != 0x3164
                        && codePoint != 0xffa0
                        && !(codePoint >= 0xfe00 && codePoint <= 0xfe0f)
                        && !(codePoint >= 0xe0100 && codePoint <= 0xe01ef);
        };
    }
}
