package id.patuh.sanctions.operation;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Conditional;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.servicerequest.RequestCommand;
import id.patuh.sanctions.servicerequest.RequestQuery;
import id.patuh.sanctions.servicerequest.RequestView;
import id.patuh.sanctions.servicerequest.action.RequestActionService;

/**
 * Takes the actions on requests to service units; each is an operation of its own in the API document, see {@link CommandOperations}. Which of the roles
 * may take which action is policy data.
 */
@Path(RequestActionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.CASE_ACTORS)
@Refuses(in = SanctionsProblem.class)
class RequestActionResource {
    static final String PATH = "/v1/service-requests/{id}/actions/{action}";
    private static final String REQUEST = "0197f3c2-8c30-7c3e-9b1d-2f6a4e8c0d13";

    private final RequestActionService service;
    private final RequestQuery query;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    RequestActionResource(
            RequestActionService service, RequestQuery query, CurrentCaller caller, Preconditions preconditions) {
        this.service = service;
        this.query = query;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Idempotent
    @Conditional
    @Tagged
    @Refuses({"REQUEST_UNKNOWN", "ILLEGAL_ACTION"})
    @APIResponseSchema(value = RequestView.class, responseDescription = "The request after the step")
    @Tag(name = "Service requests")
    public Response take(
            @PathParam("id") @Parameter(description = "Id of the request", example = REQUEST) UUID id,
            @NotNull @Valid RequestCommand command) {
        service.take(id, command, caller.get(), preconditions.expected());
        RequestView view = query.view(id, caller.get());
        return Response.ok(view).tag(Preconditions.tag(view.version())).build();
    }
}
