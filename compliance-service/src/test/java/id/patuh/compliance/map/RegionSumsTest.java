package id.patuh.compliance.map;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;

class RegionSumsTest {
    @Test
    void employersCountAtHomeAndWorkersWithTheWorkplacesOfARegion() {
        RegionSums.Builder region = new RegionSums.Builder();
        region.add(new AssessmentTotal("3171", BusinessScale.LARGE, ComplianceClass.PARTIAL, 2, 70, 5_000, 2, 1_334));
        region.add(new AssessmentTotal("3171", BusinessScale.MICRO, ComplianceClass.NOT_LIABLE, 1, 0, 0, 0, 0));
        region.add(new WorkplaceTotal("3171", BusinessScale.LARGE, 3, 40));
        region.add(new WorkplaceTotal("3171", BusinessScale.MICRO, 1, 2));

        RegionSums totals = region.build();

        assertThat(totals.employers()).isEqualTo(3);
        assertThat(totals.nonCompliant()).isEqualTo(2);
        assertThat(totals.workplaces()).isEqualTo(4);
        assertThat(totals.workers()).isEqualTo(42);
        assertThat(totals.workersAffected()).isEqualTo(70);
        assertThat(totals.meanScore()).isEqualByComparingTo("66.7");
        assertThat(MapMetric.WORKERS.of(totals)).isEqualByComparingTo("42");
        assertThat(MapMetric.WORKPLACES.of(totals)).isEqualByComparingTo("4");
    }

    @Test
    void aRegionWithDoorsAndNoEmployersAtHomeHasWorkersAndNoScore() {
        RegionSums.Builder region = new RegionSums.Builder();
        region.add(new WorkplaceTotal("3578", BusinessScale.LARGE, 1, 25));

        assertThat(region.build().employers()).isZero();
        assertThat(region.build().workers()).isEqualTo(25);
        assertThat(region.build().meanScore()).isNull();
    }
}
