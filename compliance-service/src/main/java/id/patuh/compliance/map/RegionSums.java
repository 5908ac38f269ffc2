package id.patuh.compliance.map;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.ComplianceClass;

/**
 * Sums over employers at their homes, and over workplaces where they are, whoever has them. Every class is there; an employer is not
 * compliant when it is unregistered, partial or in arrears. Affected are the workers of the widest finding of each employer; the exposure
 * is in rupiah a month. The mean score has one decimal and is null where no employer has a score.
 */
@Schema(name = "Totals", description = "Sums over employers at their homes, and over workplaces where they are")
public record RegionSums(
        long employers,
        Map<ComplianceClass, Long> byClass,
        long nonCompliant,
        long workplaces,
        long workers,
        long workersAffected,
        long exposureIdr,
        @Schema(nullable = true) BigDecimal meanScore) {

    /** Adds rows up; not thread-safe. */
    static final class Builder {
        private final Map<ComplianceClass, Long> byClass = new EnumMap<>(ComplianceClass.class);
        private long employers;
        private long workplaces;
        private long workers;
        private long affected;
        private long exposure;
        private long scored;
        private long scoreTenths;

        Builder() {
            for (ComplianceClass complianceClass : ComplianceClass.values()) {
                byClass.put(complianceClass, 0L);
            }
        }

        void add(AssessmentTotal row) {
            byClass.merge(row.complianceClass(), row.employers(), Long::sum);
            employers += row.employers();
            affected += row.workersAffected();
            exposure += row.exposureIdr();
            scored += row.scored();
            scoreTenths += row.scoreTenths();
        }

        void add(WorkplaceTotal row) {
            workplaces += row.workplaces();
            workers += row.workers();
        }

        RegionSums build() {
            long fine = byClass.get(ComplianceClass.COMPLIANT) + byClass.get(ComplianceClass.NOT_LIABLE);
            BigDecimal mean = scored == 0
                    ? null
                    : BigDecimal.valueOf(scoreTenths, 1).divide(BigDecimal.valueOf(scored), 1, RoundingMode.HALF_UP);
            return new RegionSums(
                    employers, new EnumMap<>(byClass), employers - fine, workplaces, workers, affected, exposure, mean);
        }
    }
}
