package id.patuh.compliance.officer;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Officers over HTTP. */
@Path("/v1/officers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Officers", description = "Inspectors and examiners, their absences and exclusions")
@Refuses(in = InspectionProblem.class)
class OfficerResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";

    private final OfficerService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    OfficerResource(OfficerService service, Preconditions preconditions, CurrentCaller caller) {
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Operation(operationId = "listOfficers", summary = "List officers")
    @APIResponse(responseCode = "200", description = "A page of officers, inactive ones included")
    public Page<Officer> list(
            @QueryParam("agency") @Parameter(description = "Only officers of this agency") Agency agency,
            @QueryParam("region")
                    @Pattern(regexp = "^(?:\\d{2}|\\d{4})$")
                    @Parameter(description = "Only officers whose offices stand in this province or regency")
                    String region,
            @BeanParam PageQuery page) {
        return service.list(agency, region, page, caller.get());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses("OFFICER_EXISTS")
    @Tagged
    @Operation(operationId = "enterOfficer", summary = "Enter an officer")
    @APIResponseSchema(value = Officer.class, responseCode = "201", responseDescription = "The officer")
    public Response enter(@NotNull @Valid OfficerBody body) {
        Officer officer = service.enter(body, caller.get());
        return Response.created(URI.create("/v1/officers/" + officer.officerId()))
                .entity(officer)
                .tag(Preconditions.tag(officer.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses("OFFICER_UNKNOWN")
    @Tagged
    @Operation(operationId = "getOfficer", summary = "Read an officer")
    @APIResponseSchema(value = Officer.class, responseDescription = "The officer")
    public Response get(@PathParam("id") @Parameter(description = "Id of the officer") UUID id) {
        Officer officer = service.read(id, caller.get());
        return preconditions.respond(officer.version(), () -> officer).build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses("OFFICER_UNKNOWN")
    @Tagged
    @Operation(operationId = "changeOfficer", summary = "Change an officer")
    @RequestBody(
            required = true,
            content = @Content(mediaType = MERGE_PATCH, schema = @Schema(implementation = OfficerPatch.class)))
    @APIResponseSchema(value = Officer.class, responseDescription = "The officer as it is now")
    public Response change(@PathParam("id") @Parameter(description = "Id of the officer") UUID id, JsonNode patch) {
        Officer officer = service.change(id, patch, preconditions.expected(), caller.get());
        return Response.ok(officer).tag(Preconditions.tag(officer.version())).build();
    }
}
