package id.patuh.registry.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import id.patuh.registry.imports.format.ColumnForm;
import id.patuh.registry.imports.format.ExtractColumn;
import id.patuh.registry.imports.format.ImportSource;

/** Rows of which one field has a value that it must not take: every column of an extract with every kind of bad value. */
final class BadRows {
    /** ASCII only: a lone surrogate has no form in UTF-8. */
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private static final String LONE_SURROGATE = "a\ud800b";
    private static final List<String> ANY =
            List.of("a\u0000b", "\u202ex", "\u00a0", "\u200b", "a\u0085b", LONE_SURROGATE);
    private static final List<String> DAYS = List.of(
            "0000-01-01",
            "1899-12-31",
            "2201-01-01",
            "2999-12-31",
            "2026-02-30",
            "30-06-2026",
            "2026/06/30",
            "46203",
            "yesterday");
    private static final List<String> NUMBERS = List.of(
            "5.0",
            "12,0",
            "60.000.000",
            "60,000,000",
            "1E3",
            "+5",
            "-1",
            "\u0665",
            "0x10",
            "NaN",
            "99999999999999999999",
            "yes");
    private static final List<String> WORDS = List.of("x", "0", "NO_SUCH_WORD");

    private BadRows() {}

    /** A row, the column that is bad in it, and what may be said of it. */
    record BadRow(String column, String value, Rows row, Set<String> codes) {}

    /** All of them. */
    static List<BadRow> of(ImportSource source, boolean csv) {
        List<BadRow> all = new ArrayList<>();
        for (ExtractColumn column : source.columns()) {
            List<String> values = new ArrayList<>(values(column.form()));
            values.addAll(ANY);
            if (column.name().equals("name")) {
                values.add("---");
            }
            for (String value : values) {
                // A CSV file with half a surrogate pair is no UTF-8, and refused as a whole.
                if (!csv || !value.equals(LONE_SURROGATE)) {
                    all.add(new BadRow(column.name(), value, good(source).with(column.name(), value), codes(column)));
                }
            }
        }
        return all;
    }

    /** A good row with all columns. */
    static Rows good(ImportSource source) {
        Rows row =
                switch (source) {
                    case WLKP -> Rows.wlkp();
                    case BPJS_TK -> Rows.tk();
                    case BPJS_KES -> Rows.kes();
                    default -> throw new IllegalArgumentException(source + " has no rows of records");
                };
        for (ExtractColumn column : source.columns()) {
            row = row.json().containsKey(column.name()) ? row : row.with(column.name(), null);
        }
        return row.with("npwp", Api.npwp());
    }

    /** A row as JSON in ASCII. */
    static String json(Rows row) {
        try {
            return JSON.writeValueAsString(row.json());
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> values(ColumnForm form) {
        return switch (form) {
            case OWN_NUMBER, TEXT -> List.of("x".repeat(201), "SITI 3171015708900001", "3171.0157.0890.0001");
            case LONG_TEXT -> List.of("\ud83d\ude00".repeat(501));
            case NIB, NPWP, NITKU -> List.of("12", "1.23E+12", "912000123456", "9120001234567x", "0000000000000", "-1");
            case REGION -> List.of("31", "9999", "31.71", "3171x");
            case KBLI -> List.of("1071", "1071x", "10.71");
            case PAST_DAY, DAY -> DAYS;
            case MONTH -> List.of("0000-01", "2201-01", "2026-13", "06-2026", "2026-06-30");
            case HEADS, RUPIAH -> NUMBERS;
            case LATITUDE, LONGITUDE -> List.of("-6,2", "1e1", "181", "north", "\u0665", "--5");
            case FLAG -> List.of("TRUE", "yes", "1", "ya");
            default -> WORDS;
        };
    }

    private static Set<String> codes(ExtractColumn column) {
        Set<String> codes = new HashSet<>();
        column.form().codes().forEach(code -> codes.add(code.name()));
        codes.add("TEXT_INVALID");
        return codes;
    }
}
