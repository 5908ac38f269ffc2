package id.patuh.kit.caller;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.json.JsonString;

import org.eclipse.microprofile.jwt.JsonWebToken;

import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import io.quarkus.security.AuthenticationFailedException;

/** The claims that say who calls: read, and checked for what logs and the database can hold. */
final class TokenClaims {
    private static final String SUBJECT = "sub";
    private static final String AGENCY = "agency";
    private static final String REGIONS = "regions";
    private static final String ROLES = "roles";
    private static final int LONGEST = 255;

    private TokenClaims() {}

    /** The caller a token stands for; to be asked only after {@link #require}. */
    static Caller caller(JsonWebToken token, Set<String> roles) {
        return new Caller(token.getSubject(), text(token.getClaim(AGENCY)), roles, texts(token.getClaim(REGIONS)));
    }

    /**
     * Refuses a token that is not one to call with, names nobody, or names somebody with text that cannot be kept.
     *
     * @param now the machine's time, seconds since 1970
     * @throws AuthenticationFailedException caused by a problem that says what is wrong
     */
    static void require(JsonWebToken token, long now) {
        List<FieldError> faults = new ArrayList<>(TokenUse.faults(token, now));
        if (token.getSubject() == null || token.getSubject().isBlank()) {
            faults.add(new FieldError(
                    "/" + SUBJECT, "REQUIRED", "Token tidak memuat klaim sub.", "The token has no claim sub."));
        } else {
            check(SUBJECT, token.getSubject(), faults);
        }
        check(AGENCY, text(token.getClaim(AGENCY)), faults);
        texts(token.getClaim(REGIONS)).forEach(region -> check(REGIONS, region, faults));
        roles(token).forEach(role -> check(ROLES, role, faults));
        if (!faults.isEmpty()) {
            throw new AuthenticationFailedException(
                    Problem.of(KitProblem.UNAUTHENTICATED).with(faults));
        }
    }

    /** What the claim {@code roles} names; other claims with groups mean nothing here. */
    static Set<String> roles(JsonWebToken token) {
        return texts(token.getClaim(ROLES));
    }

    private static void check(String claim, String value, List<FieldError> faults) {
        if (value.codePointCount(0, value.length()) > LONGEST) {
            faults.add(new FieldError(
                    "/" + claim,
                    "TEXT_TOO_LONG",
                    "Klaim " + claim + " lebih dari " + LONGEST + " karakter.",
                    "The claim " + claim + " has more than " + LONGEST + " characters."));
        } else if (!value.equals(value.strip()) || value.codePoints().anyMatch(TokenClaims::cannotBeKept)) {
            faults.add(new FieldError(
                    "/" + claim,
                    "TEXT_INVALID",
                    "Klaim " + claim + " memuat karakter kendali atau tak terlihat, atau spasi di awal atau akhir.",
                    "The claim " + claim + " has control or invisible characters, or blanks around it."));
        }
    }

    private static boolean cannotBeKept(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    private static Set<String> texts(Object claim) {
        if (claim instanceof Collection<?> many) {
            return many.stream().map(TokenClaims::text).collect(Collectors.toUnmodifiableSet());
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
