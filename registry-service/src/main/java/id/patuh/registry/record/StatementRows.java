package id.patuh.registry.record;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.UUID;

import id.patuh.contracts.event.RecordEvent;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.contracts.vocabulary.WorkplaceType;
import id.patuh.kit.db.Database;
import id.patuh.registry.statement.StatedRow;

/** Rows of {@code statement} and of tables with its columns of what is stated. */
public final class StatementRows {
    /** Subject of the statements of a workplace. */
    public static final String WORKPLACE = "WORKPLACE";

    /** Columns of what is stated, in the order in which {@link #add} writes them. */
    public static final String STATED =
            "name, region_code, legal_form, kbli_edition, kbli, scale, address, latitude, longitude,"
                    + " capital_idr, annual_sales_idr, workers, wage_bill_idr, construction, workplace_type, nitku, registered_on,"
                    + " enrolled_workers, reported_wage_bill_idr, paid_through, arrears_idr, jkk_risk_group";

    private static final int WORKPLACE_COLUMNS = 14;
    private static final int REGISTRATION_COLUMNS = 6;

    private StatementRows() {}

    /** What a statement is about. {@code programme} is null for a workplace. */
    public static String subject(Programme programme) {
        return programme == null ? WORKPLACE : programme.name();
    }

    /** Writes the columns {@link #STATED} of a row. */
    public static void add(CopyText text, StatedRow row) {
        text.add(row.name()).add(row.regionCode());
        if (row.workplace() == null) {
            RecordEvent.Registration stated = row.registration();
            text.skip(WORKPLACE_COLUMNS).add(stated.registeredOn()).add(stated.enrolledWorkers());
            text.add(stated.reportedWageBillIdr()).add(firstDay(stated.paidThrough()));
            text.add(stated.arrearsIdr()).add(stated.jkkRiskGroup());
        } else {
            RecordEvent.Workplace stated = row.workplace();
            text.add(stated.legalForm())
                    .add(stated.kbliEdition())
                    .add(stated.kbli())
                    .add(stated.scale());
            text.add(stated.address()).add(stated.latitude()).add(stated.longitude());
            text.add(stated.capitalIdr()).add(stated.annualSalesIdr());
            text.add(stated.workers()).add(stated.wageBillIdr()).add(stated.construction());
            text.add(stated.workplaceType()).add(stated.nitku());
            text.skip(REGISTRATION_COLUMNS);
        }
    }

    /**
     * Reads a statement from a row of {@code statement}.
     *
     * @throws SQLException as JDBC does
     */
    static RecordEvent.Statement read(ResultSet row) throws SQLException {
        Programme programme = programme(row);
        boolean withdrawn = row.getBoolean("withdrawn");
        return new RecordEvent.Statement(
                row.getObject("id", UUID.class),
                row.getLong("sequence"),
                programme,
                row.getObject("valid_from", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getBoolean("end_stated"),
                Database.instant(row, "recorded_at"),
                row.getObject("corrects", UUID.class),
                withdrawn,
                programme == null && !withdrawn ? workplace(row) : null,
                programme != null && !withdrawn ? registration(row) : null);
    }

    /**
     * The programme of a row.
     *
     * @return null for a workplace
     * @throws SQLException as JDBC does
     */
    public static Programme programme(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        return subject.equals(WORKPLACE) ? null : Programme.valueOf(subject);
    }

    /**
     * What is stated of a workplace.
     *
     * @throws SQLException as JDBC does
     */
    public static RecordEvent.Workplace workplace(ResultSet row) throws SQLException {
        return new RecordEvent.Workplace(
                row.getString("name"),
                row.getString("legal_form"),
                integer(row, "kbli_edition"),
                row.getString("kbli"),
                BusinessScale.valueOf(row.getString("scale")),
                row.getString("region_code"),
                row.getString("address"),
                row.getBigDecimal("latitude"),
                row.getBigDecimal("longitude"),
                amount(row, "capital_idr"),
                amount(row, "annual_sales_idr"),
                row.getInt("workers"),
                row.getLong("wage_bill_idr"),
                row.getBoolean("construction"),
                WorkplaceType.valueOf(row.getString("workplace_type")),
                row.getString("nitku"));
    }

    /**
     * What is stated of a registration.
     *
     * @throws SQLException as JDBC does
     */
    public static RecordEvent.Registration registration(ResultSet row) throws SQLException {
        LocalDate paidThrough = row.getObject("paid_through", LocalDate.class);
        return new RecordEvent.Registration(
                row.getString("name"),
                row.getString("region_code"),
                row.getObject("registered_on", LocalDate.class),
                row.getInt("enrolled_workers"),
                row.getLong("reported_wage_bill_idr"),
                paidThrough == null ? null : YearMonth.from(paidThrough),
                amount(row, "arrears_idr"),
                integer(row, "jkk_risk_group"));
    }

    private static Integer integer(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }

    private static Long amount(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    private static Object firstDay(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
