package id.patuh.conformance;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A fenced block of a page.
 *
 * @param kind its language, such as sh
 * @param text its lines
 */
record PageBlock(String kind, String text) {
    private static final Pattern FENCE = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    /** The blocks of some languages in a page or a part of one, in order. */
    static List<PageBlock> of(String text, String... kinds) {
        return FENCE.matcher(text)
                .results()
                .map(fence -> new PageBlock(fence.group(1), fence.group(2)))
                .filter(block -> List.of(kinds).contains(block.kind()))
                .toList();
    }
}
