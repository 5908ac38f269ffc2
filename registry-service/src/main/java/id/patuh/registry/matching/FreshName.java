package id.patuh.registry.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The name of a new employer, and the names of its regency that turn out to be like it. */
final class FreshName {
    private static final int MOST = 10;

    private final UUID id;
    private final Integer line;
    private final String regionCode;
    private final NameLikeness.Name name;
    private final Map<String, Double> alike = new HashMap<>();

    FreshName(UUID id, Integer line, String regionCode, String key) {
        this.id = id;
        this.line = line;
        this.regionCode = regionCode;
        this.name = NameLikeness.Name.of(key);
    }

    UUID id() {
        return id;
    }

    Integer line() {
        return line;
    }

    String regionCode() {
        return regionCode;
    }

    NameLikeness.Name name() {
        return name;
    }

    /** Keeps a name of the regency if it is alike. */
    void compare(String key) {
        double likeness = NameLikeness.of(name, NameLikeness.Name.of(key));
        if (likeness >= NameLikeness.SIMILAR) {
            alike.put(key, likeness);
        }
    }

    /** Another employer has the same name. */
    void isHadByOthers() {
        alike.put(name.key(), 1.0);
    }

    /** The names that are like it, the likeliest first. */
    Stream<String> likeliest() {
        return alike.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST)
                .map(Map.Entry::getKey);
    }

    double likeness(String key) {
        return alike.get(key);
    }
}
