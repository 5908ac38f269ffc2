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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
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
@Tag(name = "service-requests", description = "Requests to public service units, one for each unit and service")
class RequestResource {
    private final RequestQuery query;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    RequestResource(RequestQuery query, CurrentCaller caller, Preconditions preconditions) {
        this.query = query;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    /** Lists requests. */
    @GET
    @Operation(
            operationId = "listServiceRequests",
            summary = "List requests to service units",
            description = "Oldest first. Staff of a service unit see the requests to their own unit only.")
    @APIResponse(responseCode = "200", description = "A page of requests")
    public Page<RequestSummary> list(
            @QueryParam("unit") @Size(max = 40) @Parameter(description = "Requests to this unit", example = "PTSP-31")
                    String unit,
            @QueryParam("state") @Parameter(description = "Requests in this state", example = "OPEN")
                    RequestStatus state,
            @QueryParam("agency") @Parameter(description = "Requests made by this agency", example = "BPJS_TK")
                    Agency agency,
            @BeanParam PageQuery page) {
        return query.list(unit, state, agency, page, caller.get());
    }

    /** Reads a request. */
    @GET
    @Path("/{id}")
    @Refuses(
            in = SanctionsProblem.class,
            codes = {"REQUEST_UNKNOWN"})
    @Operation(
            operationId = "getServiceRequest",
            summary = "Read a request to a service unit",
            description = "With its documents, deadlines, and for every action whether the caller may take it now.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = RequestView.class)))
    public Response get(
            @PathParam("id")
                    @Parameter(description = "Id of the request", example = "0197f3c2-8c30-7c3e-9b1d-2f6a4e8c0d13")
                    UUID id) {
        RequestView view = query.view(id, caller.get());
        return preconditions.respond(view.version(), () -> view).build();
    }
}
