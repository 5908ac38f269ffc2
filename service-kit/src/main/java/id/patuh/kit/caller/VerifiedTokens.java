package id.patuh.kit.caller;

import java.time.Duration;
import java.time.Instant;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;

/**
 * Verifies tokens, and remembers for a minute which it found good: a system sends the same token with thousands of requests, and checking
 * its signature costs more than answering most of them.
 *
 * <p>Guarantee: a remembered token is verified again from its expiry on; a key that the provider withdraws is no longer trusted after a
 * minute at most. Tokens that are refused are not remembered.
 */
@Alternative
@Priority(1)
@ApplicationScoped
public class VerifiedTokens extends JWTCallerPrincipalFactory {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final JWTCallerPrincipalFactory verifier = new DefaultJWTCallerPrincipalFactory();
    private final Cache<String, JWTCallerPrincipal> good =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo expected) throws ParseException {
        JWTCallerPrincipal known = good.getIfPresent(token);
        if (known != null && isCurrent(known)) {
            return known;
        }
        JWTCallerPrincipal verified = verifier.parse(token, expected);
        good.put(token, verified);
        return verified;
    }

    /** By the machine's clock, as the verifier does: a token's life is no time of the domain. */
    private static boolean isCurrent(JWTCallerPrincipal known) {
        return Instant.now().getEpochSecond() < known.getExpirationTime();
    }
}
