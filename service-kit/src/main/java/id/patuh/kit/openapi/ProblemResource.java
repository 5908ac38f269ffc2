package id.patuh.kit.openapi;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.http.ResourceMethod;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ProblemCode;

/** The service's catalogue of problems, at the paths of their {@code type}. */
@Path("/problems")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Problems", description = "What refusals mean")
class ProblemResource {
    private final BeanManager beans;

    ProblemResource(BeanManager beans) {
        this.beans = beans;
    }

    @GET
    @Operation(
            operationId = "listProblems",
            summary = "List the problems of this service",
            description = "All codes of refusals, those of all services first.")
    @APIResponse(responseCode = "200", description = "The catalogue")
    public ProblemEntry.Catalogue list() {
        return new ProblemEntry.Catalogue(codes().map(ProblemEntry::of).toList());
    }

    @GET
    @Path("/{name}")
    @Operation(
            operationId = "getProblem",
            summary = "Read a problem of this service",
            description = "The path is that of `type` in a refusal.")
    @APIResponse(responseCode = "200", description = "The entry")
    public ProblemEntry one(@PathParam("name") @Parameter(description = "End of the `type`") String name) {
        return codes().filter(code -> code.type().getPath().endsWith("/" + name))
                .findFirst()
                .map(ProblemEntry::of)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }

    private Stream<ProblemCode> codes() {
        List<ResourceMethod> methods = ResourceMethod.all(beans);
        Stream<Class<?>> refused = methods.stream()
                .flatMap(method -> Stream.of(
                        method.method().getAnnotation(Refuses.class),
                        method.method().getDeclaringClass().getAnnotation(Refuses.class)))
                .filter(refuses -> refuses != null && refuses.in() != ProblemCode.class)
                .map(Refuses::in);
        Stream<Class<?>> ofActions = methods.stream()
                .flatMap(method -> ActionOperations.of(method).stream())
                .flatMap(action -> action.refusals().stream())
                .map(Object::getClass);
        Stream<Class<?>> own = Stream.concat(refused, ofActions)
                .distinct()
                .filter(catalogue -> catalogue != KitProblem.class)
                .sorted(Comparator.comparing(Class::getName));
        return Stream.concat(Stream.of(KitProblem.class), own)
                .flatMap(catalogue -> Arrays.stream(catalogue.getEnumConstants()))
                .map(ProblemCode.class::cast);
    }
}
