package id.patuh.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import id.patuh.devstack.embedded.AccessToken;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.mutiny.Uni;

class VerifiedTokensTest {
    private static KeyPair keys;

    private final VerifiedTokens tokens = new VerifiedTokens(null);
    private JWTAuthContextInfo expected;

    /** Once: making a pair takes longer than all tests. */
    @BeforeAll
    static void makeKeys() throws NoSuchAlgorithmException {
        keys = keyPair();
    }

    @BeforeEach
    void expectTheKey() {
        expected = new JWTAuthContextInfo(keys.getPublic(), AccessToken.ISSUER);
        expected.setRequireNamedPrincipal(false);
        expected.setClockSkew(0);
        expected.setGroupsPath("roles");
    }

    @Test
    void verifiesATokenOnceForManyRequests() {
        String token = token(Duration.ofMinutes(5), keys);
        SecurityIdentity first = identity(token);
        assertThat(first.getPrincipal().getName()).isEqualTo("a-system");
        assertThat(first.getRoles()).contains(Roles.REGISTRY_READER, RoleGroups.EMPLOYER_READERS);
        assertThat(identity(token)).isSameAs(first);
    }

    @Test
    void givesTheGroupsOfTheRolesToTheSecurityCheckAndToNobodyElse() {
        SecurityIdentity identity = identity(token(Duration.ofMinutes(5), keys));
        assertThat(identity.getRoles()).doesNotContain(RoleGroups.RECORD_WRITERS, RoleGroups.CASE_ACTORS);
        Caller caller = CurrentCaller.of(identity).orElseThrow();
        assertThat(caller.roles()).containsExactly(Roles.REGISTRY_READER);
        assertThat(caller.hasRole(RoleGroups.EMPLOYER_READERS)).isFalse();
    }

    @Test
    void aTokenThatNamesAGroupGainsNothing() {
        String token = token(Duration.ofMinutes(5), keys, List.of(RoleGroups.CASE_ACTORS, "group:made-up"));
        SecurityIdentity identity = identity(token);
        assertThat(identity.getRoles()).isEmpty();
        assertThat(CurrentCaller.of(identity).orElseThrow().roles()).isEmpty();
    }

    @Test
    void doesNotKeepTheRequestThatATokenCameWith() {
        assertThat(identity(token(Duration.ofMinutes(5), keys)).getAttributes()).isEmpty();
    }

    @Test
    void refusesATokenThatItRemembersOnceItHasExpired() {
        String token = token(Duration.ofSeconds(2), keys);
        identity(token);
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertRefused(token));
    }

    @Test
    void doesNotTakeATokenForAnotherWithTheSameClaims() throws NoSuchAlgorithmException {
        String good = token(Duration.ofMinutes(5), keys);
        identity(good);
        String forged = good.substring(0, good.lastIndexOf('.'))
                + token(Duration.ofMinutes(5), keyPair()).replaceFirst("^.*\\.", ".");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertRefused(forged);
        }
    }

    private void assertRefused(String token) {
        assertThatExceptionOfType(AuthenticationFailedException.class).isThrownBy(() -> identity(token));
    }

    private SecurityIdentity identity(String token) {
        return tokens.identity("Bearer " + token, () -> verified(token)).await().indefinitely();
    }

    private Uni<SecurityIdentity> verified(String token) {
        try {
            JWTCallerPrincipal principal = new DefaultJWTCallerPrincipalFactory().parse(token, expected);
            return Uni.createFrom()
                    .item(QuarkusSecurityIdentity.builder()
                            .setPrincipal(principal)
                            .addRoles(principal.getGroups())
                            .addAttribute("request", new Object())
                            .build());
        } catch (ParseException refused) {
            return Uni.createFrom().failure(new AuthenticationFailedException(refused));
        }
    }

    private static String token(Duration lifetime, KeyPair signer) {
        return token(lifetime, signer, List.of(Roles.REGISTRY_READER));
    }

    private static String token(Duration lifetime, KeyPair signer, List<String> roles) {
        var content = new AccessToken("a-system", "KEMENAKER", roles, List.of("*"), lifetime);
        return content.signedWith(signer.getPrivate());
    }

    private static KeyPair keyPair() throws NoSuchAlgorithmException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
