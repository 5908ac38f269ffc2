package id.patuh.kit.caller;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.smallrye.jwt.runtime.auth.JWTAuthMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;

/**
 * Has tokens verified, and remembers for a minute who sent those that were good: a system sends the same token with thousands of requests,
 * and checking its signature costs more than answering most of them.
 *
 * <p>Guarantee: a remembered token is verified again from its expiry on; a key that the provider withdraws is no longer trusted after a
 * minute at most. Tokens that are refused are not remembered. Whoever is let in has a subject, and claims that logs and database hold.
 */
@ApplicationScoped
public class VerifiedTokens implements HttpAuthenticationMechanism {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Cache<String, SecurityIdentity> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    private final JWTAuthMechanism verifier;

    VerifiedTokens(JWTAuthMechanism verifier) {
        this.verifier = verifier;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager providers) {
        String authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null
                ? Uni.createFrom().nullItem()
                : identity(authorization, () -> verifier.authenticate(routing, providers));
    }

    /** Who sends a header, as remembered or as verified now. */
    Uni<SecurityIdentity> identity(String authorization, Supplier<Uni<SecurityIdentity>> verified) {
        SecurityIdentity known = good.getIfPresent(authorization);
        return known != null && isCurrent(known)
                ? Uni.createFrom().item(known)
                : verified.get().onItem().ifNotNull().transform(identity -> remember(authorization, identity));
    }

    /** With the groups of its roles, and without the request of which it came, which would be kept as well. */
    private SecurityIdentity remember(String authorization, SecurityIdentity identity) {
        Set<String> roles = identity.getRoles();
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            TokenClaims.require(token, Instant.now().getEpochSecond());
            roles = TokenClaims.roles(token);
        }
        SecurityIdentity caller = QuarkusSecurityIdentity.builder()
                .setPrincipal(identity.getPrincipal())
                .addRoles(RoleGroups.withGroups(roles))
                .addCredentials(identity.getCredentials())
                .build();
        good.put(authorization, caller);
        return caller;
    }

    /** By the machine's clock, as the verifier does: a token's life is no time of the domain. */
    private static boolean isCurrent(SecurityIdentity known) {
        return known.getPrincipal() instanceof JsonWebToken token
                && Instant.now().getEpochSecond() < token.getExpirationTime();
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return verifier.getChallenge(routing);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return verifier.getCredentialTypes();
    }

    /** Asked before the verifier, which is a mechanism itself. */
    @Override
    public int getPriority() {
        return verifier.getPriority() + 1;
    }
}
