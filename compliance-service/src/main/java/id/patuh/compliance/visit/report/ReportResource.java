package id.patuh.compliance.visit.report;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.visit.Visit;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.http.json.OptionalBody;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.Language;

/** What becomes of visits over HTTP, from the report on. */
@Path("/v1/visits/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Visits")
@Refuses(in = InspectionProblem.class, codes = "VISIT_UNKNOWN")
class ReportResource {
    private static final String ANY = "*";

    private final ReportService reports;
    private final SignService signing;
    private final ReplyService replies;
    private final VisitDetailQuery query;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    ReportResource(
            ReportService reports,
            SignService signing,
            ReplyService replies,
            VisitDetailQuery query,
            Preconditions preconditions,
            CurrentCaller caller) {
        this.reports = reports;
        this.signing = signing;
        this.replies = replies;
        this.query = query;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Tagged
    @RolesAllowed(RoleGroups.FIELD_STAFF)
    @Operation(operationId = "getVisit", summary = "Read a visit")
    @APIResponseSchema(value = VisitDetail.class, responseDescription = "The visit with all that was written of it")
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id, @Context HttpHeaders headers) {
        Visit visit = query.find(id, caller.get());
        return preconditions
                .respond(visit.version(), () -> query.detail(visit, caller.get(), language(headers)))
                .build();
    }

    @PUT
    @Path("/report")
    @Tagged
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleGroups.FIELD_ACTORS)
    @Refuses({"VISIT_STATE", "REPORT_ID_TAKEN", "REPORT_MISSING", "REPORT_REPLACED", "FIRST_REPORT_UNCONDITIONAL"})
    @Operation(operationId = "putVisitReport", summary = "Report what a visit found")
    @APIResponseSchema(
            value = VisitDetail.class,
            responseDescription = "The visit with the later version, or with the report as it was sent before")
    @APIResponse(
            responseCode = "201",
            description = "The visit with the agency's first report",
            content = @Content(schema = @Schema(implementation = VisitDetail.class)))
    public Response put(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @Parameter(description = "`*` with the agency's first report", example = "*")
                    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
                    String ifNoneMatch,
            @NotNull @Valid ReportBody body,
            @Context HttpHeaders headers) {
        ReportService.Taken taken =
                reports.put(id, body, ANY.equals(ifNoneMatch), preconditions.expected(), caller.get());
        Response.ResponseBuilder answer =
                taken.first() ? Response.created(URI.create("/v1/visits/" + id)) : Response.ok();
        return answer.entity(query.detail(taken.visit(), caller.get(), language(headers)))
                .tag(Preconditions.tag(taken.visit().version()))
                .build();
    }

    @POST
    @Path("/actions/sign")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleGroups.FIELD_ACTORS)
    @Refuses({
        "VISIT_STATE",
        "VISIT_NOT_LED",
        "VISIT_SIGNED",
        "DECISION_UNFIT",
        "AGENCY_NOT_ABSENT",
        "EMPLOYER_SIGNATURE_MISSING",
        "REPORTS_CONTRADICT",
        "REPORT_INCOMPLETE"
    })
    @Operation(operationId = "signVisit", summary = "Sign the record of a visit")
    @APIResponseSchema(value = VisitDetail.class, responseDescription = "The visit; signed with the last signature")
    public Response sign(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @Parameter(description = "The `ETag` of the visit read last; checked when sent", example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @OptionalBody @Valid SignBody body,
            @Context HttpHeaders headers) {
        SignBody signature = body == null ? SignBody.EMPTY : body;
        return answer(signing.sign(id, signature, preconditions.expected(), caller.get()), headers);
    }

    @POST
    @Path("/actions/reply")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(RoleGroups.FIELD_ACTORS)
    @Refuses({"VISIT_STATE", "ATTACHMENT_UNKNOWN"})
    @Operation(operationId = "recordVisitReply", summary = "Record what the employer answers")
    @APIResponseSchema(value = VisitDetail.class, responseDescription = "The visit with the answer")
    public Response reply(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @Parameter(description = "The `ETag` of the visit read last; checked when sent", example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @NotNull @Valid VisitReply.Body body,
            @Context HttpHeaders headers) {
        return answer(replies.reply(id, body, preconditions.expected(), caller.get()), headers);
    }

    @POST
    @Path("/actions/close")
    @Idempotent
    @RolesAllowed(Roles.KEMENAKER_INSPECTOR)
    @Refuses({"VISIT_STATE", "VISIT_NOT_LED"})
    @Operation(operationId = "closeVisit", summary = "Close a visit")
    @APIResponseSchema(value = VisitDetail.class, responseDescription = "The visit, closed")
    public Response close(
            @PathParam("id") @Parameter(description = "Id of the visit") UUID id,
            @Parameter(description = "The `ETag` of the visit read last; checked when sent", example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            @Context HttpHeaders headers) {
        return answer(signing.close(id, preconditions.expected(), caller.get()), headers);
    }

    private Response answer(Visit visit, HttpHeaders headers) {
        return Response.ok(query.detail(visit, caller.get(), language(headers)))
                .tag(Preconditions.tag(visit.version()))
                .build();
    }

    private static Language language(HttpHeaders headers) {
        return Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }
}
