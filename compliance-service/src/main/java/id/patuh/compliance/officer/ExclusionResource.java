package id.patuh.compliance.officer;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;

/** Whom officers do not visit: declared by themselves, or set by their supervisors. */
@Path("/v1/officers/{id}/exclusions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Officers")
@Refuses(in = InspectionProblem.class, codes = "OFFICER_UNKNOWN")
class ExclusionResource {
    private final ExclusionStore exclusions;
    private final FieldAccess access;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    ExclusionResource(
            ExclusionStore exclusions, FieldAccess access, Preconditions preconditions, CurrentCaller caller) {
        this.exclusions = exclusions;
        this.access = access;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Operation(operationId = "listOfficerExclusions", summary = "List whom an officer does not visit")
    @APIResponse(responseCode = "200", description = "A page of exclusions")
    public Page<Exclusion> list(
            @PathParam("id") @Parameter(description = "Id of the officer") UUID id, @BeanParam PageQuery page) {
        return exclusions
                .list(access.require(id, caller.get(), false).officerId(), page)
                .map(this::asSeen);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleGroups.FIELD_ACTORS)
    @Refuses("EMPLOYER_UNKNOWN")
    @Tagged
    @Operation(operationId = "excludeEmployer", summary = "Exclude an employer from the visits of an officer")
    @APIResponseSchema(value = Exclusion.class, responseCode = "201", responseDescription = "The exclusion")
    public Response add(
            @PathParam("id") @Parameter(description = "Id of the officer") UUID id,
            @NotNull @Valid ExclusionBody body) {
        UUID officer = access.require(id, caller.get(), true).officerId();
        Exclusion exclusion = exclusions.add(officer, body, caller.get().subject());
        return Response.created(URI.create("/v1/officers/" + officer + "/exclusions/" + exclusion.exclusionId()))
                .entity(asSeen(exclusion))
                .tag(Preconditions.tag(ExclusionStore.VERSION))
                .build();
    }

    @GET
    @Path("/{exclusionId}")
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses("OFFICER_EXCLUSION_UNKNOWN")
    @Tagged
    @Operation(operationId = "getOfficerExclusion", summary = "Read an exclusion")
    @APIResponseSchema(value = Exclusion.class, responseDescription = "The exclusion")
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the officer") UUID id,
            @PathParam("exclusionId") @Parameter(description = "Id of the exclusion") UUID exclusionId) {
        Exclusion exclusion =
                exclusions.find(access.require(id, caller.get(), false).officerId(), exclusionId);
        return preconditions
                .respond(ExclusionStore.VERSION, () -> asSeen(exclusion))
                .build();
    }

    @DELETE
    @Path("/{exclusionId}")
    @RolesAllowed(RoleGroups.FIELD_ACTORS)
    @Refuses({"OFFICER_EXCLUSION_UNKNOWN", "EXCLUSION_OF_SUPERVISOR"})
    @Operation(operationId = "removeOfficerExclusion", summary = "Take an exclusion back")
    @APIResponse(responseCode = "204", description = "It no longer counts")
    public Response remove(
            @PathParam("id") @Parameter(description = "Id of the officer") UUID id,
            @PathParam("exclusionId") @Parameter(description = "Id of the exclusion") UUID exclusionId) {
        Caller asking = caller.get();
        UUID officer = access.require(id, asking, true).officerId();
        if (!FieldAccess.isSupervisor(asking)
                && !exclusions.find(officer, exclusionId).declared()) {
            throw Problem.of(InspectionProblem.EXCLUSION_OF_SUPERVISOR);
        }
        exclusions.remove(officer, exclusionId, preconditions.expected());
        return Response.noContent().build();
    }

    private Exclusion asSeen(Exclusion exclusion) {
        return FieldAccess.oversees(caller.get()) ? exclusion : exclusion.withoutReason();
    }
}
