package id.patuh.compliance.result;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import id.patuh.compliance.inference.LogisticModel;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * What is expected of a visit, given those that are comparable: a logistic regression on its decile as a number, and its scale and province as
 * groups.
 */
final class ExpectedHits {
    private final List<BusinessScale> scales;
    private final List<String> provinces;
    private final LogisticModel model;

    private ExpectedHits(Collection<SignedVisit> visits) {
        this.scales = List.copyOf(
                new TreeSet<>(visits.stream().map(SignedVisit::scale).toList()));
        this.provinces = List.copyOf(
                new TreeSet<>(visits.stream().map(SignedVisit::province).toList()));
        this.model = LogisticModel.fit(cells(visits));
    }

    /** The expectation from at least one visit. */
    static ExpectedHits from(Collection<SignedVisit> visits) {
        return new ExpectedHits(visits);
    }

    /** The sum over some of the visits. */
    double of(Collection<SignedVisit> some) {
        return some.stream()
                .mapToDouble(visit -> model.probability(features(visit)))
                .sum();
    }

    private List<LogisticModel.Cell> cells(Collection<SignedVisit> visits) {
        Map<String, List<SignedVisit>> alike = new TreeMap<>();
        visits.forEach(visit -> alike.computeIfAbsent(
                        visit.decile() + "|" + visit.scale() + "|" + visit.province(), key -> new ArrayList<>())
                .add(visit));
        return alike.values().stream()
                .map(cell -> new LogisticModel.Cell(
                        features(cell.getFirst()),
                        cell.size(),
                        cell.stream().filter(SignedVisit::hit).count()))
                .toList();
    }

    /** One, the decile, and a one for the scale and for the province unless it is the first that occurs. */
    private double[] features(SignedVisit visit) {
        double[] features = new double[scales.size() + provinces.size()];
        features[0] = 1;
        features[1 + scales.size() - 1] = visit.decile();
        int scale = scales.indexOf(visit.scale());
        if (scale > 0) {
            features[scale] = 1;
        }
        int province = provinces.indexOf(visit.province());
        if (province > 0) {
            features[scales.size() + province] = 1;
        }
        return features;
    }
}
