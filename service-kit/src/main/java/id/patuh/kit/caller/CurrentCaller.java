package id.patuh.kit.caller;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.jwt.JsonWebToken;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;

/** The caller of the current request, read from its verified token. */
@RequestScoped
public class CurrentCaller {

    // By identity of the token, the same object for as long as VerifiedTokens remembers it. Reading a claim of our own
    // costs an exception each time, because it is looked up among those of the standard first.
    private static final Cache<JsonWebToken, Caller> READ =
            Caffeine.newBuilder().weakKeys().build();

    private final SecurityIdentity identity;

    CurrentCaller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /**
     * The caller.
     *
     * @throws Problem UNAUTHENTICATED when the request carries no token
     */
    public Caller get() {
        return find().orElseThrow(() -> Problem.of(KitProblem.UNAUTHENTICATED));
    }

    /** The caller, or nothing on a path open to anybody. */
    public Optional<Caller> find() {
        return of(identity);
    }

    /** Who vouches for the caller: claim {@code iss} of the token; empty on a path open to anybody. */
    public String issuer() {
        return identity.getPrincipal() instanceof JsonWebToken token && token.getIssuer() != null
                ? token.getIssuer()
                : "";
    }

    /** The caller that an identity stands for, or nothing for an anonymous one. */
    public static Optional<Caller> of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        return Optional.of(
                identity.getPrincipal() instanceof JsonWebToken token
                        ? READ.get(token, read -> TokenClaims.caller(read, roles(identity)))
                        : new Caller(identity.getPrincipal().getName(), "", roles(identity), Set.of()));
    }

    private static Set<String> roles(SecurityIdentity identity) {
        return RoleGroups.known(identity.getRoles());
    }
}
