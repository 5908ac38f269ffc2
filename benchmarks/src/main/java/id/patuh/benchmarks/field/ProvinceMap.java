package id.patuh.benchmarks.field;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import id.patuh.compliance.region.Place;
import id.patuh.compliance.region.RegencyPlaces;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.contracts.vocabulary.Regions;

/** Where the employers and offices of a province stand: around the places of its real regencies, some of which have more than others. */
public final class ProvinceMap {
    /** Standard deviation around the place of a regency, in degrees: some 7 km. */
    private static final double SCATTER = 0.06;

    private final List<String> regencies;
    private final double[] shares;

    /**
     * The regencies in an order that is drawn; the share of the one at place n is that of 1 / sqrt(n).
     *
     * @param province two digits
     */
    public ProvinceMap(String province, SplittableRandom random) {
        regencies = new ArrayList<>(Regions.regenciesOf(RegionCode.parse(province)).stream()
                .map(Region::code)
                .map(RegionCode::value)
                .toList());
        for (int i = regencies.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            regencies.set(i, regencies.set(other, regencies.get(i)));
        }
        shares = new double[regencies.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += 1 / Math.sqrt(i + 1);
            shares[i] = sum;
        }
    }

    /** A regency, drawn by the shares. */
    public String regency(SplittableRandom random) {
        double drawn = random.nextDouble() * shares[shares.length - 1];
        int at = 0;
        while (shares[at] < drawn) {
            at++;
        }
        return regencies.get(at);
    }

    /** The place of a regency, where its offices stand. */
    public static Place office(String regency) {
        return RegencyPlaces.find(regency).orElseThrow();
    }

    /** A place somewhere around that of a regency. */
    public static Place somewhere(String regency, SplittableRandom random) {
        Place middle = office(regency);
        return new Place(
                middle.latitude() + SCATTER * random.nextGaussian(),
                middle.longitude() + SCATTER * random.nextGaussian());
    }
}
