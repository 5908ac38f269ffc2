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
        origins().ifPresent(found::add);
        return found;
    }

    private Optional<String> password() {
        Optional<String> password = value(PASSWORD);
        if (password.isEmpty()) {
            return Optional.of(PASSWORD + " is empty");
        }
        boolean guessable =
                KNOWN_PASSWORDS.contains(password.get().toLowerCase(Locale.ROOT)) || password.equals(value(USER));
        return guessable ? Optional.of(PASSWORD + " is a default that everybody knows") : Optional.empty();
    }

    private Optional<String> identity() {
        Optional<String> location = value(KEY_LOCATION);
        if (location.isEmpty()) {
            return value(KEY).isPresent()
                    ? Optional.empty()
                    : Optional.of(KEY_LOCATION + " is not set: it names the identity provider's JWKS URL");
        }
        boolean fromUrl =
                location.get().startsWith("https://") || location.get().startsWith("http://");
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
