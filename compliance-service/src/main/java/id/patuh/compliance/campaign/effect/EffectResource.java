package id.patuh.compliance.campaign.effect;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.problem.CampaignProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;

/** The effect of campaigns over HTTP. */
@Path("/v1/campaigns/{id}/effect")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.KEMENAKER_SUPERVISOR, Roles.AUDITOR})
@Tag(name = "Campaigns")
class EffectResource {
    private final EffectQuery query;
    private final Preconditions preconditions;
    private final CurrentCaller caller;

    EffectResource(EffectQuery query, Preconditions preconditions, CurrentCaller caller) {
        this.query = query;
        this.preconditions = preconditions;
        this.caller = caller;
    }

    @GET
    @Tagged
    @Refuses(
            in = CampaignProblem.class,
            codes = {"CAMPAIGN_UNKNOWN", "CAMPAIGN_NOT_LAUNCHED"})
    @Operation(operationId = "getCampaignEffect", summary = "Read what the letters of a campaign bring")
    @APIResponseSchema(value = Effect.class, responseDescription = "The effect at each outcome day")
    public Response get(@PathParam("id") @Parameter(description = "Id of the campaign") UUID id) {
        Effect effect = query.of(id, caller.get());
        return preconditions.respond(Preconditions.tagOf(effect), () -> effect).build();
    }
}
