package id.patuh.kit.caller;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import io.quarkus.security.identity.SecurityIdentity;

/** The caller of the current request, read from its verified token. */
@RequestScoped
public class CurrentCaller {

    private static final String AGENCY = "agency";
    private static final String REGIONS = "regions";

    private final SecurityIdentity identity;
    private Caller known;

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
        if (known == null) {
            known = of(identity).orElse(null);
        }
        return Optional.ofNullable(known);
    }

    /** The caller that an identity stands for, or nothing for an anonymous one. */
    public static Optional<Caller> of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return Optional.empty();
        }
        String agency = "";
        Set<String> regions = Set.of();
        if (identity.getPrincipal() instanceof JsonWebToken token) {
            agency = text(token.getClaim(AGENCY));
            regions = texts(token.getClaim(REGIONS));
        }
        return Optional.of(new Caller(subject(identity), agency, identity.getRoles(), regions));
    }

    private static String subject(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return token.getSubject();
        }
        return identity.getPrincipal().getName();
    }

    private static Set<String> texts(Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(CurrentCaller::text).collect(Collectors.toUnmodifiableSet());
        }
        return claim == null ? Set.of() : Set.of(text(claim));
    }

    private static String text(Object claim) {
        if (claim instanceof JsonString json) {
            return json.getString();
        }
        return claim == null ? "" : claim.toString();
    }
}
