package id.patuh.compliance.campaign.letter;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.CampaignProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** The letters of campaigns over HTTP. */
@Path("/v1/campaigns/{id}/letters")
@RolesAllowed({Roles.KEMENAKER_SUPERVISOR, Roles.AUDITOR})
@Tag(name = "Campaigns")
@Refuses(
        in = CampaignProblem.class,
        codes = {"CAMPAIGN_UNKNOWN", "CAMPAIGN_NOT_LAUNCHED"})
class LetterResource {
    private static final String PDF = "application/pdf";
    private static final List<Variant> OFFERED = Variant.mediaTypes(
                    MediaType.APPLICATION_JSON_TYPE, MediaType.valueOf(PDF))
            .build();

    private final LetterQuery query;
    private final LetterService service;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    LetterResource(LetterQuery query, LetterService service, Preconditions preconditions, CurrentCaller caller) {
        this.query = query;
        this.service = service;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listCampaignLetters", summary = "List the letters of a campaign")
    @APIResponse(responseCode = "200", description = "A page of letters")
    public Page<LetterView> list(
            @PathParam("id") @Parameter(description = "Id of the campaign") UUID id, @BeanParam PageQuery page) {
        return query.page(id, page, caller.get());
    }

    @GET
    @Path("/{letterId}")
    @Produces({MediaType.APPLICATION_JSON, PDF})
    @Tagged
    @Refuses("LETTER_UNKNOWN")
    @Operation(operationId = "getCampaignLetter", summary = "Read a letter of a campaign")
    @APIResponse(
            responseCode = "200",
            description = "The letter and what became of its employer; as PDF/A the letter as it is sent",
            content = {
                @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = LetterView.class)),
                @Content(mediaType = PDF, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response get(
            @PathParam("id") @Parameter(description = "Id of the campaign") UUID id,
            @PathParam("letterId") @Parameter(description = "Id of the letter") UUID letterId,
            @Context Request request) {
        Variant variant = request.selectVariant(OFFERED);
        if (variant != null && variant.getMediaType().getSubtype().equals("pdf")) {
            LetterDocument document = service.document(id, letterId, caller.get());
            return preconditions
                    .respond(Preconditions.tag(document.sha256()), document::content)
                    .type(PDF)
                    .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                    .build();
        }
        LetterView letter = query.find(id, letterId, caller.get());
        return preconditions
                .respond(Preconditions.tagOf(letter), () -> letter)
                .type(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }
}
