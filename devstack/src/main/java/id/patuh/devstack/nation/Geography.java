package id.patuh.devstack.nation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.contracts.vocabulary.Regions;

/**
 * Where employers are: provinces by population and, more, by participants, since head offices register in Jakarta; within a province
 * cities more than regencies. All 514 regencies and cities get some.
 */
final class Geography {
    private static final String CAPITAL = "31";
    private static final double WEIGHT_OF_POPULATION = 0.35;
    private static final double HEAD_OFFICES_IN_CAPITAL = 0.25;
    private static final int FIRST_CITY = 71;

    /** A regency or city with its wage level, rupiah a month. */
    record Place(String regionCode, String name, double wageLevelIdr) {
        boolean isInCapital() {
            return regionCode.startsWith(CAPITAL);
        }
    }

    private final Place[] places;
    private final double[] cumulated;
    private final Place[] capital;

    Geography() {
        List<Region> regencies = Regions.regencies();
        places = new Place[regencies.size()];
        cumulated = new double[regencies.size()];
        double total = 0;
        int at = 0;
        for (Province province : provinces()) {
            List<Region> inside = Regions.regenciesOf(RegionCode.parse(province.code));
            double weights = inside.stream().mapToDouble(Geography::weight).sum();
            for (Region regency : inside) {
                total += province.weight * weight(regency) / weights;
                places[at] = place(regency, province);
                cumulated[at++] = total;
            }
        }
        capital = Arrays.stream(places).filter(Place::isInCapital).toArray(Place[]::new);
    }

    /** The place of an employer; the first ones take the regencies and cities in turn, so that none stays empty. */
    Place draw(long index, BusinessScale scale, SplittableRandom random) {
        if (index <= places.length) {
            return places[(int) index - 1];
        }
        boolean headOffice =
                switch (scale) {
                    case MICRO, SMALL -> false;
                    case MEDIUM, LARGE -> Draw.chance(random, HEAD_OFFICES_IN_CAPITAL);
                };
        if (headOffice) {
            return Draw.one(random, capital);
        }
        return anywhere(random);
    }

    /** The place of a branch or a project. */
    Place anywhere(SplittableRandom random) {
        double point = random.nextDouble() * cumulated[cumulated.length - 1];
        int found = Arrays.binarySearch(cumulated, point);
        return places[Math.min(found < 0 ? -found - 1 : found + 1, places.length - 1)];
    }

    Place of(String regionCode) {
        return Arrays.stream(places)
                .filter(place -> place.regionCode.equals(regionCode))
                .findFirst()
                .orElseThrow();
    }

    private static double weight(Region regency) {
        return (isCity(regency) ? 2.5 : 1) * (0.4 + variety(regency));
    }

    private static Place place(Region regency, Province province) {
        double factor = (isCity(regency) ? 1.15 : 1) * (0.95 + 0.5 * variety(regency));
        return new Place(
                regency.code().value(),
                regency.name(),
                province.code.equals(CAPITAL) ? province.wageLevel : province.wageLevel * factor);
    }

    private static boolean isCity(Region regency) {
        return Integer.parseInt(regency.code().value().substring(2)) >= FIRST_CITY;
    }

    /** A number in [0,1) that is the same for a region in every nation. */
    private static double variety(Region regency) {
        return new SplittableRandom(Integer.parseInt(regency.code().value())).nextDouble();
    }

    private record Province(String code, double population, double participants, double wageLevel, double weight) {
        Province weighted(double allPopulation, double allParticipants) {
            double mixed = WEIGHT_OF_POPULATION * population / allPopulation
                    + (1 - WEIGHT_OF_POPULATION) * participants / allParticipants;
            return new Province(code, population, participants, wageLevel, mixed);
        }
    }

    private static List<Province> provinces() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Geography.class.getResourceAsStream("/nation/provinces.csv")),
                StandardCharsets.UTF_8))) {
            List<Province> provinces = reader.lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(f -> new Province(
                            f[0], Double.parseDouble(f[1]), Double.parseDouble(f[2]), Double.parseDouble(f[3]), 0))
                    .toList();
            double population =
                    provinces.stream().mapToDouble(Province::population).sum();
            double participants =
                    provinces.stream().mapToDouble(Province::participants).sum();
            return provinces.stream()
                    .map(province -> province.weighted(population, participants))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
