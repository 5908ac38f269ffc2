package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import id.patuh.contracts.law.SharedLaw;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.Programme;

/** The nation as a registry would see it after reading the three files, joined by NIB and NPWP only. */
final class ReadNation {
    private static final SharedLaw LAW = SharedLaw.shipped();

    private final Map<String, Employer> byNib = new HashMap<>();
    private final Map<String, Employer> byNpwp = new HashMap<>();
    private final Map<String, Employer> byOwnNumber = new HashMap<>();
    private final List<Employer> employers = new ArrayList<>();

    /** What is known of an employer: of its doors those that are open, of its registrations those that run. */
    static final class Employer {
        private final List<Map<String, String>> reports = new ArrayList<>();
        private final List<Map<String, String>> closed = new ArrayList<>();
        private final Map<String, List<Map<String, String>>> coverage = new HashMap<>();
        private final List<Map<String, String>> ended = new ArrayList<>();

        boolean hasReport() {
            return !reports.isEmpty();
        }

        List<Map<String, String>> openDoors() {
            return reports;
        }

        List<Map<String, String>> closedDoors() {
            return closed;
        }

        List<Map<String, String>> registrations(String programme) {
            return coverage.getOrDefault(programme, List.of());
        }

        List<Map<String, String>> endedRegistrations() {
            return ended;
        }

        String scale() {
            return reports.stream()
                    .map(row -> BusinessScale.valueOf(row.get("scale")))
                    .max(Comparator.naturalOrder())
                    .orElseThrow()
                    .name();
        }

        long workers() {
            return sum(reports, "workers");
        }

        boolean reportOlderThan(LocalDate day) {
            return reports.stream()
                    .anyMatch(row -> LocalDate.parse(row.get("reportedOn")).isBefore(day));
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
            return coverage.values().stream().anyMatch(rows -> sum(rows, "enrolledWorkers") < workers());
        }

        boolean lowerWagesReported() {
            double average = (double) sum(reports, "wageBillIdr") / workers();
            return coverage.entrySet().stream().anyMatch(entry -> {
                double cap = LAW.wageCap(Programme.valueOf(entry.getKey()), LocalDate.MAX)
                        .orElse(Long.MAX_VALUE);
                double reference = entry.getKey().equals("JKN") ? Math.min(average, cap) : average;
                double reported = (double) sum(entry.getValue(), "reportedWageBillIdr")
                        / sum(entry.getValue(), "enrolledWorkers");
                return reported < LAW.wageTolerance(LocalDate.MAX).doubleValue() * reference;
            });
        }

        boolean inArrears(LocalDate asOf) {
            YearMonth month = YearMonth.from(asOf);
            return coverage.entrySet().stream().anyMatch(entry -> entry.getValue().stream()
                    .filter(row -> !row.get("enrolledWorkers").equals("0"))
                    .anyMatch(row -> {
                        String paid = row.get("paidThrough");
                        YearMonth lastDue = entry.getKey().equals("JKN") ? month : month.minusMonths(1);
                        return paid == null || YearMonth.parse(paid).isBefore(lastDue);
                    }));
        }

        private void report(Map<String, String> row) {
            (row.containsKey("closedOn") ? closed : reports).add(row);
        }

        private void registration(Map<String, String> row) {
            if (row.containsKey("endedOn")) {
                ended.add(row);
            } else {
                coverage.computeIfAbsent(row.get("programme"), first -> new ArrayList<>())
                        .add(row);
            }
        }

        private static long sum(List<Map<String, String>> rows, String column) {
            return rows.stream()
                    .mapToLong(row -> Long.parseLong(row.get(column)))
                    .sum();
        }
    }

    static ReadNation of(Map<Source, List<Map<String, String>>> rows) {
        ReadNation nation = new ReadNation();
        for (Map<String, String> row : rows.get(Source.WLKP)) {
            nation.resolve("WLKP:" + row.get("wlkpNumber"), row).report(row);
        }
        for (Map<String, String> row : rows.get(Source.BPJS_TK)) {
            nation.resolve("NPP:" + row.get("npp"), row).registration(row);
        }
        for (Map<String, String> row : rows.get(Source.BPJS_KES)) {
            nation.resolve("BU:" + row.get("businessEntityCode"), row).registration(row);
        }
        return nation;
    }

    List<Employer> employers() {
        return employers;
    }

    double share(Predicate<Employer> condition) {
        return (double) employers.stream().filter(condition).count() / employers.size();
    }

    private static String identifying(Npwp npwp) {
        return npwp.isPerson() ? npwp.value() : npwp.base();
    }

    private Employer resolve(String ownNumber, Map<String, String> row) {
        String nib = row.get("nib");
        String npwp = row.containsKey("npwp") ? identifying(Npwp.parse(row.get("npwp"))) : null;
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
