package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import id.patuh.contracts.vocabulary.Npwp;

/** The nation as a registry would see it after reading the three files, joined by NIB and NPWP only. */
final class ReadNation {
    private final Map<String, Employer> byNib = new HashMap<>();
    private final Map<String, Employer> byNpwp = new HashMap<>();
    private final Map<String, Employer> byOwnNumber = new HashMap<>();
    private final List<Employer> employers = new ArrayList<>();

    /** What is known of an employer. */
    static final class Employer {
        private Map<String, String> report;
        private final Map<String, Map<String, String>> coverage = new HashMap<>();

        boolean hasReport() {
            return report != null;
        }

        String scale() {
            return report.get("scale");
        }

        long workers() {
            return Long.parseLong(report.get("workers"));
        }

        boolean reportOlderThan(LocalDate day) {
            return LocalDate.parse(report.get("reportedOn")).isBefore(day);
        }

        boolean registeredAtTk() {
            return coverage.keySet().stream().anyMatch(programme -> !programme.equals("JKN"));
        }

        boolean registeredAtKes() {
            return coverage.containsKey("JKN");
        }

        List<String> missingTkProgrammes() {
            List<String> mandatory =
                    switch (scale()) {
                        case "MICRO" -> List.of("JKK", "JKM");
                        case "SMALL" -> List.of("JKK", "JKM", "JHT");
                        default -> List.of("JKK", "JKM", "JHT", "JP");
                    };
            return mandatory.stream()
                    .filter(programme -> !coverage.containsKey(programme))
                    .toList();
        }

        boolean fewerWorkersEnrolled() {
            return coverage.values().stream().anyMatch(row -> Long.parseLong(row.get("enrolledWorkers")) < workers());
        }

        boolean lowerWagesReported() {
            double average = Double.parseDouble(report.get("wageBillIdr")) / workers();
            return coverage.entrySet().stream().anyMatch(entry -> {
                Map<String, String> row = entry.getValue();
                double reference = entry.getKey().equals("JKN") ? Math.min(average, 12_000_000) : average;
                double reported = Double.parseDouble(row.get("reportedWageBillIdr"))
                        / Double.parseDouble(row.get("enrolledWorkers"));
                return reported < 0.95 * reference;
            });
        }

        boolean inArrears(LocalDate asOf) {
            YearMonth month = YearMonth.from(asOf);
            return coverage.entrySet().stream().anyMatch(entry -> {
                String paid = entry.getValue().get("paidThrough");
                YearMonth lastDue = entry.getKey().equals("JKN") ? month : month.minusMonths(1);
                return paid == null || YearMonth.parse(paid).isBefore(lastDue);
            });
        }
    }

    static ReadNation of(Map<Source, List<Map<String, String>>> rows) {
        ReadNation nation = new ReadNation();
        for (Map<String, String> row : rows.get(Source.WLKP)) {
            nation.resolve("WLKP:" + row.get("wlkpNumber"), row).report = row;
        }
        for (Map<String, String> row : rows.get(Source.BPJS_TK)) {
            nation.resolve("NPP:" + row.get("npp"), row).coverage.put(row.get("programme"), row);
        }
        for (Map<String, String> row : rows.get(Source.BPJS_KES)) {
            nation.resolve("BU:" + row.get("businessEntityCode"), row).coverage.put("JKN", row);
        }
        return nation;
    }

    List<Employer> employers() {
        return employers;
    }

    double share(Predicate<Employer> condition) {
        return (double) employers.stream().filter(condition).count() / employers.size();
    }

    private Employer resolve(String ownNumber, Map<String, String> row) {
        String nib = row.get("nib");
        String npwp = row.containsKey("npwp") ? Npwp.parse(row.get("npwp")).value() : null;
        Employer known = byOwnNumber.get(ownNumber);
        Employer ofNib = nib == null ? null : byNib.get(nib);
        Employer ofNpwp = npwp == null ? null : byNpwp.get(npwp);
        if (ofNib != null && ofNpwp != null && ofNib != ofNpwp) {
            throw new IllegalStateException("Two employers in the row of " + ownNumber);
        }
        Employer found = known != null ? known : ofNib != null ? ofNib : ofNpwp;
        if (found == null) {
            found = new Employer();
            employers.add(found);
        }
        byOwnNumber.put(ownNumber, found);
        if (nib != null) {
            byNib.put(nib, found);
        }
        if (npwp != null) {
            byNpwp.put(npwp, found);
        }
        return found;
    }
}
