package id.patuh.sanctions.servicerequest;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Bodies of the actions on a request; unknown members are refused. */
public final class RequestBody {
    private static final int TEXT = 4_000;

    private RequestBody() {}

    /**
     * Reasons of a return, a notice or a refusal. Source: UU 30/2014 art. 55
     *
     * @param reasons why
     */
    @Schema(name = "Reasons")
    public record Reasons(@NotBlank @Size(max = TEXT) String reasons) {}

    /**
     * Sends the dossier again.
     *
     * @param completed what was completed
     */
    @Schema(name = "ResubmitRequest")
    public record Resubmission(@NotBlank @Size(max = TEXT) String completed) {}

    /**
     * Imposes TMP2T.
     *
     * @param reasons why. Source: UU 30/2014 art. 55
     * @param decisionNumber number from the unit's own register; left out to take the next of the series
     */
    @Schema(name = "ImposeTmp2t")
    public record Imposition(
            @NotBlank @Size(max = TEXT) String reasons,

            @Schema(nullable = true) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,59}")
            String decisionNumber) {}

    /**
     * Revokes TMP2T.
     *
     * @param reasons why; left out for the verified fulfilment
     * @param decisionNumber number from the unit's own register; left out to take the next of the series
     */
    @Schema(name = "RevokeTmp2t")
    public record Revocation(
            @Schema(nullable = true) @Size(max = TEXT) String reasons,

            @Schema(nullable = true) @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]{2,59}")
            String decisionNumber) {}
}
