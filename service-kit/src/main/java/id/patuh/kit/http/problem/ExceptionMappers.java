package id.patuh.kit.http.problem;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ValidationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.http.limits.RequestCost;
import id.patuh.kit.http.trace.RequestIdentity;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.MediaTypes;
import id.patuh.kit.problem.Problem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;

/**
 * Turns whatever ends a request into problem details. What the caller can mend is said with a code; what he cannot is logged
 * with the trace id and answered as INTERNAL_ERROR or UNAVAILABLE, without internal details.
 */
@Singleton
class ExceptionMappers {

    private static final Logger LOG = Logger.getLogger(ExceptionMappers.class);

    private final ProblemWriter writer;
    private final AllowedMethods allowed;
    private final RequestCost cost;
    private final Event<AccessDenied> refusals;

    ExceptionMappers(ProblemWriter writer, AllowedMethods allowed, RequestCost cost, Event<AccessDenied> refusals) {
        this.allowed = allowed;
        this.cost = cost;
        this.writer = writer;
        this.refusals = refusals;
    }

    @ServerExceptionMapper
    Response problem(Problem problem, RoutingContext routing) {
        return answer(problem, problem, routing);
    }

    @ServerExceptionMapper
    Response invalid(ConstraintViolationException violations, ResourceInfo resource, RoutingContext routing) {
        Optional<Problem> ofTheRequest = ConstraintProblems.of(violations, resource.getResourceMethod());
        return answer(ofTheRequest.orElseGet(() -> Problem.of(KitProblem.INTERNAL_ERROR)), violations, routing);
    }

    // A more general handler of the framework's own stands on this type.
    @ServerExceptionMapper
    Response invalid(ValidationException broken, RoutingContext routing) {
        return failed(broken, routing);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException missing, RoutingContext routing) {
        // The framework says "not found" for a parameter that cannot be read, too; that has a cause.
        if (missing.getCause() != null) {
            return answer(ParameterProblems.unreadable(), missing, routing);
        }
        // And where another path of the same length has the method.
        boolean otherMethods = allowed.otherMethods(routing.request().method().name(), routing.normalizedPath());
        return answer(otherMethods ? notAllowed(routing) : Problem.of(KitProblem.NOT_FOUND), missing, routing);
    }

    @ServerExceptionMapper
    Response status(WebApplicationException refused, RoutingContext routing) {
        Response given = refused.getResponse();
        if (given.getStatus() < 400) {
            return given;
        }
        if (given.getStatus() == 400) {
            return answer(ParameterProblems.unreadable(), refused, routing);
        }
        if (given.getStatus() == 405) {
            return answer(notAllowed(routing), refused, routing);
        }
        if (given.getStatus() == 415) {
            String sent = routing.request().getHeader(HttpHeaders.CONTENT_TYPE);
            List<String> taken = allowed.mediaTypes(routing.request().method().name(), routing.normalizedPath());
            return answer(MediaTypes.unsupported(sent, taken), refused, routing);
        }
        return failed(refused, routing);
    }

    @ServerExceptionMapper
    Response unauthenticated(UnauthorizedException refused, RoutingContext routing) {
        return failed(refused, routing);
    }

    @ServerExceptionMapper
    Response badToken(AuthenticationFailedException refused, RoutingContext routing) {
        return failed(refused, routing);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException refused, RoutingContext routing) {
        return failed(refused, routing);
    }

    // Request bodies are read strictly elsewhere, so this one comes from the inside.
    @ServerExceptionMapper
    Response json(MismatchedInputException internal, RoutingContext routing) {
        return failed(internal, routing);
    }

    @ServerExceptionMapper
    Response failed(Throwable thrown, RoutingContext routing) {
        return answer(FailureProblems.problem(thrown, tokenSent(routing)), thrown, routing);
    }

    private Problem notAllowed(RoutingContext routing) {
        return Problem.of(
                        KitProblem.METHOD_NOT_ALLOWED,
                        routing.request().method().name())
                .header(HttpHeaders.ALLOW, allowed.of(routing.normalizedPath()));
    }

    private Response answer(Problem problem, Throwable thrown, RoutingContext routing) {
        boolean unfinished = problem.code() == KitProblem.INTERNAL_ERROR || problem.code() == KitProblem.BODY_TOO_SLOW;
        if (unfinished && routing.response().closed()) {
            // Nobody is there to read an answer, and nothing of ours has failed.
            LOG.infof(
                    "The client of %s %s went away",
                    routing.request().method(), routing.request().path());
            return writer.response(Problem.of(KitProblem.BODY_TOO_SLOW, "-"), routing);
        }
        if (problem.code() == KitProblem.BODY_TOO_SLOW && routing.request().version() != HttpVersion.HTTP_2) {
            // What else the connection might bring belongs to that body.
            routing.addEndHandler(answered -> routing.request().connection().close());
        }
        int status = problem.code().status();
        Optional<Problem> tooMany = status == 401 || status == 403 ? cost.refusal(routing) : Optional.empty();
        if (tooMany.isEmpty()) {
            report(problem, thrown, routing);
        }
        return writer.response(tooMany.orElse(problem), routing);
    }

    /** Logs what the operator has to know, and publishes denied access as an event. */
    void report(Problem problem, Throwable thrown, RoutingContext routing) {
        String code = problem.code().name();
        int status = problem.code().status();
        if (status == 403) {
            AccessDenied refusal = refusal(code, routing);
            LOG.warnf(
                    "Refused %s to %s of %s: %s %s",
                    code, refusal.caller().subject(), refusal.caller().agency(), refusal.method(), refusal.path());
            refusals.fire(refusal);
        } else if (thrown == problem && status >= 500) {
            // A deliberate refusal: its stack trace would say nothing.
            LOG.warnf("Refused %s: %s", code, problem.getMessage());
        } else if (status >= 500) {
            LOG.errorf(
                    thrown,
                    "%s on %s %s, trace %s",
                    code,
                    routing.request().method(),
                    routing.request().path(),
                    RequestIdentity.traceId(routing));
        }
    }

    static boolean tokenSent(RoutingContext routing) {
        return routing.request().getHeader(HttpHeaders.AUTHORIZATION) != null;
    }

    private static AccessDenied refusal(String code, RoutingContext routing) {
        Caller caller = Optional.ofNullable(routing.user())
                .filter(QuarkusHttpUser.class::isInstance)
                .flatMap(user -> CurrentCaller.of(((QuarkusHttpUser) user).getSecurityIdentity()))
                .orElseGet(() -> new Caller("-", "", Set.of(), Set.of()));
        return new AccessDenied(
                caller,
                code,
                routing.request().method().name(),
                routing.request().path(),
                RequestIdentity.requestId(routing),
                RequestIdentity.traceId(routing));
    }
}
