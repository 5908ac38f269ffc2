package id.patuh.compliance.campaign;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.CampaignProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Campaigns over HTTP. */
@Path("/v1/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Campaigns", description = "Advisory letters before visits, and what they bring")
@Refuses(in = CampaignProblem.class)
class CampaignResource {
    private static final String READ_LAST = "The `ETag` of the campaign read last; checked when sent";

    private final CampaignService service;
    private final CampaignAccess access;
    private final CampaignQuery query;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    CampaignResource(
            CampaignService service,
            CampaignAccess access,
            CampaignQuery query,
            Preconditions preconditions,
            CurrentCaller caller) {
        this.service = service;
        this.access = access;
        this.query = query;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Roles.KEMENAKER_SUPERVISOR, Roles.AUDITOR})
    @Operation(operationId = "listCampaigns", summary = "List the campaigns")
    @APIResponse(responseCode = "200", description = "A page of campaigns, the newest first")
    public Page<CampaignView> list(@BeanParam PageQuery page) {
        return query.newest(page, caller.get());
    }

    @POST
    @Idempotent
    @Tagged
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Operation(operationId = "makeCampaign", summary = "Make a campaign of letters")
    @APIResponseSchema(
            value = CampaignView.class,
            responseCode = "201",
            responseDescription = "The campaign, a draft; nobody is selected yet")
    public Response make(@NotNull @Valid CampaignBody body) {
        Campaign campaign = service.make(body, caller.get());
        return Response.created(location(campaign))
                .entity(CampaignView.of(campaign))
                .tag(Preconditions.tag(campaign.version()))
                .build();
    }

    @GET
    @Path("/{id}")
    @Tagged
    @RolesAllowed({Roles.KEMENAKER_SUPERVISOR, Roles.AUDITOR})
    @Refuses("CAMPAIGN_UNKNOWN")
    @Operation(operationId = "getCampaign", summary = "Read a campaign")
    @APIResponseSchema(value = CampaignView.class, responseDescription = "The campaign")
    public Response get(@PathParam("id") @Parameter(description = "Id of the campaign") UUID id) {
        Campaign campaign = access.readable(id, caller.get());
        return preconditions
                .respond(campaign.version(), () -> CampaignView.of(campaign))
                .build();
    }

    @POST
    @Path("/{id}/actions/launch")
    @Idempotent
    @Tagged
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses({"CAMPAIGN_UNKNOWN", "CAMPAIGN_STATE", "CAMPAIGN_EMPTY", "CAMPAIGN_TOO_LARGE"})
    @Operation(operationId = "launchCampaign", summary = "Divide the employers of a campaign and send its letters")
    @APIResponseSchema(
            value = CampaignView.class,
            responseCode = "202",
            responseDescription = "Launched; its letters are written by the job it names")
    public Response launch(
            @PathParam("id") @Parameter(description = "Id of the campaign") UUID id,
            @Parameter(description = READ_LAST, example = "\"v1\"") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Campaign campaign = service.launch(id, preconditions.expected(), caller.get());
        return Response.accepted(CampaignView.of(campaign))
                .location(location(campaign))
                .tag(Preconditions.tag(campaign.version()))
                .build();
    }

    @POST
    @Path("/{id}/actions/close")
    @Idempotent
    @Tagged
    @RolesAllowed(Roles.KEMENAKER_SUPERVISOR)
    @Refuses({"CAMPAIGN_UNKNOWN", "CAMPAIGN_STATE"})
    @Operation(operationId = "closeCampaign", summary = "End a campaign")
    @APIResponseSchema(value = CampaignView.class, responseDescription = "The campaign, closed")
    public Response close(
            @PathParam("id") @Parameter(description = "Id of the campaign") UUID id,
            @Parameter(description = READ_LAST, example = "\"v2\"") @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        Campaign campaign = service.close(id, preconditions.expected(), caller.get());
        return Response.ok(CampaignView.of(campaign))
                .tag(Preconditions.tag(campaign.version()))
                .build();
    }

    private static URI location(Campaign campaign) {
        return URI.create("/v1/campaigns/" + campaign.campaignId());
    }
}
