package id.patuh.compliance.inspection;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * A list to be made.
 *
 * @param regions provinces and regencies
 * @param from first day on which its doors may be visited
 * @param to last day; a year after the first at most
 * @param slots most doors
 * @param randomShare share of the slots that is drawn at random, rounded up; null for that of the policy
 * @param seed where the draw begins; published with the list
 * @param complianceClass only employers of this class, for the doors by priority; null for all
 * @param scale only employers of this scale; null for all
 * @param minWorkers only employers with as many workers; null for all
 */
@Schema(name = "NewInspectionList")
record ListBody(
        @NotEmpty @Size(max = 100) List<@NotNull @Pattern(regexp = "^(?:\\d{2}|\\d{4})$") String> regions,
        @NotNull LocalDate from,
        @NotNull LocalDate to,
        @Min(1) @Max(10_000) int slots,

        @Schema(nullable = true) @DecimalMin("0") @DecimalMax("1")
        BigDecimal randomShare,

        @NotBlank @Size(max = 100) String seed,

        @Schema(nullable = true) @JsonProperty("class") ComplianceClass complianceClass,

        @Schema(nullable = true) BusinessScale scale,
        @Schema(nullable = true) @Min(0) @Max(10_000_000) Long minWorkers) {

    /**
     * Refuses regions that do not exist and periods that end before they begin.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        if (regions.stream().anyMatch(code -> Regions.find(code).isEmpty())) {
            errors.add(new FieldError(
                    "/regions", "REGION_UNKNOWN", "Kode wilayah tidak dikenal.", "The region code is not known."));
        }
        if (to.isBefore(from) || to.isAfter(from.plusYears(1))) {
            errors.add(new FieldError(
                    "/to",
                    "DATE_RANGE",
                    "Hari terakhir tidak mendahului hari pertama dan paling lama satu tahun sesudahnya.",
                    "The last day does not precede the first and lies at most a year after it."));
        }
        if (!errors.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(errors);
        }
    }
}
