package id.patuh.sanctions.servicerequest;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.RequestStatus;
import id.patuh.sanctions.sanctioncase.RequestSummary;

/** Requests to service units. */
@Path("/v1/service-requests")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.CASE_READERS)
@Tag(name = "Service requests", description = "Requests to public service units, one for each unit and service")
@Refuses(in = SanctionsProblem.class)
class RequestResource {
    private final RequestQuery query;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    RequestResource(RequestQuery query, CurrentCaller caller, Preconditions preconditions) {
        this.query = query;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Operation(operationId = "listServiceRequests", summary = "List requests to service units")
    @APIResponse(responseCode = "200", description = "A page of requests")
    public Page<RequestSummary> list(
            @QueryParam("unit") @Size(max = 40) @Parameter(description = "Requests to this unit") String unit,
            @QueryParam("state") @Parameter(description = "Requests in this state", example = "OPEN")
                    RequestStatus state,
            @QueryParam("agency") @Parameter(description = "Requests made by this agency", example = "BPJS_TK")
                    Agency agency,
            @BeanParam PageQuery page) {
        return query.list(unit, state, agency, page, caller.get());
    }

    @GET
    @Path("/{id}")
    @Refuses("REQUEST_UNKNOWN")
    @Tagged
    @Operation(operationId = "getServiceRequest", summary = "Read a request to a service unit")
    @APIResponseSchema(value = RequestView.class, responseDescription = "The request")
    public Response get(@PathParam("id") @Parameter(description = "Id of the request") UUID id) {
        RequestView view = query.view(id, caller.get());
        return preconditions.respond(view.version(), () -> view).build();
    }
}
