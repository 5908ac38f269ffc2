package id.patuh.devstack.nation;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.RowErrorCode;

/**
 * Makes rows that an import must reject, all kinds in turn, from rows that are right. They come on top of the good rows, so no employer
 * is lost by them.
 */
final class BadRows {
    /** Bad rows per good row. */
    static final double SHARE = 0.003;

    /** The kinds that spoil one row of any extract. */
    private static final List<RowErrorCode> KINDS = List.of(
            RowErrorCode.REQUIRED,
            RowErrorCode.ENUM_UNKNOWN,
            RowErrorCode.NUMBER_FORMAT,
            RowErrorCode.NUMBER_NEGATIVE,
            RowErrorCode.DATE_FORMAT,
            RowErrorCode.DATE_FUTURE,
            RowErrorCode.COLUMN_COUNT,
            RowErrorCode.NIB_FORMAT,
            RowErrorCode.NPWP_FORMAT,
            RowErrorCode.NPWP_CHECKSUM,
            RowErrorCode.REGION_UNKNOWN,
            RowErrorCode.IDENTIFIER_CONFLICT,
            RowErrorCode.DUPLICATE_IN_FILE);

    private final Source source;
    private final Numbers numbers;
    private final List<RowErrorCode> kinds;
    private double due;
    private long made;
    private final long firstIndex;
    private String nibOfAnother;
    private String nibOfLatest;

    /** Bad rows of one file. */
    BadRows(Source source, Numbers numbers, long firstIndex) {
        this.source = source;
        this.numbers = numbers;
        this.firstIndex = firstIndex;
        this.kinds = kindsOf(source);
    }

    static List<RowErrorCode> kindsOf(Source source) {
        Stream<RowErrorCode> own =
                switch (source) {
                    case WLKP ->
                        Stream.of(RowErrorCode.KBLI_FORMAT, RowErrorCode.NITKU_FORMAT, RowErrorCode.NITKU_MISMATCH);
                    case BPJS_TK, BPJS_KES -> Stream.of(RowErrorCode.MONTH_FORMAT);
                };
        return Stream.concat(KINDS.stream(), own).toList();
    }

    /** Whether a bad row should follow the good one just written. */
    boolean due() {
        due += SHARE;
        return due >= 1;
    }

    /** Remembers an employer whose numbers the registry learns from the manpower report. */
    void known(String nib) {
        nibOfAnother = nibOfLatest;
        nibOfLatest = nib;
    }

    /** The kind of the next bad row; a conflict of identifiers waits until two employers are known. */
    RowErrorCode next() {
        due -= 1;
        RowErrorCode kind = kinds.get((int) (made++ % kinds.size()));
        return kind == RowErrorCode.IDENTIFIER_CONFLICT && nibOfAnother == null ? RowErrorCode.REQUIRED : kind;
    }

    /**
     * A bad row.
     *
     * @param kind why it must be rejected
     * @param npwp a tax number that the registry knows to belong to the latest known employer
     */
    String[] spoil(RowErrorCode kind, String[] good, String npwp) {
        String[] row = good.clone();
        if (kind == RowErrorCode.DUPLICATE_IN_FILE) {
            return row;
        }
        row[0] = freshNumber();
        switch (kind) {
            case REQUIRED -> set(row, "name", null);
            case ENUM_UNKNOWN -> set(row, source == Source.WLKP ? "scale" : "programme", "BESAR SEKALI");
            case NUMBER_FORMAT -> set(row, source == Source.WLKP ? "workers" : "enrolledWorkers", "dua belas");
            case NUMBER_NEGATIVE -> set(row, source == Source.WLKP ? "wageBillIdr" : "reportedWageBillIdr", "-1");
            case DATE_FORMAT -> set(row, source == Source.WLKP ? "reportedOn" : "registeredOn", "2025-02-30");
            case DATE_FUTURE -> set(row, source == Source.WLKP ? "reportedOn" : "asOf", "2099-01-01");
            case MONTH_FORMAT -> set(row, "paidThrough", "2025-13");
            case COLUMN_COUNT -> row = Arrays.copyOf(row, row.length - 2);
            case NIB_FORMAT -> set(row, "nib", "123456789012");
            case NPWP_FORMAT -> set(row, "npwp", "12.345.678");
            case NPWP_CHECKSUM -> set(row, "npwp", "012345678901000");
            case REGION_UNKNOWN -> set(row, "regionCode", "9999");
            case KBLI_FORMAT -> {
                set(row, "kbliEdition", "2020");
                set(row, "kbli", "1071");
            }
            case NITKU_FORMAT -> set(row, "nitku", "0034266791034000");
            case NITKU_MISMATCH -> {
                set(row, "npwp", "0034266791034000");
                set(row, "nitku", "0453746778810000000001");
            }
            case IDENTIFIER_CONFLICT -> {
                set(row, "nib", nibOfAnother);
                set(row, "npwp", npwp);
            }
            default -> throw new IllegalArgumentException("No way to spoil a row by " + kind);
        }
        return row;
    }

    private String freshNumber() {
        long index = firstIndex + made;
        return switch (source) {
            case WLKP -> numbers.wlkp(index, 0, LocalDate.of(2026, 1, 5));
            case BPJS_TK -> numbers.npp(index, 0);
            case BPJS_KES -> numbers.entityCode(index, 0);
        };
    }

    private void set(String[] row, String column, String value) {
        row[source.column(column)] = value;
    }
}
