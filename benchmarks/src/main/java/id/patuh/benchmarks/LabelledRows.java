package id.patuh.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

import id.patuh.benchmarks.matching.NameVariant;

/** Rows of a BPJS extract of which it is known whether, and as whom, the registry has their employer. */
final class LabelledRows {
    private static final String HEADER =
            "npp,nib,npwp,name,regionCode,programme,registeredOn,enrolledWorkers,reportedWageBillIdr,paidThrough,arrearsIdr,"
                    + "jkkRiskGroup,asOf\n";
    private static final long KINDS_OF_SAME =
            Stream.of(NameVariant.values()).filter(NameVariant::isSame).count();

    private LabelledRows() {}

    /**
     * A row with its label.
     *
     * @param npp number by which the new employer is found
     * @param written how it was made
     * @param base number of the manpower report of the employer it was made from
     * @param line the row as CSV
     */
    record Labelled(String npp, NameVariant written, String base, String line) {}

    /**
     * Makes rows, each from another employer.
     *
     * @param reports rows of the manpower report that the registry has
     * @param others rows of a report it does not have, for employers of their own
     * @param count how many duplicates; half as many rows are of others
     */
    static List<Labelled> of(
            Collection<Map<String, String>> reports, Collection<Map<String, String>> others, int count, Random random) {
        List<Map<String, String>> bases = shuffled(reports, random);
        List<Map<String, String>> strangers = shuffled(others, random);
        List<Labelled> rows = new ArrayList<>();
        for (NameVariant kind : NameVariant.values()) {
            long kinds = kind.isSame() ? KINDS_OF_SAME : NameVariant.values().length - KINDS_OF_SAME;
            long wanted = (kind.isSame() ? count : count / 2) / kinds;
            List<Map<String, String>> from = kind == NameVariant.UNRELATED ? strangers : bases;
            for (Map<String, String> base : taken(from, wanted, kind)) {
                rows.add(row(kind, base, rows.size(), random));
            }
        }
        Collections.shuffle(rows, random);
        return rows;
    }

    static String file(List<Labelled> rows) {
        StringBuilder file = new StringBuilder(HEADER);
        rows.forEach(row -> file.append(row.line()));
        return file.toString();
    }

    private static List<Map<String, String>> shuffled(Collection<Map<String, String>> reports, Random random) {
        List<Map<String, String>> usable =
                new ArrayList<>(reports.stream().filter(LabelledRows::isUsable).toList());
        Collections.shuffle(usable, random);
        return usable;
    }

    /** Takes employers out of a list, so that each is the origin of one row. */
    private static List<Map<String, String>> taken(List<Map<String, String>> from, long wanted, NameVariant kind) {
        List<Map<String, String>> taken = from.stream()
                .filter(row -> kind != NameVariant.OLD_NPWP || isOfCompany(row.get("npwp")))
                .limit(wanted)
                .toList();
        from.removeAll(taken);
        return taken;
    }

    private static Labelled row(NameVariant kind, Map<String, String> base, int number, Random random) {
        String npp = "LB%07d".formatted(number);
        String line = "%s,,%s,%s,%s,JKK,2024-02-01,5,25000000,2026-05,,3,2026-06-30%n"
                .formatted(
                        npp,
                        kind == NameVariant.OLD_NPWP ? old(base.get("npwp")) : "",
                        Csv.field(kind.name(base.get("name"), random)),
                        kind.region(base.get("regionCode"), random));
        return new Labelled(npp, kind, base.get("wlkpNumber"), line);
    }

    /** With a legal form and two words at least, so that every way of writing means something; one row of each employer. */
    private static boolean isUsable(Map<String, String> report) {
        return report.getOrDefault("reportedOn", "").matches("\\d{4}-\\d\\d-\\d\\d")
                && report.get("name").matches("(PT|CV|UD|PD|Koperasi|Yayasan)( [A-Z][a-z]+){2,}")
                && report.get("regionCode").matches("\\d{4}")
                && !report.get("wlkpNumber").isEmpty()
                && report.getOrDefault("workplaceType", "").matches("HEAD|UNKNOWN")
                && report.getOrDefault("closedOn", "").isEmpty();
    }

    private static boolean isOfCompany(String npwp) {
        String digits = npwp.replaceAll("\\D", "");
        return digits.length() == 15 || digits.length() == 16 && digits.startsWith("0");
    }

    private static String old(String npwp) {
        String digits = npwp.replaceAll("\\D", "");
        String old = digits.substring(digits.length() - 15);
        return "%s.%s.%s.%s-%s.%s"
                .formatted(
                        old.substring(0, 2),
                        old.substring(2, 5),
                        old.substring(5, 8),
                        old.substring(8, 9),
                        old.substring(9, 12),
                        old.substring(12));
    }
}
