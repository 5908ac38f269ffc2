package id.patuh.kit.http.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import id.patuh.kit.http.FilterPriorities;
import id.patuh.kit.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Answers in problem details where no resource is reached: unknown paths beside the API, and refusals of the server itself. */
@ApplicationScoped
class RouterProblems {

    // Before the framework's own handler, which is the last route.
    private static final int ORDER = Integer.MAX_VALUE - 10;

    private static final int BAD_REQUEST = 400;

    private final ProblemWriter writer;
    private final ExceptionMappers mappers;

    RouterProblems(ProblemWriter writer, ExceptionMappers mappers) {
        this.writer = writer;
        this.mappers = mappers;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(routing -> answer(routing, 404)).failureHandler(this::failed);
        // A request without a valid Host fails before any route is tried.
        router.errorHandler(BAD_REQUEST, this::failed);
    }

    /** Two servers in a row may believe different ones of two hosts. */
    void refuseDoubledHost(@Observes Filters filters) {
        filters.register(
                routing -> {
                    if (routing.request().headers().getAll(HttpHeaders.HOST).size() > 1) {
                        routing.fail(BAD_REQUEST);
                    } else {
                        routing.next();
                    }
                },
                FilterPriorities.HOST);
    }

    private void failed(RoutingContext routing) {
        // A 4xx status was chosen where the request was refused; it says more than the exception beside it.
        boolean refused = routing.statusCode() >= 400 && routing.statusCode() < 500;
        if (refused || routing.failure() == null) {
            answer(routing, routing.statusCode());
            return;
        }
        Problem problem = FailureProblems.problem(routing.failure(), ExceptionMappers.tokenSent(routing));
        mappers.report(problem, routing.failure(), routing);
        writer.answer(problem, routing);
    }

    private void answer(RoutingContext routing, int status) {
        Problem problem = FailureProblems.status(status, ExceptionMappers.tokenSent(routing));
        writer.answer(problem, routing);
    }
}
