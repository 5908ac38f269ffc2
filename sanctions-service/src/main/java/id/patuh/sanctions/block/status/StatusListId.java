package id.patuh.sanctions.block.status;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * One list: a service and a million of places.
 *
 * @param chunk which million, from 0
 */
record StatusListId(ServiceType service, int chunk) {
    /** Where lists are read. */
    static final String PATH = "/v1/service-blocks/status-lists";

    /** Places of a list. */
    static final int PLACES = 1_000_000;

    /** Bits of a place. */
    static final int BITS = 4;

    private static final Pattern TEXT = Pattern.compile("([A-Z_]+)-(0|[1-9]\\d{0,5})");

    /** The list of a place. */
    static StatusListId of(ServiceType service, long position) {
        return new StatusListId(service, (int) (position / PLACES));
    }

    /** Place in its list of a place among all. */
    static int index(long position) {
        return (int) (position % PLACES);
    }

    /** Reads what {@link #toString} wrote; empty for anything else. */
    static Optional<StatusListId> parse(String text) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(ServiceType.values())
                .filter(service -> service.name().equals(parts.group(1)))
                .findFirst()
                .map(service -> new StatusListId(service, Integer.parseInt(parts.group(2))));
    }

    @Override
    public String toString() {
        return service + "-" + chunk;
    }
}
