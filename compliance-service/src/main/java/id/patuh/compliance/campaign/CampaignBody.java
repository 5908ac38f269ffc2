package id.patuh.compliance.campaign;

import java.math.BigDecimal;
import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * A campaign to be made.
 *
 * @param title what people call it; null without
 * @param regions provinces and regencies in which the employers are at home
 * @param complianceClass only employers of this class; null for all with a finding
 * @param finding only employers with this finding, which is then the one that is targeted; null for all that a BPJS has
 * @param scale only employers of this scale; null for all
 * @param minWorkers only employers with as many workers; null for all
 * @param holdout share that gets no letter; null for that of the policy
 * @param seed by which the employers are divided; null for one that the service draws
 */
@Schema(name = "NewCampaign")
record CampaignBody(
        @Schema(nullable = true) @Size(min = 1, max = 200) String title,
        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = "^(?:\\d{2}|\\d{4})$") String> regions,

        @Schema(nullable = true) @JsonProperty("class") ComplianceClass complianceClass,

        @Schema(nullable = true) FindingCode finding,
        @Schema(nullable = true) BusinessScale scale,
        @Schema(nullable = true) @Min(0) @Max(10_000_000) Long minWorkers,

        @Schema(nullable = true) @DecimalMin("0") @DecimalMax("0.9")
        BigDecimal holdout,

        @Schema(nullable = true) @Size(min = 1, max = 100) String seed) {

    /**
     * Refuses regions that do not exist, and classes of employers that nobody writes to.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void check() {
        if (regions.stream().anyMatch(code -> Regions.find(code).isEmpty())) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/regions",
                            "REGION_UNKNOWN",
                            "Kode wilayah tidak dikenal.",
                            "The region code is not known."));
        }
        if (complianceClass == ComplianceClass.NOT_LIABLE
                || complianceClass == ComplianceClass.COMPLIANT && finding == null) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(
                            new FieldError(
                                    "/class",
                                    "NOTHING_TARGETED",
                                    "Pemberi kerja dalam golongan ini tidak mempunyai temuan BPJS; pilih golongan lain atau sebutkan finding.",
                                    "Employers of this class have no finding of a BPJS; choose another class, or name a finding."));
        }
    }
}
