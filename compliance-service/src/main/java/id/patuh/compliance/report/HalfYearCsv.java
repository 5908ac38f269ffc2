package id.patuh.compliance.report;

/** The half-yearly report as CSV: a row for each province and agency, with the figures before, after, and what changed. */
final class HalfYearCsv {
    private static final String[] HEADER = {
        "half",
        "fromDay",
        "toDay",
        "regionCode",
        "regionName",
        "agency",
        "liableEmployersBefore",
        "liableEmployersAfter",
        "liableEmployersChange",
        "registeredEmployersBefore",
        "registeredEmployersAfter",
        "registeredEmployersChange",
        "activeEmployersBefore",
        "activeEmployersAfter",
        "activeEmployersChange",
        "recordsBefore",
        "recordsAfter",
        "recordsChange",
        "workersBefore",
        "workersAfter",
        "workersChange"
    };

    private HalfYearCsv() {}

    static String of(HalfYearReport report) {
        CsvTable table = new CsvTable(HEADER);
        for (HalfYearReport.Item item : report.items()) {
            AgencyFigures before = item.before();
            AgencyFigures after = item.after();
            AgencyFigures change = item.change();
            table.row(
                    report.half(),
                    report.fromDay(),
                    report.toDay(),
                    item.regionCode(),
                    item.regionName(),
                    item.agency(),
                    before.liableEmployers(),
                    after.liableEmployers(),
                    change.liableEmployers(),
                    before.registeredEmployers(),
                    after.registeredEmployers(),
                    change.registeredEmployers(),
                    before.activeEmployers(),
                    after.activeEmployers(),
                    change.activeEmployers(),
                    before.records(),
                    after.records(),
                    change.records(),
                    before.workers(),
                    after.workers(),
                    change.workers());
        }
        return table.end();
    }
}
