package id.patuh.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.jose4j.jwt.JwtClaims;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipal;

/** Only access tokens of a day or less are tokens to call with. */
class TokenUseTest {
    private static final long NOW = 1_800_000_000L;
    private static final long HOUR = 3_600;

    @Test
    void accessTokensAreTaken() {
        assertThat(faults("at+jwt", Map.of())).isEmpty();
        assertThat(faults("AT+JWT", Map.of())).isEmpty();
        assertThat(faults("application/at+jwt", Map.of())).isEmpty();
        assertThat(faults("JWT", Map.of("azp", "permits", "typ", "Bearer"))).isEmpty();
        assertThat(faults("JWT", Map.of("client_id", "permits", "typ", "Bearer")))
                .isEmpty();
        assertThat(faults("", Map.of("client_id", "permits", "typ", "Bearer"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"id+jwt", "logout+jwt", "statuslist+jwt", "JOSE"})
    void otherTokensOfTheProviderAreRefused(String header) {
        assertThat(faults(header, Map.of("azp", "permits"))).containsExactly("/typ TOKEN_TYPE");
    }

    @Test
    void idTokensThatSayNoMoreThanJwtAreRefused() {
        assertThat(faults("JWT", Map.of())).containsExactly("/typ TOKEN_TYPE");
        assertThat(faults("", Map.of("client_id", "permits"))).containsExactly("/typ TOKEN_TYPE");
        assertThat(faults("JWT", Map.of("azp", "permits"))).containsExactly("/typ TOKEN_TYPE");
        assertThat(faults("JWT", Map.of("typ", "Bearer"))).containsExactly("/typ TOKEN_TYPE");
        assertThat(faults("JWT", Map.of("azp", "permits", "typ", "ID"))).containsExactly("/typ TOKEN_TYPE");
        assertThat(faults("JWT", Map.of("azp", "permits", "typ", "Refresh"))).containsExactly("/typ TOKEN_TYPE");
    }

    @Test
    void tokensOfTheFutureAndTokensForYearsAreRefused() {
        assertThat(faults("at+jwt", Map.of("iat", NOW + 29, "exp", NOW + HOUR))).isEmpty();
        assertThat(faults("at+jwt", Map.of("iat", NOW + 31, "exp", NOW + HOUR))).containsExactly("/iat DATE_FUTURE");
        assertThat(faults("at+jwt", Map.of("exp", NOW + 24 * HOUR))).isEmpty();
        assertThat(faults("at+jwt", Map.of("exp", NOW + 24 * HOUR + 1))).containsExactly("/exp TOO_LONG");
        assertThat(faults("at+jwt", Map.of("iat", 0L))).containsExactly("/exp TOO_LONG");
    }

    private static List<String> faults(String header, Map<String, Object> claims) {
        JwtClaims content = new JwtClaims();
        content.setClaim("iat", NOW);
        content.setClaim("exp", NOW + HOUR);
        claims.forEach(content::setClaim);
        if (Long.valueOf(0).equals(claims.get("iat"))) {
            content.unsetClaim("iat");
        }
        String typ = header.isEmpty() ? "{}" : "{\"typ\":\"" + header + "\"}";
        String raw =
                Base64.getUrlEncoder().withoutPadding().encodeToString(typ.getBytes(StandardCharsets.UTF_8)) + ".e30.";
        return TokenUse.faults(new DefaultJWTCallerPrincipal(raw, "JWT", content), NOW).stream()
                .map(fault -> fault.field() + " " + fault.code())
                .toList();
    }
}
