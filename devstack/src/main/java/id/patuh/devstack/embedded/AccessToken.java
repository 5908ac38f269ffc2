package id.patuh.devstack.embedded;

import java.security.PrivateKey;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * The content of a bearer token of an embedded stack. Its times are the system's, not the test clock's: a token must not
 * expire because a case was led ten years ahead. The agency may be a service unit's code; regions are province codes, or
 * {@code *} for the whole country.
 */
public record AccessToken(String subject, String agency, List<String> roles, List<String> regions, Duration lifetime) {
    /** Issuer of every token of an embedded stack. */
    public static final String ISSUER = "https://patuh.id";

    /** The system that the token is for. */
    public static final String AUDIENCE = "patuh";

    private static final Set<String> SERVICE_UNIT_ROLES = Set.of("service-unit-officer", "service-unit-head");

    /** Copies the lists. */
    public AccessToken {
        roles = List.copyOf(roles);
        regions = List.copyOf(regions);
    }

    /**
     * The agency whose staff hold a role, for a token that names none.
     *
     * @return an agency, or {@code PTSP-31} (the permit office of DKI Jakarta) for the roles of a service unit
     */
    public static String usualAgency(String role) {
        if (SERVICE_UNIT_ROLES.contains(role)) {
            return "PTSP-31";
        }
        if (role.startsWith("bpjs-tk")) {
            return "BPJS_TK";
        }
        return role.startsWith("bpjs-kes") ? "BPJS_KES" : "KEMENAKER";
    }

    /** The signed token in compact form, RS256. */
    public String signedWith(PrivateKey key) {
        var claims = new JwtClaims();
        claims.setIssuer(ISSUER);
        claims.setSubject(subject);
        claims.setAudience(AUDIENCE);
        claims.setStringClaim("client_id", "embedded-stack");
        claims.setJwtId(UUID.randomUUID().toString());
        var now = NumericDate.now();
        claims.setIssuedAt(now);
        claims.setExpirationTime(NumericDate.fromSeconds(now.getValue() + lifetime.toSeconds()));
        claims.setStringClaim("agency", agency);
        claims.setStringListClaim("roles", roles);
        claims.setStringListClaim("regions", regions);
        var signature = new JsonWebSignature();
        signature.setPayload(claims.toJson());
        signature.setKey(key);
        signature.setHeader("typ", "at+jwt");
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("The token could not be signed", e);
        }
    }
}
