package id.patuh.registry.reference;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import id.patuh.contracts.vocabulary.InvalidValueException;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/**
 * The regions a list is limited to: the one asked for, else those of the caller. {@code region} is null for all of the caller's.
 *
 * @param provinces the caller's provinces, two digits each; null where they do not limit the list
 */
public record RegionScope(RegionCode region, Set<String> provinces) {
    /**
     * Reads the query parameter {@code region}. {@code region} is null for everything.
     *
     * @throws Problem PARAMETER_INVALID; REGION_OUT_OF_SCOPE for a region that is not the caller's
     */
    public static RegionScope of(String region, Caller caller) {
        if (region != null) {
            RegionCode asked = parse(region);
            caller.requireRegion(asked.value());
            return new RegionScope(asked, null);
        }
        return new RegionScope(null, caller.covers(null) ? null : new TreeSet<>(caller.regions()));
    }

    /**
     * Whether a regency or city is in the scope.
     *
     * @param regency its code, four digits
     */
    public boolean contains(String regency) {
        return (region == null || regency.startsWith(region.value()))
                && (provinces == null || provinces.contains(regency.substring(0, 2)));
    }

    /** Whether nothing limits the list. */
    public boolean isEverywhere() {
        return region == null && provinces == null;
    }

    /**
     * Appends SQL conditions with their parameters.
     *
     * @param column a column with four-digit codes
     */
    public void conditions(String column, StringBuilder where, List<Object> parameters) {
        if (region != null) {
            where.append(" and %s >= ? and %s < ?".formatted(column, column));
            parameters.add(region.value());
            // The next code of the same length: '31' to '32', '3171' to '3172'.
            parameters.add(Integer.toString(Integer.parseInt(region.value()) + 1));
        }
        if (provinces != null) {
            where.append(" and left(%s, 2) = any (?)".formatted(column));
            parameters.add(provinces.toArray(String[]::new));
        }
    }

    private static RegionCode parse(String text) {
        try {
            return RegionCode.parse(text);
        } catch (InvalidValueException unknown) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "region")
                    .with(new FieldError(
                            "/region",
                            unknown.code().name(),
                            unknown.code().indonesian(),
                            unknown.code().english()));
        }
    }
}
