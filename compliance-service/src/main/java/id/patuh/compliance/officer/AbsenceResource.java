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
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** When officers are away, noted by themselves or their supervisors. */
@Path("/v1/officers/{id}/absences")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Officers")
@Refuses(in = InspectionProblem.class, codes = "OFFICER_UNKNOWN")
class AbsenceResource {
    private final AbsenceStore absences;
    private final FieldAccess access;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    AbsenceResource(AbsenceStore absences, FieldAccess access, Preconditions preconditions, CurrentCaller caller) {
        this.absences = absences;
        this.access = access;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Operation(operationId = "listOfficerAbsences", summary = "List the absences of an officer")
    @APIResponse(responseCode = "200", description = "A page of absences, past ones included")
    public Page<OfficerAbsence> list(
            @PathParam("id") @Parameter(description = "Id of the officer") UUID id, @BeanParam PageQuery page) {
        return absences.list(access.require(id, caller.get(), false).officerId(), page);
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleGroups.FIELD_ACTORS)
    @Tagged
    @Operation(operationId = "recordOfficerAbsence", summary = "Note that an officer is away")
    @APIResponseSchema(value = OfficerAbsence.class, responseCode = "201", responseDescription = "The absence")
    public Response add(
            @PathParam("id") @Parameter(description = "Id of the officer") UUID id, @NotNull @Valid AbsenceBody body) {
        UUID officer = access.require(id, caller.get(), true).officerId();
        body.check();
        OfficerAbsence absence = absences.add(officer, body, caller.get().subject());
        return Response.created(URI.create("/v1/officers/" + officer + "/absences/" + absence.absenceId()))
                .entity(absence)
                .tag(Preconditions.tag(AbsenceStore.VERSION))
                .build();
    }

    @GET
    @Path("/{absenceId}")
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses("OFFICER_ABSENCE_UNKNOWN")
    @Tagged
    @Operation(operationId = "getOfficerAbsence", summary = "Read an absence of an officer")
    @APIResponseSchema(value = OfficerAbsence.class, responseDescription = "The absence")
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the officer") UUID id,
            @PathParam("absenceId") @Parameter(description = "Id of the absence") UUID absenceId) {
        OfficerAbsence absence =
                absences.find(access.require(id, caller.get(), false).officerId(), absenceId);
        return preconditions.respond(AbsenceStore.VERSION, () -> absence).build();
    }

    @DELETE
    @Path("/{absenceId}")
    @RolesAllowed(RoleGroups.FIELD_ACTORS)
    @Refuses("OFFICER_ABSENCE_UNKNOWN")
    @Operation(operationId = "removeOfficerAbsence", summary = "Take an absence of an officer back")
    @APIResponse(responseCode = "204", description = "It no longer counts")
    public Response remove(
            @PathParam("id") @Parameter(description = "Id of the officer") UUID id,
            @PathParam("absenceId") @Parameter(description = "Id of the absence") UUID absenceId) {
        absences.remove(access.require(id, caller.get(), true).officerId(), absenceId, preconditions.expected());
        return Response.noContent().build();
    }
}
