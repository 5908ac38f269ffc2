package id.patuh.sanctions.block.number;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.openapi.Refuses;
import id.patuh.sanctions.problem.LookUpProblem;

/** Numbers that a decision names and that have gone to somebody else. */
@Path("/v1/service-blocks/number-questions")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({
    Roles.BPJS_TK_OFFICER,
    Roles.BPJS_KES_OFFICER,
    Roles.KEMENAKER_INSPECTOR,
    Roles.SERVICE_UNIT_OFFICER,
    Roles.SERVICE_UNIT_HEAD
})
@Tag(name = "Service blocks", description = "May this service be given to this employer?")
@Refuses(in = LookUpProblem.class)
class NumberQuestionResource {
    private final NumberQuestionService questions;
    private final CurrentCaller caller;

    NumberQuestionResource(NumberQuestionService questions, CurrentCaller caller) {
        this.questions = questions;
        this.caller = caller;
    }

    /** Open questions. */
    @Schema(name = "NumberQuestions")
    record Questions(List<NumberQuestion> items) {}

    /**
     * What a person found.
     *
     * @param holder employer that has the number now, as the question told it
     */
    @Schema(name = "NumberConfirmation")
    record Confirmation(
            @NotNull UUID holder,
            @NotBlank @Size(max = 1_000) String reason) {}

    @GET
    @Operation(operationId = "listNumberQuestions", summary = "List numbers whose holder is to be confirmed")
    @APIResponse(responseCode = "200", description = "The questions of the caller's office")
    public Questions open(
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Min(1)
                    @Max(500)
                    @Parameter(description = "Questions, 1 to 500", example = "50")
                    int limit) {
        return new Questions(questions.open(caller.get(), limit));
    }

    @POST
    @Path("/{id}/confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Refuses({"NUMBER_QUESTION_UNKNOWN", "NUMBER_HOLDER_CHANGED"})
    @Operation(operationId = "confirmNumberHolder", summary = "Confirm that a number is rightly its holder's")
    @APIResponse(responseCode = "204", description = "Confirmed; the look-up answers for the holder from now on")
    public void confirm(
            @PathParam("id") @Parameter(description = "The question") UUID id, @NotNull @Valid Confirmation body) {
        questions.confirm(id, body.holder(), body.reason(), caller.get());
    }
}
