package id.patuh.kit.caller;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.problem.FieldError;

/**
 * Whether a token with a good signature is one to call with: an access token (RFC 9068), not an ID token of the same provider, and not one
 * that lives for years.
 */
final class TokenUse {
    private static final Duration LONGEST_LIFE = Duration.ofHours(24);
    private static final Duration SKEW = Duration.ofSeconds(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private TokenUse() {}

    /**
     * What speaks against a token.
     *
     * @param now the machine's time, seconds since 1970
     * @return nothing for a token to call with
     */
    static List<FieldError> faults(JsonWebToken token, long now) {
        List<FieldError> faults = new ArrayList<>();
        kind(token).ifPresent(faults::add);
        if (token.getIssuedAtTime() > now + SKEW.toSeconds()) {
            faults.add(new FieldError(
                    "/iat",
                    "DATE_FUTURE",
                    "Waktu terbit token (iat) belum tiba.",
                    "The token was issued in the future."));
        }
        if (token.getIssuedAtTime() == 0
                || token.getExpirationTime() - token.getIssuedAtTime() > LONGEST_LIFE.toSeconds()) {
            faults.add(new FieldError(
                    "/exp",
                    "TOO_LONG",
                    "Token berlaku lebih dari " + LONGEST_LIFE.toHours() + " jam sejak diterbitkan (iat).",
                    "The token lives for more than " + LONGEST_LIFE.toHours() + " hours from its issue (iat)."));
        }
        return faults;
    }

    /** A provider that doesn't write {@code at+jwt} says {@code Bearer} of an access token and names its client; an ID token names one too. */
    private static Optional<FieldError> kind(JsonWebToken token) {
        String header = header(token.getRawToken());
        boolean plain = header.isEmpty() || header.equals("jwt");
        boolean named = token.containsClaim("client_id") || token.containsClaim("azp");
        boolean bearer = token.containsClaim("typ")
                && "Bearer".equals(token.getClaim("typ").toString());
        if (header.equals("at+jwt") || header.equals("application/at+jwt") || (plain && named && bearer)) {
            return Optional.empty();
        }
        return Optional.of(new FieldError(
                "/typ",
                "TOKEN_TYPE",
                "Token ini bukan token akses (typ at+jwt).",
                "This is no access token (typ at+jwt)."));
    }

    private static String header(String token) {
        String encoded = token.substring(0, token.indexOf('.'));
        try {
            JsonNode header = JSON.readTree(Base64.getUrlDecoder().decode(encoded));
            return header.path("typ").asText("").toLowerCase(Locale.ROOT);
        } catch (IOException impossible) {
            throw new IllegalStateException("A verified token has a header that is no JSON", impossible);
        }
    }
}
