package id.patuh.registry;

import java.util.LinkedHashMap;
import java.util.Map;

/** Builds records of extracts and bodies of requests; a value of null leaves the field empty. */
public final class Rows {
    private final Map<String, Object> fields = new LinkedHashMap<>();

    private Rows() {}

    /** A record without fields. */
    public static Rows of() {
        return new Rows();
    }

    /** A good WLKP row with a new number and nothing else to find it by. */
    public static Rows wlkp() {
        return new Rows()
                .with("wlkpNumber", Api.own())
                .with("nib", null)
                .with("npwp", null)
                .with("name", "PT Uji Baru")
                .with("legalForm", "PT")
                .with("kbliEdition", 2020)
                .with("kbli", "10710")
                .with("scale", "SMALL")
                .with("regionCode", "3171")
                .with("address", "Jl. Uji 1")
                .with("latitude", -6.2)
                .with("longitude", 106.8)
                .with("capitalIdr", 1_500_000_000L)
                .with("annualSalesIdr", 3_000_000_000L)
                .with("workers", 12)
                .with("wageBillIdr", 60_000_000L)
                .with("construction", false)
                .with("reportedOn", "2026-01-10");
    }

    /** A good BPJS_TK row with a new number. */
    public static Rows tk() {
        return bpjs("npp", "JKK").with("jkkRiskGroup", 3);
    }

    /** A good BPJS_KES row with a new number. */
    public static Rows kes() {
        return bpjs("businessEntityCode", "JKN");
    }

    private static Rows bpjs(String own, String programme) {
        return new Rows()
                .with(own, Api.own())
                .with("nib", null)
                .with("npwp", null)
                .with("name", "PT Uji Jaminan")
                .with("regionCode", "3171")
                .with("programme", programme)
                .with("registeredOn", "2024-05-06")
                .with("enrolledWorkers", 10)
                .with("reportedWageBillIdr", 50_000_000L)
                .with("paidThrough", "2026-05")
                .with("arrearsIdr", null)
                .with("asOf", "2026-06-30");
    }

    /** The same with a field set. */
    public Rows with(String field, Object value) {
        Rows same = new Rows();
        same.fields.putAll(fields);
        same.fields.put(field, value);
        return same;
    }

    /** The same without a field. */
    public Rows without(String field) {
        Rows same = new Rows();
        same.fields.putAll(fields);
        same.fields.remove(field);
        return same;
    }

    /** The value of a field as text. */
    public String text(String field) {
        return String.valueOf(fields.get(field));
    }

    /** As the body of a request. */
    public Map<String, Object> json() {
        return fields;
    }

    /** Rows with the same fields as a CSV file. */
    public static String csv(Rows... rows) {
        StringBuilder file = new StringBuilder(String.join(",", rows[0].fields.keySet())).append('\n');
        for (Rows row : rows) {
            file.append(String.join(
                            ",",
                            row.fields.values().stream()
                                    .map(value -> value == null ? "" : quoted(value.toString()))
                                    .toList()))
                    .append('\n');
        }
        return file.toString();
    }

    private static String quoted(String value) {
        return value.contains(",") || value.contains("\"") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }
}
