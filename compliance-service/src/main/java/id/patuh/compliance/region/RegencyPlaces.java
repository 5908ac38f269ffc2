package id.patuh.compliance.region;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import id.patuh.contracts.vocabulary.ResourceTable;

/**
 * One inhabited place for each regency and city of the reference list. The data comes from GeoNames under CC BY 4.0; see {@code
 * places/NOTICE}.
 */
public final class RegencyPlaces {
    private static final Map<String, Place> PLACES = ResourceTable.read("/places/regency-places.csv", ',', 5).stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row[0], row -> new Place(Double.parseDouble(row[1]), Double.parseDouble(row[2]))));

    private RegencyPlaces() {}

    /** The place of a regency or city; empty for another code. */
    public static Optional<Place> find(String regionCode) {
        return Optional.ofNullable(PLACES.get(regionCode));
    }
}
