package id.patuh.compliance.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import id.patuh.compliance.assessment.Assessors;
import id.patuh.compliance.map.MapView.RegionTotals;
import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.Regions;

/** Draws up the map and the statistics from the totals. */
@ApplicationScoped
class MapService {
    private final TotalsQuery totals;
    private final Assessors assessors;

    @Inject
    MapService(TotalsQuery totals, Assessors assessors) {
        this.totals = totals;
        this.assessors = assessors;
    }

    MapView map(RegionScope scope, MapView.Level level, Metric metric) {
        Map<String, Totals.Sum> sums = new TreeMap<>();
        for (Region region : regions(level)) {
            String code = region.code().value();
            if (level == MapView.Level.PROVINCE ? scope.provinces().contains(code) : scope.includes(code)) {
                sums.put(code, new Totals.Sum());
            }
        }
        Totals.Sum all = new Totals.Sum();
        for (AssessmentTotal row : totals.groups(scope)) {
            all.add(row);
            sums.get(code(level, row.regionCode())).add(row);
        }
        for (WorkplaceTotal row : totals.workplaces(scope)) {
            all.add(row);
            sums.get(code(level, row.regionCode())).add(row);
        }
        List<RegionTotals> items = sums.entrySet().stream()
                .map(sum -> RegionTotals.of(
                        sum.getKey(),
                        RegionScope.name(sum.getKey()),
                        metric,
                        sum.getValue().totals()))
                .toList();
        return new MapView(level, metric, assessors.today(), policy(), items, all.totals());
    }

    StatisticsView statistics(RegionScope scope, String region) {
        Totals.Sum all = new Totals.Sum();
        Map<BusinessScale, Totals.Sum> sums = new EnumMap<>(BusinessScale.class);
        for (BusinessScale scale : BusinessScale.values()) {
            sums.put(scale, new Totals.Sum());
        }
        for (AssessmentTotal row : totals.groups(scope)) {
            all.add(row);
            sums.get(row.scale()).add(row);
        }
        for (WorkplaceTotal row : totals.workplaces(scope)) {
            all.add(row);
            sums.get(row.scale()).add(row);
        }
        Map<BusinessScale, Totals> byScale = new EnumMap<>(BusinessScale.class);
        sums.forEach((scale, sum) -> byScale.put(scale, sum.totals()));
        return new StatisticsView(assessors.today(), policy(), region, all.totals(), byScale, totals.findings(scope));
    }

    private String policy() {
        return assessors.ofToday().terms().policy().version();
    }

    private static List<Region> regions(MapView.Level level) {
        return switch (level) {
            case PROVINCE -> Regions.provinces();
            case REGENCY -> Regions.regencies();
        };
    }

    private static String code(MapView.Level level, String regionCode) {
        return switch (level) {
            case PROVINCE -> regionCode.substring(0, 2);
            case REGENCY -> regionCode;
        };
    }
}
