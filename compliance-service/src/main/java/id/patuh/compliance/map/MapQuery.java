package id.patuh.compliance.map;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.map.MapView.RegionTotals;
import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Region;
import id.patuh.contracts.vocabulary.RegionLevel;
import id.patuh.contracts.vocabulary.Regions;

/** Draws up the map and the statistics from the totals. */
@ApplicationScoped
class MapQuery {
    private final TotalQuery totals;
    private final AssessorFactory assessors;

    MapQuery(TotalQuery totals, AssessorFactory assessors) {
        this.totals = totals;
        this.assessors = assessors;
    }

    MapView map(RegionScope scope, RegionLevel level, MapMetric metric) {
        Map<String, RegionSums.Builder> sums = new TreeMap<>();
        for (Region region : regions(level)) {
            String code = region.code().value();
            if (level == RegionLevel.PROVINCE ? scope.provinces().contains(code) : scope.includes(code)) {
                sums.put(code, new RegionSums.Builder());
            }
        }
        RegionSums.Builder all = new RegionSums.Builder();
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
                        sum.getValue().build()))
                .toList();
        return new MapView(level, metric, assessors.today(), policy(), items, all.build());
    }

    StatisticsView statistics(RegionScope scope, String region) {
        RegionSums.Builder all = new RegionSums.Builder();
        Map<BusinessScale, RegionSums.Builder> sums = new EnumMap<>(BusinessScale.class);
        for (BusinessScale scale : BusinessScale.values()) {
            sums.put(scale, new RegionSums.Builder());
        }
        for (AssessmentTotal row : totals.groups(scope)) {
            all.add(row);
            sums.get(row.scale()).add(row);
        }
        for (WorkplaceTotal row : totals.workplaces(scope)) {
            all.add(row);
            sums.get(row.scale()).add(row);
        }
        Map<BusinessScale, RegionSums> byScale = new EnumMap<>(BusinessScale.class);
        sums.forEach((scale, sum) -> byScale.put(scale, sum.build()));
        return new StatisticsView(assessors.today(), policy(), region, all.build(), byScale, totals.findings(scope));
    }

    private String policy() {
        return assessors.ofToday().policy().document().version();
    }

    private static List<Region> regions(RegionLevel level) {
        return switch (level) {
            case PROVINCE -> Regions.provinces();
            case REGENCY -> Regions.regencies();
        };
    }

    private static String code(RegionLevel level, String regionCode) {
        return switch (level) {
            case PROVINCE -> regionCode.substring(0, 2);
            case REGENCY -> regionCode;
        };
    }
}
