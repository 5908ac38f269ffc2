package id.patuh.compliance.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.policy.CompliancePolicy.Inspection;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.report.C81Report.Minimum;
import id.patuh.compliance.report.C81Report.PenaltyCount;
import id.patuh.compliance.report.C81Report.Shortfall;
import id.patuh.compliance.report.C81Report.Staff;
import id.patuh.compliance.report.C81Report.StaffCount;
import id.patuh.compliance.report.C81Report.VisitCount;
import id.patuh.compliance.report.C81Report.Visits;
import id.patuh.compliance.report.C81Report.WorkplaceCount;
import id.patuh.compliance.report.C81Report.Workplaces;
import id.patuh.compliance.report.FieldQuery.OfficerYear;
import id.patuh.compliance.sanction.PenaltyStore;
import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.caller.Caller;

/** Draws up the yearly report. */
@ApplicationScoped
class C81Query {
    private static final ZoneId JAKARTA = LegalZone.WIB.id();
    private static final int MONTHS = 12;

    private final FieldQuery field;
    private final FigureQuery figures;
    private final PenaltyStore penalties;
    private final AssessorFactory assessors;
    private final Clock clock;

    C81Query(FieldQuery field, FigureQuery figures, PenaltyStore penalties, AssessorFactory assessors, Clock clock) {
        this.field = field;
        this.figures = figures;
        this.penalties = penalties;
        this.assessors = assessors;
        this.clock = clock;
    }

    /**
     * The report of a year, so far if it runs.
     *
     * @throws id.patuh.kit.problem.Problem AGENCY_MISMATCH, REPORT_PERIOD_AHEAD
     */
    @Transactional
    C81Report of(int year, Caller caller) {
        List<String> provinces = ReportAccess.provinces(caller);
        LocalDate from = LocalDate.of(year, 1, 1);
        LocalDate to = LocalDate.of(year, MONTHS, 31);
        LocalDate today = assessors.today();
        ReportAccess.requireBegun(Integer.toString(year), from, today);
        FieldQuery.Part part = new FieldQuery.Part(from, to, provinces);
        List<VisitCount> visits = field.visits(part);
        return new C81Report(
                year,
                today.isAfter(to),
                today,
                provinces,
                ReportTexts.bundled().laws(),
                staff(part, today),
                workplaces(from, to, provinces),
                new Visits(
                        visits.stream().mapToLong(VisitCount::visits).sum(),
                        visits,
                        field.reports(part, clock.instant())),
                field.violations(part),
                penalties(from, to, provinces),
                ReportTexts.bundled().notReported());
    }

    private Staff staff(FieldQuery.Part part, LocalDate today) {
        Inspection law = assessors.ofToday().policy().document().inspection();
        int months = today.isAfter(part.to()) ? MONTHS : today.getMonthValue() - 1;
        int required = Math.min(law.inspectorYearlyQuota(), law.inspectorMonthlyQuota() * months);
        List<OfficerYear> officers = field.officers(part, law.inspectorMonthlyQuota(), months);
        List<OfficerYear> inspectors = officers.stream()
                .filter(officer -> officer.active() && officer.agency() == Agency.KEMENAKER)
                .toList();
        List<Shortfall> below = inspectors.stream()
                .filter(officer -> officer.visits() < required)
                .map(officer -> new Shortfall(
                        officer.officerId(), officer.homeRegion(), officer.visits(), months - officer.monthsMet()))
                .toList();
        return new Staff(
                counts(officers),
                new Minimum(
                        law.inspectorMonthlyQuota(),
                        law.inspectorYearlyQuota(),
                        required,
                        inspectors.size(),
                        below.size(),
                        below));
    }

    private record Place(String province, Agency agency) {}

    private static List<StaffCount> counts(List<OfficerYear> officers) {
        Map<Place, List<OfficerYear>> places = officers.stream()
                .collect(Collectors.groupingBy(
                        officer -> new Place(officer.homeRegion().substring(0, 2), officer.agency()),
                        () -> new TreeMap<>(
                                Comparator.comparing(Place::province).thenComparing(Place::agency)),
                        Collectors.toList()));
        return places.entrySet().stream()
                .map(place -> new StaffCount(
                        place.getKey().province(),
                        RegionScope.name(place.getKey().province()),
                        place.getKey().agency(),
                        place.getValue().stream().filter(OfficerYear::active).count(),
                        place.getValue().stream()
                                .filter(officer -> officer.visits() > 0)
                                .count()))
                .toList();
    }

    private Workplaces workplaces(LocalDate from, LocalDate to, List<String> provinces) {
        Optional<LocalDate> day = figures.lastOf(from, to);
        if (day.isEmpty()) {
            return new Workplaces(null, List.of(), 0, 0);
        }
        Map<String, Map<Agency, AgencyFigures>> counted = figures.on(day.get(), provinces);
        List<WorkplaceCount> items = counted.entrySet().stream()
                .map(province -> new WorkplaceCount(
                        province.getKey(),
                        RegionScope.name(province.getKey()),
                        province.getValue().get(Agency.BPJS_TK).liableEmployers(),
                        province.getValue().get(Agency.KEMENAKER).records(),
                        province.getValue().get(Agency.KEMENAKER).workers()))
                .toList();
        return new Workplaces(
                day.get(),
                items,
                items.stream().mapToLong(WorkplaceCount::workplaces).sum(),
                items.stream().mapToLong(WorkplaceCount::workers).sum());
    }

    private List<PenaltyCount> penalties(LocalDate from, LocalDate to, List<String> provinces) {
        Instant begin = from.atStartOfDay(JAKARTA).toInstant();
        return penalties.count(begin, LegalZone.WIB.endOf(to), provinces).stream()
                .map(count -> new PenaltyCount(count.penalty(), count.agency(), count.cases(), count.annulled()))
                .sorted(Comparator.comparing(PenaltyCount::penalty).thenComparing(PenaltyCount::agency))
                .toList();
    }
}
