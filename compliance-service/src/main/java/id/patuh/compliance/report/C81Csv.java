package id.patuh.compliance.report;

import id.patuh.kit.problem.Language;

/** The yearly report as one table: a row for each figure, with the paragraph of ILO Convention 81 that asks for it. */
final class C81Csv {
    private final C81Report report;
    private final boolean english;
    private final CsvTable table = new CsvTable("article", "table", "regionCode", "agency", "item", "figure", "value");

    private C81Csv(C81Report report, Language language) {
        this.report = report;
        this.english = language == Language.ENGLISH;
    }

    static String of(C81Report report, Language language) {
        C81Csv csv = new C81Csv(report, language);
        csv.head();
        csv.staff();
        csv.workplaces();
        csv.visits();
        csv.violations();
        csv.gaps();
        return csv.table.end();
    }

    private void head() {
        table.row("20", "report", null, null, null, "year", report.year());
        table.row("20", "report", null, null, null, "complete", report.complete());
        table.row("20", "report", null, null, null, "asOf", report.asOf());
        table.row("20", "report", null, null, null, "provinces", String.join(" ", report.provinces()));
        report.laws()
                .forEach(law ->
                        table.row("21(a)", "laws", null, null, law.law(), "title", english ? law.en() : law.id()));
    }

    private void staff() {
        for (C81Report.StaffCount count : report.staff().items()) {
            table.row("21(b)", "staff", count.regionCode(), count.agency(), null, "active", count.active());
            table.row("21(b)", "staff", count.regionCode(), count.agency(), null, "onVisits", count.onVisits());
        }
        C81Report.Minimum minimum = report.staff().minimum();
        table.row("21(b)", "minimum", null, null, null, "perMonth", minimum.perMonth());
        table.row("21(b)", "minimum", null, null, null, "perYear", minimum.perYear());
        table.row("21(b)", "minimum", null, null, null, "required", minimum.required());
        table.row("21(b)", "minimum", null, null, null, "inspectors", minimum.inspectors());
        table.row("21(b)", "minimum", null, null, null, "below", minimum.below());
        for (C81Report.Shortfall officer : minimum.items()) {
            table.row(
                    "21(b)", "shortfall", officer.regionCode(), null, officer.officerId(), "visits", officer.visits());
            table.row(
                    "21(b)",
                    "shortfall",
                    officer.regionCode(),
                    null,
                    officer.officerId(),
                    "monthsBelow",
                    officer.monthsBelow());
        }
    }

    private void workplaces() {
        C81Report.Workplaces workplaces = report.workplaces();
        table.row("21(c)", "workplaces", null, null, null, "countedOn", workplaces.countedOn());
        for (C81Report.WorkplaceCount count : workplaces.items()) {
            String region = count.regionCode();
            table.row("21(c)", "workplaces", region, null, null, "liableEmployers", count.liableEmployers());
            table.row("21(c)", "workplaces", region, null, null, "workplaces", count.workplaces());
            table.row("21(c)", "workplaces", region, null, null, "workers", count.workers());
        }
    }

    private void visits() {
        for (C81Report.VisitCount count : report.visits().items()) {
            String item = count.type() + " " + count.outcome();
            table.row("21(d)", "visits", count.regionCode(), null, item, "visits", count.visits());
            table.row("21(d)", "visits", count.regionCode(), null, item, "confirmed", count.confirmed());
            table.row("21(d)", "visits", count.regionCode(), null, item, "workersFound", count.workersFound());
        }
        for (C81Report.ReportCount count : report.visits().reports()) {
            table.row("21(d)", "reports", count.regionCode(), null, null, "due", count.due());
            table.row("21(d)", "reports", count.regionCode(), null, null, "late", count.late());
            table.row("21(d)", "reports", count.regionCode(), null, null, "missing", count.missing());
        }
    }

    private void violations() {
        for (C81Report.Violation violation : report.violations()) {
            table.row(
                    "21(e)", "violations", null, violation.agency(), violation.ground(), "visits", violation.visits());
            table.row(
                    "21(e)",
                    "violations",
                    null,
                    violation.agency(),
                    violation.ground(),
                    "workers",
                    violation.workers());
            table.row(
                    "21(e)",
                    "violations",
                    null,
                    violation.agency(),
                    violation.ground(),
                    "exposureIdr",
                    violation.exposureIdr());
        }
        for (C81Report.PenaltyCount count : report.penalties()) {
            table.row("21(e)", "penalties", null, count.agency(), count.penalty(), "cases", count.cases());
            table.row("21(e)", "penalties", null, count.agency(), count.penalty(), "annulled", count.annulled());
        }
    }

    private void gaps() {
        report.notReported()
                .forEach(gap -> table.row(
                        gap.article(), "notReported", null, null, null, "reason", english ? gap.en() : gap.id()));
    }
}
