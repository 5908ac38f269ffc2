package id.patuh.kit.feed;

/**
 * Puts the number an event got in the feed into its data, which was written before the number was known.
 *
 * <p>Works on the text, without parsing it into a tree: the relay does this for every event it sends.
 */
public final class ChangeNumber {
    private static final String NAME = "\"changeNumber\"";

    private ChangeNumber() {}

    /**
     * Sets the member {@code changeNumber}.
     *
     * @return the same text with the number in place of the top-level member's {@code null}, or as first member when there was none;
     *     what is no object, or already has a number, is given back as it is
     */
    public static String into(String json, long number) {
        int start = skipBlanks(json, 0);
        if (start >= json.length() || json.charAt(start) != '{') {
            return json;
        }
        int name = topLevelName(json, start);
        if (name < 0) {
            int first = skipBlanks(json, start + 1);
            String separator = json.charAt(first) == '}' ? "" : ",";
            return json.substring(0, start + 1) + NAME + ":" + number + separator + json.substring(start + 1);
        }
        int value = skipBlanks(json, skipBlanks(json, name + NAME.length()) + 1);
        if (!json.startsWith("null", value)) {
            return json;
        }
        return new StringBuilder(json.length() + 16)
                .append(json, 0, value)
                .append(number)
                .append(json, value + 4, json.length())
                .toString();
    }

    private static int topLevelName(String json, int start) {
        if (json.indexOf(NAME, start) < 0) {
            return -1;
        }
        int depth = 0;
        for (int i = start; i < json.length(); i++) {
            switch (json.charAt(i)) {
                case '{', '[' -> depth++;
                case '}', ']' -> depth--;
                case '"' -> {
                    int end = endOfString(json, i);
                    if (depth == 1 && end - i == NAME.length() - 1 && json.startsWith(NAME, i) && isName(json, end)) {
                        return i;
                    }
                    i = end;
                }
                default -> {
                    // Digits, literals, commas, colons and blanks do not change the depth.
                }
            }
        }
        return -1;
    }

    private static boolean isName(String json, int endOfString) {
        int next = skipBlanks(json, endOfString + 1);
        return next < json.length() && json.charAt(next) == ':';
    }

    private static int endOfString(String json, int start) {
        int i = start + 1;
        while (json.charAt(i) != '"') {
            i += json.charAt(i) == '\\' ? 2 : 1;
        }
        return i;
    }

    private static int skipBlanks(String json, int from) {
        int i = from;
        while (i < json.length() && Character.isWhitespace(json.charAt(i))) {
            i++;
        }
        return i;
    }
}
