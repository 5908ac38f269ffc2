package id.patuh.registry.roster.file;

import java.sql.SQLException;

import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;

import id.patuh.contracts.vocabulary.AgencyNumber;
import id.patuh.registry.statement.RowError;

/**
 * Writes rows, groups and errors into their tables. A connection copies into one table at a time: rows flow all the time, and are
 * interrupted when enough of the others has gathered.
 */
final class RosterWriter {
    private static final int BLOCK = 1 << 16;
    private static final int GATHERED = 1 << 20;
    private static final int ROW_COLUMNS = 8;
    private static final int LONGEST_ROW = 96;
    private static final int GROUP_COLUMNS = 10 + 2 * RosterSource.MOST_PROGRAMMES;
    private static final int LONGEST_GROUP = 2_400;
    private static final int ERROR_COLUMNS = 4;
    private static final int LONGEST_ERROR = 1_200;

    private final CopyManager copies;
    private final RosterFileReader.Tables tables;
    private final BinaryCopy rows = new BinaryCopy(BLOCK + LONGEST_ROW);
    private final BinaryCopy groups = new BinaryCopy(BLOCK);
    private final BinaryCopy errors = new BinaryCopy(BLOCK);
    private CopyIn open;

    /** A writer into new tables. */
    RosterWriter(CopyManager copies, RosterFileReader.Tables tables) {
        this.copies = copies;
        this.tables = tables;
    }

    void row(int group, long line, RosterRow row) throws SQLException {
        rows.row(ROW_COLUMNS, LONGEST_ROW);
        rows.add(row.wageIdr);
        rows.add(row.token);
        rows.add(group);
        rows.add((int) line);
        rows.addDay(row.validFrom);
        rows.addDay(row.validTo);
        rows.add((short) row.programmes);
        rows.add(row.present());
        if (rows.length() >= BLOCK) {
            sendRows();
        }
    }

    void group(RosterRun run) throws SQLException {
        groups.row(GROUP_COLUMNS, LONGEST_GROUP);
        groups.add(run.number);
        String number = run.ownNumber().toString();
        groups.add(number);
        groups.add(AgencyNumber.key(number));
        groups.addDay(run.period);
        groups.addDay(run.asOf);
        groups.add((long) run.rows);
        groups.add(run.workers);
        groups.add((short) run.programmes);
        for (int heads : run.heads) {
            groups.add(heads);
        }
        for (long wage : run.wages) {
            groups.add(wage);
        }
        groups.add(run.digest1);
        groups.add(run.digest2);
        if (groups.length() >= GATHERED) {
            sendGathered();
        }
    }

    void error(long line, RowError error) throws SQLException {
        errors.row(ERROR_COLUMNS, LONGEST_ERROR);
        errors.add((int) line);
        errors.add(error.field());
        errors.add(error.code().name());
        errors.add(error.value());
        if (errors.length() >= GATHERED) {
            sendGathered();
        }
    }

    void finish() throws SQLException {
        sendRows();
        sendGathered();
    }

    /** Gives up what is under way. */
    void cancel() throws SQLException {
        if (open != null && open.isActive()) {
            open.cancelCopy();
        }
    }

    private void sendRows() throws SQLException {
        if (open == null) {
            // Frozen: the table is of this transaction, so no later reader has to look up who wrote a row.
            open = begin("copy " + tables.rows() + " from stdin with (format binary, freeze)");
        }
        rows.send(open);
    }

    private void sendGathered() throws SQLException {
        if (open != null) {
            BinaryCopy.end(open);
            open = null;
        }
        sendAll(groups, "copy " + tables.groups() + " from stdin with (format binary)");
        sendAll(
                errors,
                "copy " + tables.errors()
                        + " (line, error_field, error_code, error_value) from stdin with (format binary)");
    }

    private void sendAll(BinaryCopy gathered, String sql) throws SQLException {
        if (gathered.length() > 0) {
            open = begin(sql);
            gathered.send(open);
            BinaryCopy.end(open);
            open = null;
        }
    }

    private CopyIn begin(String sql) throws SQLException {
        CopyIn copy = copies.copyIn(sql);
        BinaryCopy.begin(copy);
        return copy;
    }
}
