package id.patuh.compliance.officer;

import java.util.ArrayList;
import java.util.List;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * An officer as a supervisor enters it.
 *
 * @param subject claim {@code sub} of the officer's tokens
 * @param homeRegion regency or city of the office, 4 digits
 * @param provinces province codes in which the officer may act; {@code *} for all
 * @param kbliSections letters of the sections of industry that the officer knows; empty or left out for all
 * @param monthlyQuota most visits in a calendar month; null for the policy's, 0 for none
 * @param active whether the officer goes to the field; true when left out
 */
@Schema(name = "NewOfficer")
record OfficerBody(
        @NotBlank @Size(max = 255) String subject,
        @NotBlank @Size(max = 200) String name,
        @NotNull Agency agency,
        @NotNull @Pattern(regexp = "^\\d{4}$") String homeRegion,
        @NotEmpty @Size(max = 50) List<@NotNull @Pattern(regexp = "^(?:\\d{2}|\\*)$") String> provinces,

        @Schema(nullable = true) @Size(max = 22)
        List<@NotNull @Size(max = 1) @Pattern(regexp = "^[A-V]$") String> kbliSections,

        @Schema(nullable = true) @Min(0) @Max(400) Integer monthlyQuota,
        @Schema(nullable = true) Boolean active) {

    /**
     * Refuses codes that no region has.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void check() {
        List<FieldError> errors = new ArrayList<>();
        if (Regions.find(homeRegion).isEmpty()) {
            errors.add(unknownRegion("/homeRegion"));
        }
        if (provinces.stream()
                .anyMatch(code -> !code.equals("*") && Regions.find(code).isEmpty())) {
            errors.add(unknownRegion("/provinces"));
        }
        if (!errors.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(errors);
        }
    }

    static OfficerBody of(Officer officer) {
        return new OfficerBody(
                officer.subject(),
                officer.name(),
                officer.agency(),
                officer.homeRegion(),
                officer.provinces(),
                officer.kbliSections(),
                officer.monthlyQuota(),
                officer.active());
    }

    List<String> sections() {
        return kbliSections == null
                ? List.of()
                : kbliSections.stream().distinct().sorted().toList();
    }

    List<String> sortedProvinces() {
        return provinces.stream().distinct().sorted().toList();
    }

    boolean isActive() {
        return active == null || active;
    }

    private static FieldError unknownRegion(String pointer) {
        return new FieldError(
                pointer, "REGION_UNKNOWN", "Kode wilayah tidak dikenal.", "The region code is not known.");
    }
}
