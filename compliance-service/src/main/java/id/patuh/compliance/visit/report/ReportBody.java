package id.patuh.compliance.visit.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.FindingCode;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ValueFault;

/**
 * What an agency reports of a visit.
 *
 * @param reportId made by the device on which it is written; sent twice, it is one report
 * @param recordedAt by the clock of that device
 * @param replaces the version before; null for the agency's first report
 */
@Schema(name = "NewVisitReport")
record ReportBody(
        @NotNull UUID reportId,
        @NotNull Instant recordedAt,
        @NotNull VisitOutcome outcome,
        @NotNull @Size(max = 50) List<@NotNull @Valid Item> items,
        @Schema(nullable = true) UUID replaces) {

    /**
     * What was seen of a ground.
     *
     * @param agency whom it concerns; null for the agency of the examiner, or for all with a finding of this code
     * @param workers how many it concerns; null where it was not counted
     * @param exposureIdr rupiah a month that are missing; null where it was not counted
     * @param attachments SHA-256 of each photograph or paper, 64 hexadecimal digits in lower case; null for none
     * @param agreedDeadline by when the employer shall put it right; null for none
     */
    @Schema(name = "VisitReportItem")
    record Item(
            @NotNull FindingCode ground,
            @Schema(nullable = true) Agency agency,
            @NotNull ItemResult result,

            @Schema(nullable = true) @Min(0) @Max(10_000_000)
            Long workers,

            @Schema(nullable = true) @Min(0) @Max(1_000_000_000_000_000L)
            Long exposureIdr,

            @Schema(nullable = true) @Size(max = 20)
            List<@NotNull @Pattern(regexp = "^[0-9a-f]{64}$") String> attachments,

            @Schema(nullable = true) LocalDate agreedDeadline,
            @Schema(nullable = true) @Size(max = 2_000) String note) {

        /** The attachments, none for null. */
        List<String> hashes() {
            return attachments == null ? List.of() : attachments;
        }

        /** The same without its rupiah, for the second ground of an item that speaks of several: they count once. */
        Item withoutExposure() {
            return new Item(ground, agency, result, workers, null, attachments, agreedDeadline, note);
        }

        private boolean counts() {
            return workers != null && workers > 0 || exposureIdr != null && exposureIdr > 0 || agreedDeadline != null;
        }
    }

    private record Subject(FindingCode ground, Agency agency) {}

    /**
     * Refuses what no report says: a ground twice, or numbers and a deadline of what was not found.
     *
     * @throws Problem VALIDATION_FAILED
     */
    void check() {
        List<FieldError> wrong = new ArrayList<>();
        Set<Subject> subjects = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (!subjects.add(new Subject(item.ground(), item.agency()))) {
                wrong.add(new FieldError(
                        "/items/" + i + "/ground",
                        "REPEATED",
                        "Dasar ini sudah dilaporkan dalam laporan yang sama.",
                        "The report says something of this ground already."));
            }
            if (item.result() != ItemResult.FOUND && item.counts()) {
                wrong.add(ValueFault.NOT_ALLOWED.at("/items/" + i + "/result"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED).with(wrong);
        }
    }
}
