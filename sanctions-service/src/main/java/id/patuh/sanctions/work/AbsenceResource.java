package id.patuh.sanctions.work;

import java.net.URI;
import java.time.Clock;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

import id.patuh.contracts.calendar.WorkingDays;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.sanctions.problem.WorkProblem;

/** When the officers of the caller's agency or unit are away. */
@Path("/v1/work/absences")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.CASE_ACTORS)
@Tag(name = "Work")
@Refuses(in = WorkProblem.class)
class AbsenceResource {
    private final AbsenceStore store;
    private final CurrentCaller caller;
    private final Clock clock;

    AbsenceResource(AbsenceStore store, CurrentCaller caller, Clock clock) {
        this.store = store;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "recordAbsence", summary = "Note that an officer is away")
    @APIResponseSchema(value = Absence.class, responseCode = "201", responseDescription = "The absence")
    public Response add(@NotNull @Valid AbsenceBody body) {
        body.check(WorkingDays.dayOf(clock.instant()));
        Absence absence = store.add(
                WorkAccess.own(caller.get()),
                body.officer(),
                body.from(),
                body.to(),
                caller.get().subject());
        return Response.created(URI.create("/v1/work/absences/" + absence.id()))
                .entity(absence)
                .build();
    }

    @GET
    @Operation(operationId = "listAbsences", summary = "List absences that have not ended")
    @APIResponse(responseCode = "200", description = "A page of absences")
    public Page<Absence> list(@BeanParam PageQuery page) {
        return store.list(WorkAccess.own(caller.get()), page);
    }

    @POST
    @Path("/{id}/actions/remove")
    @Idempotent
    @Refuses("ABSENCE_UNKNOWN")
    @Operation(operationId = "removeAbsence", summary = "Take an absence back")
    @APIResponseSchema(value = Absence.class, responseDescription = "The absence that no longer counts")
    public Response remove(@PathParam("id") @Parameter(description = "Id of the absence") UUID id) {
        return Response.ok(store.remove(WorkAccess.own(caller.get()), id)).build();
    }
}
