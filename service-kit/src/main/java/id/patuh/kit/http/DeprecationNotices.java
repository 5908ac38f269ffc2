package id.patuh.kit.http;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.startup.StartupCheck;

/** The configured deprecations as header values, checked at start. */
@ApplicationScoped
class DeprecationNotices implements StartupCheck {

    private static final Duration LEAST_NOTICE = Duration.ofDays(180);

    private final Map<String, DeprecationConfig.Notice> configured;
    private final Map<String, Notice> notices;

    DeprecationNotices(DeprecationConfig deprecations) {
        this.configured = Map.copyOf(deprecations.byPath());
        this.notices = configured.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> notice(entry.getValue())));
    }

    boolean none() {
        return notices.isEmpty();
    }

    Optional<Notice> of(String path) {
        return Optional.ofNullable(notices.get(path));
    }

    @Override
    public Scope scope() {
        return Scope.EVERYWHERE;
    }

    @Override
    public List<String> findings() {
        List<String> found = new ArrayList<>();
        configured.forEach((path, notice) -> {
            if (!path.startsWith("/")) {
                found.add("patuh.deprecations: " + path + " is not a path");
            }
            Instant earliest = notice.deprecatedAt().plus(LEAST_NOTICE);
            if (notice.sunsetAt().filter(sunset -> sunset.isBefore(earliest)).isPresent()) {
                found.add("patuh.deprecations: the sunset of " + path + " is less than 180 days after its deprecation");
            }
        });
        return found;
    }

    private static Notice notice(DeprecationConfig.Notice notice) {
        List<String> links = Stream.of(
                        notice.link().map(target -> "<" + target + ">; rel=\"deprecation\"; type=\"text/html\""),
                        notice.successor().map(target -> "<" + target + ">; rel=\"successor-version\""))
                .flatMap(Optional::stream)
                .toList();
        return new Notice(
                "@" + notice.deprecatedAt().getEpochSecond(),
                notice.sunsetAt().map(sunset -> DateTimeFormatter.RFC_1123_DATE_TIME
                        .format(sunset.atOffset(ZoneOffset.UTC))
                        .replace("Z", "GMT")),
                links);
    }

    /**
     * Header values.
     *
     * @param deprecation structured date of RFC 9745
     * @param sunset HTTP date of RFC 8594
     */
    record Notice(String deprecation, Optional<String> sunset, List<String> links) {}
}
