package id.patuh.sanctions.reference;

import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** Service units that may be asked to withhold services. */
@Path("/v1/service-units")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service units", description = "Public service units and the services they decide on")
@Refuses(in = SanctionsProblem.class)
class ServiceUnitResource {
    private static final String ANY = "*";

    private final ServiceUnitStore units;
    private final ServiceUnitService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    ServiceUnitResource(
            ServiceUnitStore units, ServiceUnitService service, Preconditions preconditions, CurrentCaller caller) {
        this.units = units;
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed("**")
    @Operation(operationId = "listServiceUnits", summary = "List service units")
    @APIResponse(responseCode = "200", description = "A page of units")
    public Page<ServiceUnit> list(
            @QueryParam("service") @Parameter(description = "Units that decide on this service") ServiceType service,
            @QueryParam("region")
                    @Pattern(regexp = RegionCode.PATTERN)
                    @Parameter(description = "Units that serve this province or regency")
                    String region,
            @BeanParam PageQuery page) {
        String filter = "service-units|" + service + "|" + region;
        String after = page.after(filter, 1).map(key -> key.text(0)).orElse("");
        List<ServiceUnit> rows = units.list(service, region, after, page.limit() + 1);
        return Page.cut(rows, page.limit(), unit -> Cursors.encode(filter, unit.code()));
    }

    @GET
    @Path("/{code}")
    @Refuses("SERVICE_UNIT_UNKNOWN")
    @RolesAllowed("**")
    @Tagged
    @Operation(operationId = "getServiceUnit", summary = "Read a service unit")
    @APIResponseSchema(value = ServiceUnit.class, responseDescription = "The unit")
    public Response get(
            @PathParam("code") @Parameter(description = "Code of the unit", example = "PTSP-31") String code) {
        ServiceUnit unit = units.find(code).orElseThrow(() -> Problem.of(SanctionsProblem.SERVICE_UNIT_UNKNOWN, code));
        return preconditions.respond(unit.version(), () -> unit).build();
    }

    @PUT
    @Path("/{code}")
    @Refuses("SERVICE_UNIT_EXISTS")
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.ADMIN)
    @Tagged
    @Operation(
            operationId = "putServiceUnit",
            summary = "Replace or add a service unit of a region, or propose one of the whole country")
    @APIResponseSchema(value = ServiceUnit.class, responseDescription = "The stored unit")
    @APIResponse(
            responseCode = "202",
            description = "The proposal of a unit of the whole country, which another person puts into force",
            content = @Content(schema = @Schema(implementation = ServiceUnitProposal.class)))
    public Response put(
            @PathParam("code")
                    @Pattern(regexp = "^[A-Z0-9][A-Z0-9_-]{1,39}$")
                    @Parameter(description = "Code of the unit")
                    String code,
            @HeaderParam("If-None-Match") @Parameter(description = "`*` to add a unit", example = "*")
                    String ifNoneMatch,
            @NotNull @Valid ServiceUnitBody body) {
        ServiceUnit unit = new ServiceUnit(code, body.name(), body.regionCode(), List.copyOf(body.services()), 0);
        boolean expectNew = ANY.equals(ifNoneMatch);
        if (service.isNational(unit)) {
            ServiceUnitProposal proposal = service.propose(unit, expectNew, preconditions.expected(), caller.get());
            return Response.accepted(proposal)
                    .tag(Preconditions.tag(proposal.version()))
                    .build();
        }
        ServiceUnit stored = service.put(unit, expectNew, preconditions.expected(), caller.get());
        return Response.ok(stored).tag(Preconditions.tag(stored.version())).build();
    }
}
