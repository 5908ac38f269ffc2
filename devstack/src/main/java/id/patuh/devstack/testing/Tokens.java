package id.patuh.devstack.testing;

import java.time.Duration;
import java.util.List;

import id.patuh.devstack.embedded.AccessToken;

/**
 * Bearer tokens for tests: {@code Tokens.of("registry-writer").agency("KEMENAKER").regions("31", "*").token()}. Without
 * more, a token is valid for an hour, for all regions, and names the agency whose staff hold the first role.
 */
public final class Tokens {
    private final AccessToken content;

    private Tokens(AccessToken content) {
        this.content = content;
    }

    /**
     * A token with these roles, to be refined.
     *
     * @param roles the caller's roles; none for a caller without rights
     */
    public static Tokens of(String... roles) {
        String agency = roles.length == 0 ? "KEMENAKER" : AccessToken.usualAgency(roles[0]);
        return new Tokens(new AccessToken("test-user", agency, List.of(roles), List.of("*"), Duration.ofHours(1)));
    }

    /** The same for another agency, or for a service unit by its code. */
    public Tokens agency(String agency) {
        return new Tokens(
                new AccessToken(content.subject(), agency, content.roles(), content.regions(), content.lifetime()));
    }

    /** The same for some provinces only, by their codes. */
    public Tokens regions(String... regions) {
        return new Tokens(new AccessToken(
                content.subject(), content.agency(), content.roles(), List.of(regions), content.lifetime()));
    }

    /** The same for another person or system. */
    public Tokens subject(String subject) {
        return new Tokens(
                new AccessToken(subject, content.agency(), content.roles(), content.regions(), content.lifetime()));
    }

    /** The same with another lifetime from now on; a negative one makes an expired token. */
    public Tokens lifetime(Duration lifetime) {
        return new Tokens(
                new AccessToken(content.subject(), content.agency(), content.roles(), content.regions(), lifetime));
    }

    /** The signed token, for {@code Authorization: Bearer}. */
    public String token() {
        return content.signedWith(TestEnvironment.keys().readPrivateKey());
    }
}
