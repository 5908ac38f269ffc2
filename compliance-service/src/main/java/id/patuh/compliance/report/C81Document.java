package id.patuh.compliance.report;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.VisitType;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.sanction.Penalty;
import id.patuh.compliance.visit.VisitOutcome;
import id.patuh.compliance.wording.OfficialTerms;
import id.patuh.documents.PdfWriter;
import id.patuh.documents.TemplateBook;
import id.patuh.documents.wording.Wording;

/** Writes the yearly report as officials do, in Indonesian; of inspectors who fell short it has the number only. */
@ApplicationScoped
class C81Document {
    private static final Locale INDONESIAN = Locale.of("id");

    private final TemplateBook templates = new TemplateBook(C81Document.class, "reports/");

    /** A file, PDF/A. */
    byte[] write(C81Report report) {
        Map<String, Object> values = new HashMap<>();
        values.put("year", Integer.toString(report.year()));
        values.put("complete", report.complete());
        values.put("date", Wording.day(report.asOf()));
        values.put(
                "provinces", report.provinces().stream().map(RegionScope::name).collect(Collectors.joining(", ")));
        values.put("laws", rows(report.laws(), law -> List.of(law.law(), law.id())));
        minimum(report.staff().minimum(), values);
        values.put("staff", rows(report.staff().items(), C81Document::staff));
        workplaces(report.workplaces(), values);
        values.put("held", number(report.visits().held()));
        values.put("visits", rows(report.visits().items(), C81Document::visits));
        values.put("reports", rows(report.visits().reports(), C81Document::reports));
        values.put("violations", rows(report.violations(), C81Document::violation));
        values.put("penalties", rows(report.penalties(), C81Document::penalty));
        values.put("gaps", rows(report.notReported(), gap -> List.of(gap.id())));
        return PdfWriter.write(templates.fill("1/c81.html", values));
    }

    private static void minimum(C81Report.Minimum minimum, Map<String, Object> values) {
        values.put("perMonth", number(minimum.perMonth()));
        values.put("perYear", number(minimum.perYear()));
        values.put("required", number(minimum.required()));
        values.put("inspectors", number(minimum.inspectors()));
        values.put("below", number(minimum.below()));
    }

    private static void workplaces(C81Report.Workplaces workplaces, Map<String, Object> values) {
        values.put("countedOn", workplaces.countedOn() == null ? "" : Wording.day(workplaces.countedOn()));
        values.put("workplaces", rows(workplaces.items(), C81Document::workplaces));
        values.put("workplaceSum", number(workplaces.workplaces()));
        values.put("workerSum", number(workplaces.workers()));
    }

    private static <T> List<List<String>> rows(List<T> items, Function<T, List<String>> row) {
        return items.stream().map(row).toList();
    }

    private static List<String> staff(C81Report.StaffCount count) {
        return List.of(
                count.regionName(),
                OfficialTerms.agency(count.agency()),
                number(count.active()),
                number(count.onVisits()));
    }

    private static List<String> workplaces(C81Report.WorkplaceCount count) {
        return List.of(
                count.regionName(),
                number(count.liableEmployers()),
                number(count.workplaces()),
                number(count.workers()));
    }

    private static List<String> visits(C81Report.VisitCount count) {
        return List.of(
                count.regionName(),
                type(count.type()),
                outcome(count.outcome()),
                number(count.visits()),
                number(count.confirmed()),
                number(count.workersFound()));
    }

    private static List<String> reports(C81Report.ReportCount count) {
        return List.of(count.regionName(), number(count.due()), number(count.late()), number(count.missing()));
    }

    private static List<String> violation(C81Report.Violation violation) {
        return List.of(
                OfficialTerms.ground(violation.ground()),
                OfficialTerms.agency(violation.agency()),
                number(violation.visits()),
                number(violation.workers()),
                Wording.rupiah(violation.exposureIdr()));
    }

    private static List<String> penalty(C81Report.PenaltyCount count) {
        return List.of(
                penalty(count.penalty()),
                OfficialTerms.agency(count.agency()),
                number(count.cases()),
                number(count.annulled()));
    }

    private static String number(long number) {
        return String.format(INDONESIAN, "%,d", number);
    }

    private static String type(VisitType type) {
        return switch (type) {
            case DESK -> "Pemeriksaan dokumen";
            case FIELD -> "Pemeriksaan lapangan";
            case FOLLOW_UP -> "Pemeriksaan ulang";
        };
    }

    private static String outcome(VisitOutcome outcome) {
        return switch (outcome) {
            case MET -> "Diperiksa";
            case REFUSED -> "Menolak";
            case CLOSED_DOWN -> "Tutup";
            case MOVED -> "Pindah";
            case NOT_FOUND -> "Tidak ada";
        };
    }

    private static String penalty(Penalty penalty) {
        return switch (penalty) {
            case WARNING_1 -> "Teguran tertulis pertama";
            case WARNING_2 -> "Teguran tertulis kedua";
            case FINED -> "Denda";
            case TMP2T_IMPOSED -> "Tidak mendapat pelayanan publik tertentu";
        };
    }
}
