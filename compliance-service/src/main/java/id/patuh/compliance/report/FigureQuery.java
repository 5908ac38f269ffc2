package id.patuh.compliance.report;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.contracts.vocabulary.Agency;

/** Reads the figures of participation: of today as they stand, of past days as they were kept. */
@ApplicationScoped
class FigureQuery {
    private final DailyTotalStore totals;
    private final AssessorFactory assessors;

    FigureQuery(DailyTotalStore totals, AssessorFactory assessors) {
        this.totals = totals;
        this.assessors = assessors;
    }

    /** The last day of a period of which there are figures; empty if there is none. */
    Optional<LocalDate> lastOf(LocalDate from, LocalDate to) {
        LocalDate today = assessors.today();
        if (!today.isAfter(to)) {
            return Optional.of(today);
        }
        return totals.lastUpTo(to).filter(day -> !day.isBefore(from));
    }

    /** The last day before a period of which there are figures, or else the first one of them in the period up to its last. */
    LocalDate begin(LocalDate from, LocalDate last) {
        return totals.lastUpTo(from.minusDays(1))
                .or(() -> totals.firstFrom(from))
                .filter(day -> day.isBefore(last))
                .orElse(last);
    }

    /** The first day of which there are figures; empty if there is none. */
    Optional<LocalDate> first() {
        return totals.firstFrom(LocalDate.EPOCH);
    }

    /** The figures of a day by province and agency. */
    Map<String, Map<Agency, AgencyFigures>> on(LocalDate day, Collection<String> provinces) {
        List<DailyTotalStore.Row> rows =
                day.equals(assessors.today()) ? totals.now(provinces) : totals.on(day, provinces);
        Map<String, Map<Agency, AgencyFigures>> figures = new TreeMap<>();
        rows.forEach(row -> figures.computeIfAbsent(row.province(), none -> new EnumMap<>(Agency.class))
                .put(row.agency(), row.figures()));
        return figures;
    }
}
