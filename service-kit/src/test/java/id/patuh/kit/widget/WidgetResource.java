package id.patuh.kit.widget;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.db.Database;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.http.limits.LookUp;
import id.patuh.kit.http.limits.RequestCost;
import id.patuh.kit.http.limits.StreamedBody;
import id.patuh.kit.id.Ids;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** A resource with one operation of each kind, to try the kit on. */
@Path("/v1/widgets")
@Tag(name = "widgets")
@Produces(MediaType.APPLICATION_JSON)
public class WidgetResource {

    private final Database database;
    private final Preconditions preconditions;
    private final CurrentCaller caller;
    private final AuditLog audit;
    private final AccessLog access;
    private final WidgetGate gate;
    private final RequestCost cost;

    WidgetResource(
            Database database,
            Preconditions preconditions,
            CurrentCaller caller,
            AuditLog audit,
            AccessLog access,
            WidgetGate gate,
            RequestCost cost) {
        this.database = database;
        this.preconditions = preconditions;
        this.caller = caller;
        this.audit = audit;
        this.access = access;
        this.gate = gate;
        this.cost = cost;
    }

    @POST
    @Idempotent
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Operation(operationId = "createWidget", summary = "Make a widget", description = "Make a widget.")
    @RequestBody(
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WidgetCommand.class),
                            examples = @ExampleObject(name = "wheel", value = "{\"name\":\"Roda\",\"priceIdr\":5000}")))
    @APIResponse(
            responseCode = "201",
            description = "Made",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WidgetView.class),
                            examples = @ExampleObject(name = "wheel", value = WidgetView.EXAMPLE)))
    @Refuses(in = KitProblem.class, codes = "VERSION_CONFLICT")
    public Response create(@Valid WidgetCommand command) {
        WidgetView made = new WidgetView(Ids.next(), command.name(), 1);
        database.update("insert into widget (id, name, version) values (?, ?, 1)", made.id(), made.name());
        audit.record("WIDGET_MADE", "widget", made.id().toString(), Map.of("name", made.name()));
        gate.pass(command.name());
        return Response.created(URI.create("/v1/widgets/" + made.id()))
                .tag(Preconditions.tag(1))
                .link(URI.create("/v1/widgets"), "collection")
                .link("https://patuh.id/widgets", "help")
                .language("id")
                .entity(made)
                .build();
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(RoleGroups.EXPORT_READERS)
    @Operation(operationId = "readWidget", summary = "Read a widget", description = "Read a widget.")
    @APIResponse(
            responseCode = "200",
            description = "The widget",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = WidgetView.class),
                            examples = @ExampleObject(name = "wheel", value = WidgetView.EXAMPLE)))
    public Response read(
            @PathParam("id") @Parameter(description = "Id", example = "0197c1a0-0000-7000-8000-000000000001") UUID id) {
        WidgetView widget = find(id);
        access.read("widget", List.of(id));
        return preconditions.respond(widget.version(), () -> widget).build();
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Transactional
    @Operation(operationId = "replaceWidget", summary = "Replace a widget", description = "Replace a widget.")
    @APIResponse(
            responseCode = "200",
            description = "The widget",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = WidgetView.class)))
    public Response replace(@PathParam("id") @Parameter(description = "Id") UUID id, @Valid WidgetCommand command) {
        WidgetView widget = find(id);
        preconditions.requireIfMatch(widget.version());
        database.update("update widget set name = ?, version = version + 1 where id = ?", command.name(), id);
        return preconditions.respond(widget.version() + 1, () -> find(id)).build();
    }

    @GET
    @RolesAllowed(Roles.REGISTRY_READER)
    @Operation(hidden = true)
    public Page<WidgetView> list(
            @BeanParam PageQuery page,
            @QueryParam("madeOn") LocalDate madeOn,
            @QueryParam("colour") WidgetCommand.WidgetColour colour,
            @QueryParam("size") @Max(9) Integer size,
            @QueryParam("broken") boolean broken,
            @QueryParam("seenAt") Instant seenAt,
            @QueryParam("owner") UUID owner,
            @QueryParam("part") List<String> parts) {
        page.after("widgets", 1);
        return new Page<>(List.<WidgetView>of().subList(0, Math.min(page.limit(), 0)), null);
    }

    @POST
    @Path("/stream")
    @StreamedBody
    @Consumes("text/csv")
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Operation(hidden = true)
    public Map<String, Long> stream(InputStream body) throws IOException {
        return Map.of("bytes", body.transferTo(OutputStream.nullOutputStream()));
    }

    @GET
    @Path("/by-agency")
    @RolesAllowed(Roles.REGISTRY_READER)
    @Operation(hidden = true)
    public Map<String, String> byAgency(@QueryParam("region") String region) {
        caller.get().requireAgency(Agency.BPJS_TK);
        caller.get().requireRegion(region);
        return Map.of("subject", caller.get().subject());
    }

    @GET
    @Path("/broken")
    @PermitAll
    @Operation(hidden = true)
    public String broken(@QueryParam("how") String how) throws SQLException {
        return switch (how) {
            case "state" -> throw new IllegalStateException("secret of the inside");
            case "database-down" -> throw new SQLException("secret host refused", "08001");
            case "bug" -> Integer.toString(how.length() / (how.length() - 3));
            default -> throw Problem.of(KitProblem.JOB_NOT_FOUND, how);
        };
    }

    @GET
    @Path("/unannotated")
    @Operation(hidden = true)
    public String unannotated() {
        return "never";
    }

    @GET
    @Path("/look-up")
    @LookUp
    @RolesAllowed(Roles.INTEGRATOR)
    @Operation(hidden = true)
    public Map<String, String> lookUp(@QueryParam("more") int more) {
        cost.addLookUps(more);
        return Map.of("answer", "CLEAR");
    }

    private WidgetView find(UUID id) {
        return database.first(
                        "select id, name, version from widget where id = ?",
                        row -> new WidgetView(
                                row.getObject("id", UUID.class), row.getString("name"), row.getLong("version")),
                        id)
                .orElseThrow(() -> Problem.of(KitProblem.NOT_FOUND));
    }
}
