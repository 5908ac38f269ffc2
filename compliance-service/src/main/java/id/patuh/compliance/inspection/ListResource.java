package id.patuh.compliance.inspection;

import java.net.URI;
import java.util.List;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Language;

/** Lists of doors over HTTP. */
@Path("/v1/inspection-lists")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Inspection lists", description = "Which doors are to be visited, frozen")
@Refuses(in = InspectionProblem.class)
class ListResource {
    private static final String CSV = "text/csv";
    private static final List<Variant> OFFERED = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(CSV))
            .build();

    /** A list never changes; only what supersedes it becomes known later. */
    private static final long FIRST = 1;

    private static final long SUPERSEDED = 2;

    private final ListService service;
    private final ListQuery query;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    ListResource(ListService service, ListQuery query, Preconditions preconditions, CurrentCaller caller) {
        this.service = service;
        this.query = query;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Operation(operationId = "listInspectionLists", summary = "List the inspection lists")
    @APIResponse(responseCode = "200", description = "A page of lists, the newest first")
    public Page<InspectionList> list(@BeanParam PageQuery page) {
        return query.newest(page, caller.get());
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Tagged
    @Operation(operationId = "makeInspectionList", summary = "Make an inspection list")
    @APIResponseSchema(value = InspectionList.class, responseCode = "201", responseDescription = "The list, frozen")
    public Response make(@NotNull @Valid ListBody body) {
        return created(service.make(body, caller.get()));
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses("LIST_UNKNOWN")
    @Tagged
    @Operation(operationId = "getInspectionList", summary = "Read an inspection list")
    @APIResponseSchema(value = InspectionList.class, responseDescription = "The list, without its doors")
    public Response get(@PathParam("id") @Parameter(description = "Id of the list") UUID id) {
        InspectionList list = query.find(id, caller.get());
        return preconditions
                .respond(list.supersededBy() == null ? FIRST : SUPERSEDED, () -> list)
                .build();
    }

    @GET
    @Path("/{id}/items")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Refuses("LIST_UNKNOWN")
    @Operation(operationId = "listInspectionItems", summary = "List the doors of an inspection list")
    @APIResponse(
            responseCode = "200",
            description = "A page of doors; as CSV all of them",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ItemView.PageOf.class)),
                @Content(mediaType = CSV, schema = @Schema(type = SchemaType.STRING))
            })
    public Response items(
            @PathParam("id") @Parameter(description = "Id of the list") UUID id,
            @BeanParam PageQuery page,
            @Context HttpHeaders headers,
            @Context Request request) {
        Language language = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Variant variant = request.selectVariant(OFFERED);
        if (variant != null && variant.getMediaType().getSubtype().equals("csv")) {
            return Response.ok(ItemCsv.of(query.all(id, caller.get(), language)), CSV)
                    .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"inspection-list-" + id + ".csv\"")
                    .build();
        }
        return Response.ok(query.items(id, page, caller.get(), language), MediaType.APPLICATION_JSON)
                .build();
    }

    @POST
    @Path("/{id}/overrides")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses({"LIST_UNKNOWN", "LIST_SUPERSEDED", "EMPLOYER_ON_LIST", "EMPLOYER_NOT_LISTABLE"})
    @Tagged
    @Operation(operationId = "overrideInspectionList", summary = "Add an employer to an inspection list by hand")
    @APIResponseSchema(
            value = InspectionList.class,
            responseCode = "201",
            responseDescription = "The version that supersedes the list")
    public Response override(
            @PathParam("id") @Parameter(description = "Id of the latest version of the list") UUID id,
            @NotNull @Valid OverrideBody body) {
        return created(service.override(id, body.employerId(), body.reason(), caller.get()));
    }

    private static Response created(InspectionList list) {
        return Response.created(URI.create("/v1/inspection-lists/" + list.listId()))
                .entity(list)
                .tag(Preconditions.tag(FIRST))
                .build();
    }
}
