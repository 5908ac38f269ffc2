package id.patuh.sanctions.fine;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.Programme;

/**
 * One line of the basis of a fine: contributions that should have been paid.
 *
 * @param contributionIdr contributions of these months, rupiah
 */
public record BasisItem(
        @NotNull Programme programme,

        @NotNull @Schema(examples = "2026-01") YearMonth fromMonth,

        @NotNull @Schema(examples = "2026-03") YearMonth throughMonth,

        @Schema(required = true) @Positive @Max(MAX_IDR) long contributionIdr) {
    /** A thousand trillion rupiah: more than all contributions of the country, and far from overflow. */
    static final long MAX_IDR = 1_000_000_000_000_000L;

    /** The lines of a basis as a document records them. */
    public static List<Map<String, Object>> detail(List<BasisItem> basis) {
        return basis.stream()
                .map(line -> Map.<String, Object>of(
                        "programme", line.programme().name(),
                        "fromMonth", line.fromMonth().toString(),
                        "throughMonth", line.throughMonth().toString(),
                        "contributionIdr", line.contributionIdr()))
                .toList();
    }

    /** Whether a month of the same programme stands in another line too. */
    public boolean overlaps(BasisItem other) {
        return programme == other.programme
                && !fromMonth.isAfter(other.throughMonth)
                && !throughMonth.isBefore(other.fromMonth);
    }
}
