package id.patuh.kit.http.problem;

import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;

import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.apache.kafka.common.errors.RetriableException;

import id.patuh.kit.db.Failures;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.MediaTypes;
import id.patuh.kit.problem.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** The problem that stands for anything thrown: the one place where a failure becomes an answer. */
final class FailureProblems {

    private static final String RETRY_SECONDS = "2";

    private FailureProblems() {}

    /** Translates. */
    static Problem problem(Throwable thrown, boolean tokenSent) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            Problem known = known(cause, tokenSent);
            if (known != null) {
                return known;
            }
        }
        return switch (Failures.kind(thrown)) {
            case CONFLICT, DUPLICATE -> Problem.of(KitProblem.VERSION_CONFLICT);
            case UNAVAILABLE -> Failures.passesSoon(thrown) ? unavailable() : Problem.of(KitProblem.INTERNAL_ERROR);
            case PERMANENT -> Problem.of(KitProblem.INTERNAL_ERROR);
        };
    }

    private static Problem known(Throwable cause, boolean tokenSent) {
        return switch (cause) {
            case Problem problem -> problem;
            case UnauthorizedException ignored -> unauthenticated(tokenSent);
            // The claims of a token of good signature are refused with what is wrong with them.
            case AuthenticationFailedException refused
            when refused.getCause() instanceof Problem reason ->
                unauthenticated(tokenSent).with(reason.errors());
            case AuthenticationFailedException ignored -> unauthenticated(tokenSent);
            case ForbiddenException ignored -> Problem.of(KitProblem.ROLE_MISSING);
            case OptimisticLockException ignored -> Problem.of(KitProblem.VERSION_CONFLICT);
            case RetriableException ignored -> unavailable();
            case RejectedExecutionException ignored -> unavailable();
            case TimeoutException ignored -> unavailable();
            case WebApplicationException answer -> status(answer.getResponse().getStatus(), tokenSent);
            default -> null;
        };
    }

    /** The problem for a bare status that the framework decided on. */
    static Problem status(int status, boolean tokenSent) {
        return switch (status) {
            case 400 -> Problem.of(KitProblem.PARAMETER_INVALID, "-");
            case 401 -> unauthenticated(tokenSent);
            case 403 -> Problem.of(KitProblem.ROLE_MISSING);
            case 404 -> Problem.of(KitProblem.NOT_FOUND);
            case 405 -> Problem.of(KitProblem.METHOD_NOT_ALLOWED, "-");
            case 406 -> Problem.of(KitProblem.NOT_ACCEPTABLE);
            case 409 -> Problem.of(KitProblem.VERSION_CONFLICT);
            case 413 -> Problem.of(KitProblem.BODY_TOO_LARGE, "-");
            case 414 -> Problem.of(KitProblem.URI_TOO_LONG);
            case 431 -> Problem.of(KitProblem.HEADERS_TOO_LARGE);
            case 415 -> MediaTypes.unsupported(null, List.of(MediaType.APPLICATION_JSON));
            case 429, 502, 503, 504 -> unavailable();
            default ->
                Problem.of(
                        status >= 400 && status < 500 ? KitProblem.PARAMETER_INVALID : KitProblem.INTERNAL_ERROR, "-");
        };
    }

    private static Problem unauthenticated(boolean tokenSent) {
        String challenge = tokenSent ? "Bearer realm=\"patuh\", error=\"invalid_token\"" : "Bearer realm=\"patuh\"";
        return Problem.of(KitProblem.UNAUTHENTICATED).header(HttpHeaders.WWW_AUTHENTICATE, challenge);
    }

    private static Problem unavailable() {
        return Problem.of(KitProblem.UNAVAILABLE, RETRY_SECONDS).header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
}
