package id.patuh.kit.startup;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.Config;

/** Settings that are right on a developer's machine and open a door in production. */
@ApplicationScoped
class UnsafeConfiguration implements StartupCheck {

    private static final String CLOCK = "patuh.clock.file";
    private static final String USER = "quarkus.datasource.username";
    private static final String PASSWORD = "quarkus.datasource.password";
    private static final String KEY = "mp.jwt.verify.publickey";
    private static final String KEY_LOCATION = "mp.jwt.verify.publickey.location";
    private static final String FILE = "file:";
    private static final String ISSUER = "mp.jwt.verify.issuer";
    private static final String CORS = "quarkus.http.cors.enabled";
    private static final String ORIGINS = "quarkus.http.cors.origins";
    private static final String AUDIENCES = "mp.jwt.verify.audiences";
    private static final String RATE_LIMIT = "patuh.rate-limit.enabled";
    private static final String FORWARDING = "quarkus.http.proxy.proxy-address-forwarding";
    private static final String TRUSTED_PROXIES = "quarkus.http.proxy.trusted-proxies";
    private static final String PRIVATE_NETWORK = "patuh.private-network";
    private static final String DATABASE = "quarkus.datasource.jdbc.url";
    private static final String KAFKA = "kafka.security.protocol";
    private static final int SHORTEST_PASSWORD = 12;
    private static final String EMBEDDED_ISSUER = "https://patuh.id";
    private static final Set<String> KNOWN_PASSWORDS =
            Set.of("patuh", "postgres", "password", "secret", "changeme", "change-me", "admin", "quarkus", "test");

    private final Config config;

    UnsafeConfiguration(Config config) {
        this.config = config;
    }

    @Override
    public List<String> findings() {
        List<String> found = new ArrayList<>();
        if (value(CLOCK).isPresent()) {
            found.add(CLOCK + " is set: the time of deadlines must not be movable");
        }
        password().ifPresent(found::add);
        identity().ifPresent(found::add);
        issuer().ifPresent(found::add);
        if (value(AUDIENCES).isEmpty()) {
            found.add(AUDIENCES + " is empty: a token for any other system would be taken");
        }
        if (value(RATE_LIMIT).filter(on -> !Boolean.parseBoolean(on)).isPresent()) {
            found.add(RATE_LIMIT + " is false: one caller could take a service from all others");
        }
        origins().ifPresent(found::add);
        forwarded().ifPresent(found::add);
        found.addAll(network());
        return found;
    }

    private Optional<String> password() {
        Optional<String> password = value(PASSWORD);
        if (password.isEmpty()) {
            return Optional.of(PASSWORD + " is empty");
        }
        boolean known =
                KNOWN_PASSWORDS.contains(password.get().toLowerCase(Locale.ROOT)) || password.equals(value(USER));
        if (known) {
            return Optional.of(PASSWORD + " is a default that everybody knows");
        }
        return password.get().length() < SHORTEST_PASSWORD
                ? Optional.of(PASSWORD + " has fewer than " + SHORTEST_PASSWORD + " characters: it can be guessed")
                : Optional.empty();
    }

    private Optional<String> identity() {
        Optional<String> location = value(KEY_LOCATION);
        if (location.isEmpty()) {
            return value(KEY).isPresent()
                    ? Optional.empty()
                    : Optional.of(KEY_LOCATION + " is not set: it names the identity provider's JWKS URL");
        }
        if (location.get().startsWith("http://")) {
            return Optional.of(KEY_LOCATION + " is a URL without TLS: whoever stands in between makes tokens");
        }
        boolean fromUrl = location.get().startsWith("https://");
        boolean embedded = location.get().contains(".patuh/")
                || (!fromUrl && value(ISSUER).filter(EMBEDDED_ISSUER::equals).isPresent());
        if (embedded) {
            return Optional.of(
                    KEY_LOCATION + " names a key of the embedded stack: anybody on that machine makes tokens");
        }
        return unreadable(location.get())
                ? Optional.of(KEY_LOCATION + " names a file that cannot be read: no token would be accepted")
                : Optional.empty();
    }

    /** The issuer is an address of the provider, and not that of the embedded stack with somebody else's keys. */
    private Optional<String> issuer() {
        Optional<String> issuer = value(ISSUER);
        if (issuer.isEmpty()) {
            return Optional.of(ISSUER + " is empty: a token of any issuer with these keys would be taken");
        }
        boolean ofEmbeddedStack = issuer.get().equals(EMBEDDED_ISSUER)
                && value(KEY_LOCATION)
                        .filter(location -> location.startsWith("https://"))
                        .isPresent();
        return ofEmbeddedStack
                ? Optional.of(ISSUER + " is that of the embedded stack: name the provider's")
                : Optional.empty();
    }

    /** The address of a caller counts for its limits, so only a known proxy may tell it. */
    private Optional<String> forwarded() {
        boolean trusting = value(FORWARDING).map(Boolean::parseBoolean).orElse(false);
        return trusting && value(TRUSTED_PROXIES).isEmpty()
                ? Optional.of(FORWARDING + " believes anybody: name the proxies in " + TRUSTED_PROXIES)
                : Optional.empty();
    }

    /** Without TLS only in a network that an operator has said to be private. */
    private List<String> network() {
        if (value(PRIVATE_NETWORK).map(Boolean::parseBoolean).orElse(false)) {
            return List.of();
        }
        List<String> found = new ArrayList<>();
        String remedy = "; if the network between the services, their database and the broker is private, set "
                + PRIVATE_NETWORK + "=true";
        if (value(DATABASE)
                .filter(url -> !url.contains("sslmode=require") && !url.contains("sslmode=verify"))
                .isPresent()) {
            found.add(DATABASE + " has no sslmode=verify-full: employers cross the network in clear" + remedy);
        }
        String protocol = value(KAFKA).orElse("PLAINTEXT");
        if (!protocol.endsWith("SSL")) {
            found.add(KAFKA + " is " + protocol + ": anybody who reaches the broker is every agency" + remedy);
        }
        return found;
    }

    private static boolean unreadable(String location) {
        return location.startsWith(FILE) && !Files.isReadable(Path.of(location.substring(FILE.length())));
    }

    private Optional<String> origins() {
        boolean enabled = value(CORS).map(Boolean::parseBoolean).orElse(false);
        if (!enabled) {
            return Optional.empty();
        }
        boolean open = Stream.of(value(ORIGINS).orElse("*").split(","))
                .map(String::strip)
                .anyMatch(origin -> origin.contains("*") || origin.startsWith("http://"));
        return open ? Optional.of(ORIGINS + " lets in any origin, or one without TLS") : Optional.empty();
    }

    private Optional<String> value(String name) {
        return config.getOptionalValue(name, String.class).filter(text -> !text.isBlank());
    }
}
