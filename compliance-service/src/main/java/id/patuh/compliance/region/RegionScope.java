package id.patuh.compliance.region;

import java.util.List;

import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.Regions;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.Problem;

/**
 * The part of the country a query is about, never more than the caller may see: codes of provinces in their order, and the code of the one
 * regency or city, or null for the whole provinces.
 */
public record RegionScope(List<String> provinces, String regency) {

    /** Keeps an unmodifiable copy. */
    public RegionScope {
        provinces = List.copyOf(provinces);
    }

    /**
     * Reads the parameter {@code region}: 2 or 4 digits, or null for all the caller may see.
     *
     * @throws Problem REGION_UNKNOWN, or REGION_OUT_OF_SCOPE when it is not the caller's
     */
    public static RegionScope of(Caller caller, String region) {
        if (region == null) {
            return new RegionScope(
                    Regions.provinces().stream()
                            .map(province -> province.code().value())
                            .filter(caller::covers)
                            .toList(),
                    null);
        }
        Region known = Regions.find(region).orElseThrow(() -> unknown(region));
        caller.requireRegion(region);
        String province = known.code().province().value();
        return new RegionScope(List.of(province), known.code().isProvince() ? null : region);
    }

    /** The name of a region in capitals; the code itself when the list does not have it. */
    public static String name(String code) {
        return Regions.find(code).map(Region::name).orElse(code);
    }

    /** Whether a regency or city belongs to the scope. */
    public boolean includes(String regionCode) {
        return regency == null ? provinces.contains(regionCode.substring(0, 2)) : regency.equals(regionCode);
    }

    private static Problem unknown(String region) {
        return Problem.of(ComplianceProblem.REGION_UNKNOWN, region)
                .with(new FieldError(
                        "/region", "REGION_UNKNOWN", "Kode wilayah tidak dikenal.", "The region code is not known."));
    }
}
