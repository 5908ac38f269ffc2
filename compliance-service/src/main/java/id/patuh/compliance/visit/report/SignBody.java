package id.patuh.compliance.visit.report;

import java.util.List;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;

/**
 * A signature under the record. Only the lead fills anything in.
 *
 * @param decisions which report holds where two contradict each other; null for none
 * @param absent agencies of the team that were not there; null for none
 * @param employer whether the employer signed; null from all but the lead, and where nobody of the employer was met
 */
@Schema(name = "VisitSigning")
record SignBody(
        @Schema(nullable = true) @Size(max = 50) List<@NotNull @Valid Decision> decisions,
        @Schema(nullable = true) @Size(max = 2) List<@NotNull @Valid Absent> absent,
        @Schema(nullable = true) @Valid EmployerSignature employer) {
    static final SignBody EMPTY = new SignBody(null, null, null);

    /** The same with empty lists for null. */
    SignBody {
        decisions = decisions == null ? List.of() : decisions;
        absent = absent == null ? List.of() : absent;
    }

    /** Which report holds of a ground. */
    @Schema(name = "VisitDecision")
    record Decision(
            @NotNull FindingCode ground,
            @NotNull Agency agency,
            @NotNull UUID reportId) {}

    /** An agency of the team that was not there, and why. */
    @Schema(name = "VisitAbsentAgency")
    record Absent(
            @NotNull Agency agency,
            @NotBlank @Size(max = 500) String reason) {}

    boolean isPlain() {
        return decisions.isEmpty() && absent.isEmpty() && employer == null;
    }
}
