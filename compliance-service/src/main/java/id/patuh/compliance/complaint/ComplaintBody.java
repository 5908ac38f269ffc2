package id.patuh.compliance.complaint;

import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * A complaint as it comes in.
 *
 * @param agency to which it goes; null for the caller's own
 * @param regionCode regency or city of the workplace, 4 digits
 * @param employerId null if it is not known yet
 * @param employerNumber any number of the employer, as the complainant knows it
 * @param employerName as the complainant knows it
 * @param text what is complained of
 * @param contact how the complainant is reached; null for nobody
 */
@Schema(name = "NewComplaint")
record ComplaintBody(
        @Schema(nullable = true) Agency agency,
        @NotNull @Pattern(regexp = "^\\d{4}$") String regionCode,
        @Schema(nullable = true) UUID employerId,
        @Schema(nullable = true) @Size(min = 1, max = 40) String employerNumber,
        @Schema(nullable = true) @Size(min = 1, max = 200) String employerName,
        @NotEmpty @Size(max = 6) List<@NotNull ComplaintTopic> topics,
        @NotBlank @Size(max = 4_000) String text,
        @Schema(nullable = true) @Size(min = 1, max = 200) String contact) {

    /**
     * Refuses a complaint that names no employer, or no place.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void check() {
        if (Regions.find(regionCode).isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/regionCode",
                            "REGION_UNKNOWN",
                            "Kode wilayah tidak dikenal.",
                            "The region code is not known."));
        }
        if (employerId == null && employerNumber == null && employerName == null) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "/employerName",
                            "REQUIRED",
                            "Isi employerId, employerNumber, atau employerName.",
                            "Give employerId, employerNumber or employerName."));
        }
    }

    /** Nothing of what was said, wherever it is written by mistake. */
    @Override
    public String toString() {
        return "ComplaintBody";
    }
}
