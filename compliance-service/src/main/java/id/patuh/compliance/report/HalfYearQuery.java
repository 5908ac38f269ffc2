package id.patuh.compliance.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.report.HalfYearReport.Item;
import id.patuh.compliance.report.HalfYearReport.Total;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.problem.Problem;

/** Draws up the half-yearly report. */
@ApplicationScoped
class HalfYearQuery {
    private final FigureQuery figures;
    private final AssessorFactory assessors;

    HalfYearQuery(FigureQuery figures, AssessorFactory assessors) {
        this.figures = figures;
        this.assessors = assessors;
    }

    /**
     * The report of a half, so far if it runs.
     *
     * @throws Problem AGENCY_MISMATCH, REPORT_PERIOD_AHEAD, REPORT_FIGURES_NOT_KEPT
     */
    @Transactional
    HalfYearReport of(HalfYear half, Caller caller) {
        List<String> provinces = ReportAccess.provinces(caller);
        LocalDate today = assessors.today();
        ReportAccess.requireBegun(half.toString(), half.from(), today);
        LocalDate to = figures.lastOf(half.from(), half.to()).orElseThrow(() -> notKept(half));
        LocalDate from = figures.begin(half.from(), to);
        Map<String, Map<Agency, AgencyFigures>> before = figures.on(from, provinces);
        Map<String, Map<Agency, AgencyFigures>> after = figures.on(to, provinces);
        List<Item> items = new ArrayList<>();
        for (String province : provinces) {
            Map<Agency, AgencyFigures> first = before.getOrDefault(province, Map.of());
            Map<Agency, AgencyFigures> last = after.getOrDefault(province, Map.of());
            for (Agency agency : Agency.values()) {
                items.add(item(
                        province,
                        agency,
                        first.getOrDefault(agency, AgencyFigures.NONE),
                        last.getOrDefault(agency, AgencyFigures.NONE)));
            }
        }
        return new HalfYearReport(half.toString(), from, to, today.isAfter(half.to()), items, totals(items));
    }

    private static Item item(String province, Agency agency, AgencyFigures before, AgencyFigures after) {
        return new Item(province, RegionScope.name(province), agency, before, after, after.minus(before));
    }

    private static List<Total> totals(List<Item> items) {
        return Arrays.stream(Agency.values())
                .map(agency -> {
                    AgencyFigures before = sum(items, agency, Item::before);
                    AgencyFigures after = sum(items, agency, Item::after);
                    return new Total(agency, before, after, after.minus(before));
                })
                .toList();
    }

    private static AgencyFigures sum(List<Item> items, Agency agency, Function<Item, AgencyFigures> figures) {
        return items.stream()
                .filter(item -> item.agency() == agency)
                .map(figures)
                .reduce(AgencyFigures.NONE, AgencyFigures::plus);
    }

    private Problem notKept(HalfYear half) {
        return Problem.of(
                InspectionProblem.REPORT_FIGURES_NOT_KEPT,
                half.toString(),
                Objects.toString(figures.first().orElse(assessors.today())));
    }
}
