package id.patuh.registry.statement;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Nitku;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.contracts.vocabulary.RegionCode;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.contracts.vocabulary.WorkplaceType;

/** Reads and checks one row, the same for files, events and HTTP. Source: UU 7/1981 art. 6; PP 86/2013 art. 3 */
public final class RowReader {
    /** Editions of the KBLI, the oldest first. */
    public static final List<String> EDITIONS = List.of("2020", "2025");
    /** Groups of the risk of accidents at work, the lowest first. */
    public static final List<String> RISK_GROUPS = List.of("1", "2", "3", "4", "5");
    /** Most degrees north or south. */
    public static final int LATITUDE = 90;
    /** Most degrees east or west. */
    public static final int LONGITUDE = 180;

    private static final int KBLI_DIGITS = 5;
    private static final int MONTHS_PAID_AHEAD = 24;
    private static final String CLOSED_ON = "closedOn";
    private static final String ENDED_ON = "endedOn";
    private static final String PROGRAMME = "programme";
    private static final String NITKU = "nitku";

    private RowReader() {}

    /**
     * Reads a row of any record.
     *
     * @param today today in Asia/Jakarta
     */
    public static Validated<StatedRow> read(RecordType type, Fields fields, LocalDate today) {
        return switch (type) {
            case WLKP -> workplace(fields, today);
            case NPP, BU -> registration(type, fields, today);
        };
    }

    private static Validated<StatedRow> workplace(Fields fields, LocalDate today) {
        FieldChecks checks = new FieldChecks(fields, today);
        Numbers numbers = Numbers.read(checks.require(RecordType.WLKP.field()), RecordType.WLKP.field());
        List.of("name", "scale", "regionCode", "workers", "wageBillIdr", "reportedOn")
                .forEach(checks::require);
        LocalDate reportedOn = checks.date("reportedOn");
        LocalDate closedOn = checks.date(CLOSED_ON);
        RecordEvent.Workplace stated = workplace(checks, numbers.npwp());
        return new Validated<>(
                checks.errors().isEmpty()
                        ? new StatedRow(
                                RecordType.WLKP,
                                numbers,
                                null,
                                reportedOn,
                                closedOn,
                                fields.names(CLOSED_ON),
                                stated,
                                null,
                                StatedRow.digest(stated, reportedOn))
                        : null,
                checks.errors());
    }

    private static RecordEvent.Workplace workplace(FieldChecks checks, Npwp npwp) {
        Boolean construction = checks.flag("construction");
        Integer workers = checks.heads("workers");
        Long wages = checks.count("wageBillIdr");
        WorkplaceType type = checks.word("workplaceType", WorkplaceType.class);
        return new RecordEvent.Workplace(
                name(checks),
                checks.text("legalForm", FieldChecks.SHORT_TEXT),
                checks.oneOf("kbliEdition", EDITIONS),
                kbli(checks),
                checks.word("scale", BusinessScale.class),
                region(checks),
                checks.text("address", FieldChecks.LONG_TEXT),
                checks.degrees("latitude", LATITUDE),
                checks.degrees("longitude", LONGITUDE),
                checks.count("capitalIdr"),
                checks.count("annualSalesIdr"),
                workers == null ? 0 : workers,
                wages == null ? 0 : wages,
                construction != null && construction,
                type == null ? WorkplaceType.UNKNOWN : type,
                nitku(checks, npwp));
    }

    private static Validated<StatedRow> registration(RecordType type, Fields fields, LocalDate today) {
        FieldChecks checks = new FieldChecks(fields, today);
        Numbers numbers = Numbers.read(checks.require(type.field()), type.field());
        List.of("name", "regionCode", PROGRAMME, "registeredOn", "enrolledWorkers", "reportedWageBillIdr", "asOf")
                .forEach(checks::require);
        Programme programme = checks.word(PROGRAMME, Programme.class);
        if (programme != null && !type.programmes().contains(programme)) {
            programme = checks.noWord(
                    PROGRAMME,
                    programme.name(),
                    type.programmes().stream().map(Programme::name).toList());
        }
        LocalDate asOf = checks.date("asOf");
        LocalDate endedOn = checks.date(ENDED_ON);
        RecordEvent.Registration stated = registration(checks);
        if (asOf != null) {
            requireOrder(stated, asOf, checks);
        }
        return new Validated<>(
                checks.errors().isEmpty()
                        ? new StatedRow(
                                type,
                                numbers,
                                programme,
                                asOf,
                                endedOn,
                                fields.names(ENDED_ON),
                                null,
                                stated,
                                StatedRow.digest(stated, programme, asOf))
                        : null,
                checks.errors());
    }

    /** Nobody is registered after the day of the data, and a slip of the year in what was paid would hide arrears for ever. */
    private static void requireOrder(RecordEvent.Registration stated, LocalDate asOf, FieldChecks checks) {
        if (stated.registeredOn() != null && stated.registeredOn().isAfter(asOf)) {
            checks.wrong(
                    "registeredOn",
                    RowErrorCode.DATE_ORDER,
                    stated.registeredOn().toString());
        }
        if (stated.paidThrough() != null
                && stated.paidThrough().isAfter(YearMonth.from(asOf).plusMonths(MONTHS_PAID_AHEAD))) {
            checks.wrong(
                    "paidThrough",
                    RowErrorCode.MONTH_FUTURE,
                    stated.paidThrough().toString());
        }
    }

    private static RecordEvent.Registration registration(FieldChecks checks) {
        Integer enrolled = checks.heads("enrolledWorkers");
        Long wages = checks.count("reportedWageBillIdr");
        return new RecordEvent.Registration(
                name(checks),
                region(checks),
                checks.date("registeredOn"),
                enrolled == null ? 0 : enrolled,
                wages == null ? 0 : wages,
                checks.month("paidThrough"),
                checks.count("arrearsIdr"),
                checks.oneOf("jkkRiskGroup", RISK_GROUPS));
    }

    /**
     * The digest of a statement that was not read from a row. {@code workplace} is null for a registration; {@code registration} and {@code
     * programme} are null for a workplace.
     */
    public static UUID digest(
            RecordEvent.Workplace workplace,
            RecordEvent.Registration registration,
            Programme programme,
            LocalDate validFrom) {
        return workplace == null
                ? StatedRow.digest(registration, programme, validFrom)
                : StatedRow.digest(workplace, validFrom);
    }

    /** A name by which somebody can be found: it has a letter or a digit. */
    private static String name(FieldChecks checks) {
        String name = checks.text("name", FieldChecks.SHORT_TEXT);
        return name == null || !NameKey.of(name).isEmpty()
                ? name
                : checks.wrong("name", RowErrorCode.TEXT_INVALID, name);
    }

    private static String region(FieldChecks checks) {
        return checks.value("regionCode", text -> RegionCode.parseRegency(text).value());
    }

    /** The edition is optional in an extract, so the five digits are checked without it. */
    private static String kbli(FieldChecks checks) {
        String code = checks.text("kbli", FieldChecks.SHORT_TEXT);
        if (code == null || code.length() == KBLI_DIGITS && code.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return code;
        }
        return checks.wrong("kbli", RowErrorCode.KBLI_FORMAT, code);
    }

    /** A place of business of a legal person; a natural person's would reveal the NIK. */
    private static String nitku(FieldChecks checks, Npwp npwp) {
        Nitku nitku = checks.value(NITKU, Nitku::parse);
        if (nitku == null) {
            return null;
        }
        boolean fits = nitku.value().charAt(0) == '0' && (npwp == null || nitku.isOf(npwp));
        return fits ? nitku.value() : checks.wrong(NITKU, RowErrorCode.NITKU_MISMATCH, nitku.value());
    }
}
