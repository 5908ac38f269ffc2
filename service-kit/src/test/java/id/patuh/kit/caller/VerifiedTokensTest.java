package id.patuh.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.embedded.AccessToken;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;

class VerifiedTokensTest {
    private final VerifiedTokens tokens = new VerifiedTokens();
    private KeyPair keys;
    private JWTAuthContextInfo expected;

    @BeforeEach
    void makeKeys() throws NoSuchAlgorithmException {
        keys = keyPair();
        expected = new JWTAuthContextInfo(keys.getPublic(), AccessToken.ISSUER);
        expected.setRequireNamedPrincipal(false);
        expected.setClockSkew(0);
    }

    @Test
    void verifiesATokenOnceForManyRequests() throws ParseException {
        String token = token(Duration.ofMinutes(5), keys);
        JWTCallerPrincipal first = tokens.parse(token, expected);
        assertThat(first.getSubject()).isEqualTo("a-system");
        assertThat(tokens.parse(token, expected)).isSameAs(first);
    }

    @Test
    void refusesATokenThatItRemembersOnceItHasExpired() throws ParseException {
        String token = token(Duration.ofSeconds(2), keys);
        tokens.parse(token, expected);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThatExceptionOfType(ParseException.class)
                .isThrownBy(() -> tokens.parse(token, expected)));
    }

    @Test
    void doesNotTakeATokenForAnotherWithTheSameClaims() throws NoSuchAlgorithmException, ParseException {
        String good = token(Duration.ofMinutes(5), keys);
        tokens.parse(good, expected);
        String forged = good.substring(0, good.lastIndexOf('.'))
                + token(Duration.ofMinutes(5), keyPair()).replaceFirst("^.*\\.", ".");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatExceptionOfType(ParseException.class).isThrownBy(() -> tokens.parse(forged, expected));
        }
    }

    private static String token(Duration lifetime, KeyPair signer) {
        var content = new AccessToken("a-system", "KEMENAKER", List.of(Roles.REGISTRY_READER), List.of("*"), lifetime);
        return content.signedWith(signer.getPrivate());
    }

    private static KeyPair keyPair() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
