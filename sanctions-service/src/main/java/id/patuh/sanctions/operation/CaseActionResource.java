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
import id.patuh.sanctions.sanctioncase.CaseQuery;
import id.patuh.sanctions.sanctioncase.CaseView;
import id.patuh.sanctions.sanctioncase.action.CaseActionService;
import id.patuh.sanctions.sanctioncase.command.CaseCommand;

/**
 * Takes the actions on cases; each is an operation of its own in the API document, see {@link CommandOperations}. Which of the roles
 * may take which action is policy data.
 */
@Path(CaseActionResource.PATH)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.CASE_ACTORS)
@Refuses(in = SanctionsProblem.class)
class CaseActionResource {
    static final String PATH = "/v1/cases/{id}/actions/{action}";
    private static final String CASE = "0197f3c2-7b20-7c3e-9b1d-2f6a4e8c0d12";

    private final CaseActionService service;
    private final CaseQuery query;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    CaseActionResource(CaseActionService service, CaseQuery query, CurrentCaller caller, Preconditions preconditions) {
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
    @Refuses({"CASE_UNKNOWN", "ILLEGAL_ACTION"})
    @APIResponseSchema(value = CaseView.class, responseDescription = "The case after the step")
    @Tag(name = "Cases")
    public Response take(
            @PathParam("id") @Parameter(description = "Id of the case", example = CASE) UUID id,
            @NotNull @Valid CaseCommand command) {
        service.take(id, command, caller.get(), preconditions.expected());
        CaseView view = query.view(id, caller.get());
        return Response.ok(view).tag(Preconditions.tag(view.version())).build();
    }
}
