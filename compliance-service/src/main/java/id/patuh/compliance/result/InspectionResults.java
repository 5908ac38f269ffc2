package id.patuh.compliance.result;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.compliance.inference.Estimate;

/**
 * What signed visits teach.
 *
 * @param from first day of the visits; null without
 * @param to last day of the visits; null without
 * @param visits all signed visits read
 * @param hits those that confirmed a ground at least
 * @param items the visits put together
 * @param effect what visits bring; by kind only, null otherwise
 */
@Schema(name = "InspectionResults")
record InspectionResults(
        ResultDimension by,
        @Schema(nullable = true) LocalDate from,
        @Schema(nullable = true) LocalDate to,
        int visits,
        int hits,
        List<Group> items,
        @Schema(nullable = true) Effect effect) {

    /**
     * Visits that belong together.
     *
     * @param key decile 1 to 10 (10 has the highest priorities), kind, region, or id of the officer
     * @param name of the region or officer; null for others
     * @param visits by override only those that people added
     * @param hits those that confirmed a ground at least
     * @param hitRate hits over visits, with Wilson's 95 % interval; null without visits
     * @param priorityFrom lowest priority of the decile; null unless by decile
     * @param priorityTo highest priority of the decile; null unless by decile
     * @param expectedHits sum of what a logistic regression on decile, scale and province expects of each of these visits; null unless by officer
     * @param ofVisits all signed visits of the region; null unless by override
     * @param overrideShare visits that people added over all of the region, 0 to 1; null unless by override
     */
    @Schema(name = "InspectionResult")
    record Group(
            String key,
            @Schema(nullable = true) String name,
            int visits,
            int hits,
            @Schema(nullable = true) Rate hitRate,
            @Schema(nullable = true) BigDecimal priorityFrom,
            @Schema(nullable = true) BigDecimal priorityTo,
            @Schema(nullable = true) Double expectedHits,
            @Schema(nullable = true) Integer ofVisits,
            @Schema(nullable = true) Double overrideShare) {}

    /** A rate, or a difference of means, with the bounds of its 95 % interval. */
    @Schema(name = "InspectionEstimate")
    record Rate(double value, double lower, double upper) {
        static Rate of(Estimate estimate) {
            return new Rate(estimate.value(), estimate.lower(), estimate.upper());
        }
    }

    /**
     * What visits bring: workers enrolled in every mandatory programme some days after a visit, against the day of the visit.
     *
     * @param days after each visit; visits less long ago do not count
     * @param priority visits by priority
     * @param random visits drawn at random
     * @param difference mean by priority less mean at random, with Welch's 95 % interval; null unless both have two visits at least
     */
    @Schema(name = "InspectionEffect")
    record Effect(
            int days,
            Arm priority,
            Arm random,
            @Schema(nullable = true) Rate difference) {}

    /**
     * The visits of one kind.
     *
     * @param visits those that are long enough ago, to employers who had been assessed by then
     * @param meanWorkersGained null without visits
     */
    @Schema(name = "InspectionEffectArm")
    record Arm(int visits, @Schema(nullable = true) Double meanWorkersGained) {}
}
