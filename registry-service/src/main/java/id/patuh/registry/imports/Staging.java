package id.patuh.registry.imports;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.YearMonth;
import java.util.UUID;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

import id.patuh.registry.fact.AgencyRow;
import id.patuh.registry.fact.CoverageFact;
import id.patuh.registry.fact.Declaration;
import id.patuh.registry.fact.NameKey;
import id.patuh.registry.fact.Numbers;
import id.patuh.registry.fact.RowError;

/** Writes checked rows and errors into a staging table by COPY. While a COPY is open, its connection can do nothing else. */
final class Staging {
    private static final int BLOCK = 1 << 16;
    private static final int DECLARATION_COLUMNS = 12;
    private static final int COVERAGE_COLUMNS = 7;
    private static final int COMMON_COLUMNS = 8;

    private final CopyManager copies;
    private final String command;
    private final CopyText text = new CopyText();
    private CopyIn copy;

    /**
     * Makes a writer.
     *
     * @param connection connection of the transaction
     * @param table table of the form of {@code import_staging}
     */
    Staging(Connection connection, String table) throws SQLException {
        this.copies = connection.unwrap(PGConnection.class).getCopyAPI();
        this.command = "copy " + table + " from stdin";
    }

    /** Name of the table of an import. */
    static String table(UUID importId) {
        return "import_staging_" + importId.toString().replace("-", "");
    }

    void row(long line, AgencyRow row) throws SQLException {
        text.add(line);
        switch (row) {
            case AgencyRow.Wlkp wlkp -> wlkp(wlkp.numbers(), wlkp.declaration());
            case AgencyRow.Bpjs bpjs -> bpjs(bpjs);
        }
        text.skip(3);
        endLine();
    }

    void error(long line, RowError error) throws SQLException {
        text.add(line).skip(COMMON_COLUMNS + DECLARATION_COLUMNS + COVERAGE_COLUMNS);
        text.add(error.field()).add(error.code()).add(Shown.value(error));
        endLine();
    }

    /** Writes what was added so far and frees the connection; more may be added. */
    void settle() throws SQLException {
        flush();
        if (copy != null) {
            copy.endCopy();
            copy = null;
        }
    }

    /** Frees the connection whatever has happened. */
    void abandon() throws SQLException {
        if (copy != null && copy.isActive()) {
            copy.cancelCopy();
        }
    }

    private void wlkp(Numbers numbers, Declaration facts) {
        common(numbers, facts.name(), facts.regionCode());
        text.add(facts.reportedOn()).add(facts.digest());
        text.add(facts.legalForm()).add(facts.kbliEdition()).add(facts.kbli()).add(facts.scale());
        text.add(facts.address()).add(facts.latitude()).add(facts.longitude());
        text.add(facts.capitalIdr()).add(facts.annualSalesIdr());
        text.add(facts.workers()).add(facts.wageBillIdr()).add(facts.construction());
        text.skip(COVERAGE_COLUMNS);
    }

    private void bpjs(AgencyRow.Bpjs row) {
        CoverageFact facts = row.coverage();
        common(row.numbers(), row.name(), row.regionCode());
        text.add(facts.asOf()).add(facts.digest());
        text.skip(DECLARATION_COLUMNS);
        text.add(facts.programme()).add(facts.registeredOn()).add(facts.enrolledWorkers());
        text.add(facts.reportedWageBillIdr()).add(firstDay(facts.paidThrough()));
        text.add(facts.arrearsIdr()).add(facts.jkkRiskGroup());
    }

    private void common(Numbers numbers, String name, String regionCode) {
        text.add(numbers.own()).add(numbers.nib()).add(numbers.npwp());
        text.add(name).add(NameKey.of(name)).add(regionCode);
    }

    private void endLine() throws SQLException {
        text.endLine();
        if (text.length() >= BLOCK) {
            flush();
        }
    }

    private void flush() throws SQLException {
        byte[] block = text.take();
        if (block.length == 0) {
            return;
        }
        if (copy == null) {
            copy = copies.copyIn(command);
        }
        copy.writeToCopy(block, 0, block.length);
    }

    private static Object firstDay(YearMonth month) {
        return month == null ? null : month.atDay(1);
    }
}
