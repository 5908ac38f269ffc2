package id.patuh.registry.statement;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Digest of a set of facts, so that the same fact is recognised without comparing every column. */
final class Digest {
    /** Cannot occur in a checked text, so two different lists of values never give the same text. */
    private static final char SEPARATOR = '\u0001';

    private Digest() {}

    static UUID of(Object... values) {
        StringBuilder all = new StringBuilder(160);
        for (Object value : values) {
            all.append(value).append(SEPARATOR);
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8));
    }
}
