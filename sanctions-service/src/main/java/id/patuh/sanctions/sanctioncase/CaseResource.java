package id.patuh.sanctions.sanctioncase;

import java.net.URI;
import java.util.Set;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.sanctions.fine.FineAccount;
import id.patuh.sanctions.problem.SanctionsProblem;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.sanctioncase.command.OpenCase;

/** Sanction cases. */
@Path("/v1/cases")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.CASE_READERS)
@Tag(name = "Cases", description = "Sanction cases and their steps")
@Refuses(in = SanctionsProblem.class)
class CaseResource {
    private final CaseService service;
    private final CaseQuery query;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    CaseResource(CaseService service, CaseQuery query, CurrentCaller caller, Preconditions preconditions) {
        this.service = service;
        this.query = query;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @POST
    @Idempotent
    @RolesAllowed({Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.KEMENAKER_INSPECTOR})
    @Refuses({"EMPLOYER_UNKNOWN", "EMPLOYER_MERGED", "CASE_ALREADY_OPEN"})
    @Consumes(MediaType.APPLICATION_JSON)
    @Tagged
    @Operation(operationId = "openCase", summary = "Open a sanction case")
    @APIResponseSchema(
            value = CaseView.class,
            responseCode = "201",
            responseDescription = "The new case, under examination")
    public Response open(@NotNull @Valid OpenCase body) {
        CaseView view = query.view(service.open(body, caller.get()), caller.get());
        return Response.created(URI.create("/v1/cases/" + view.id()))
                .entity(view)
                .tag(Preconditions.tag(view.version()))
                .build();
    }

    @GET
    @Operation(operationId = "listCases", summary = "List sanction cases")
    @APIResponse(responseCode = "200", description = "A page of cases")
    public Page<CaseView.CaseSummary> list(
            @QueryParam("employerId")
                    @Parameter(description = "Cases of this employer and of all it is one with by mergers")
                    UUID employerId,
            @QueryParam("state") @Parameter(description = "Cases in this state", example = "WARNING_2")
                    CaseStatus state,
            @QueryParam("agency") @Parameter(description = "Cases led by this agency", example = "BPJS_TK")
                    Agency agency,
            @QueryParam("region")
                    @Pattern(regexp = RegionCode.PATTERN)
                    @Parameter(description = "Province or regency", example = "3171")
                    String region,
            @BeanParam PageQuery page) {
        Set<UUID> employers = employerId == null ? null : Set.of(employerId);
        return query.list(new CaseFilter(employers, state, agency, region, null, null), page, caller.get());
    }

    @GET
    @Path("/{id}")
    @Refuses("CASE_UNKNOWN")
    @Tagged
    @Operation(operationId = "getCase", summary = "Read a sanction case")
    @APIResponseSchema(value = CaseView.class, responseDescription = "The case")
    public Response get(@PathParam("id") @Parameter(description = "Id of the case") UUID id) {
        CaseView view = query.view(id, caller.get());
        return preconditions.respond(view.version(), () -> view).build();
    }

    @GET
    @Path("/{id}/statement")
    @Refuses({"CASE_UNKNOWN", "FINE_UNKNOWN"})
    @Tagged
    @Operation(operationId = "getFineAccount", summary = "Read the statement of account of a fine")
    @APIResponseSchema(value = FineAccount.class, responseDescription = "What fell due, what was paid, what is open")
    public Response statement(@PathParam("id") @Parameter(description = "Id of the case") UUID id) {
        FineAccount account = query.account(id, caller.get());
        return preconditions
                .respond(Preconditions.tagOf(account), () -> account)
                .build();
    }
}
