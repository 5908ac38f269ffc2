package id.patuh.registry.roster.file;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import id.patuh.contracts.vocabulary.AgencyNumber;
import id.patuh.contracts.vocabulary.Nik;
import id.patuh.contracts.vocabulary.RowErrorCode;
import id.patuh.kit.nik.NikTokens;
import id.patuh.kit.text.IsoForms;
import id.patuh.kit.text.PlainText;
import id.patuh.registry.statement.FieldChecks;
import id.patuh.registry.statement.RowError;
import id.patuh.registry.statement.SafeText;

/** Checks the records of a file one by one and gathers what is wrong with each, never with a NIK in it. */
final class RosterChecks {
    /** Below a hundred billion rupiah a month, so that a sum over any file fits. */
    private static final int WAGE_DIGITS = 11;

    private final RosterSource source;
    private final int today;
    private final NikTokens tokens;
    private final DayReader validFrom = new DayReader();
    private final DayReader validTo = new DayReader();
    private final DayReader asOf = new DayReader();
    private final List<RowError> errors = new ArrayList<>();
    private final RosterRow row = new RosterRow();

    RosterChecks(RosterSource source, LocalDate today, NikTokens tokens) {
        this.source = source;
        this.today = (int) today.toEpochDay();
        this.tokens = tokens;
    }

    /** The row of a record, valid until the next call; null when it has errors. */
    RosterRow check(RosterCells cells) {
        errors.clear();
        if (cells.unreadable() != null) {
            errors.add(cells.unreadable());
            return null;
        }
        checkOwnNumber(cells.cell(RosterColumn.OWN_NUMBER));
        checkNik(cells.cell(RosterColumn.NIK));
        row.wageIdr = wage(cells.cell(RosterColumn.WAGE));
        row.programmes = source.isDeclared() ? 1 : programmes(cells.cell(RosterColumn.PROGRAMMES));
        days(cells);
        return errors.isEmpty() ? row : null;
    }

    /** What is wrong with the last record. */
    List<RowError> errors() {
        return errors;
    }

    /** The error of a worker that an earlier row of the same record names. */
    RowError repeated(RosterCells cells) {
        return new RowError(
                RosterColumn.NIK.field(), RowErrorCode.DUPLICATE_IN_FILE, Nik.masked(cells.cell(RosterColumn.NIK)));
    }

    private void checkOwnNumber(Cell text) {
        if (isGiven(RosterColumn.OWN_NUMBER, text)) {
            if (PlainText.length(text) > FieldChecks.SHORT_TEXT) {
                wrong(RosterColumn.OWN_NUMBER, RowErrorCode.TEXT_TOO_LONG, text);
            } else if (!PlainText.isValid(text, FieldChecks.SHORT_TEXT)
                    || AgencyNumber.key(text.toString()).isEmpty()) {
                wrong(RosterColumn.OWN_NUMBER, RowErrorCode.TEXT_INVALID, text);
            } else if (Nik.mayBeIn(text)) {
                // A NIK in the wrong column must not be stored until it is found to name no employer.
                wrong(RosterColumn.OWN_NUMBER, RowErrorCode.EMPLOYER_UNKNOWN, text);
            }
        }
    }

    private void checkNik(Cell text) {
        if (!isGiven(RosterColumn.NIK, text)) {
            return;
        }
        RowErrorCode fault = Nik.fault(text);
        if (fault == null) {
            tokens.write(text, row.token);
        } else {
            errors.add(new RowError(RosterColumn.NIK.field(), fault, Nik.masked(text)));
        }
    }

    private long wage(Cell text) {
        if (!isGiven(RosterColumn.WAGE, text)) {
            return 0;
        }
        int from = text.charAt(0) == '-' ? 1 : 0;
        int digits = text.length() - from;
        long number = 0;
        for (int i = from; i < text.length() && number >= 0; i++) {
            int digit = text.charAt(i) - '0';
            number = digit < 0 || digit > 9 || digits > WAGE_DIGITS ? -1 : number * 10 + digit;
        }
        if (number < 0 || digits == 0) {
            wrong(RosterColumn.WAGE, RowErrorCode.NUMBER_FORMAT, text);
        } else if (from == 1) {
            wrong(RosterColumn.WAGE, RowErrorCode.NUMBER_NEGATIVE, text);
        }
        return number;
    }

    /** Bits of the programmes that the text names, separated by blanks or semicolons. */
    private int programmes(Cell text) {
        if (!isGiven(RosterColumn.PROGRAMMES, text)) {
            return 0;
        }
        int bits = 0;
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            boolean ends = i == text.length() || text.charAt(i) == ';' || text.charAt(i) == ' ';
            if (ends && i > begin) {
                int bit = programme(text, begin, i);
                if (bit == 0) {
                    wrong(RosterColumn.PROGRAMMES, RowErrorCode.ENUM_UNKNOWN, text);
                    return 0;
                }
                bits |= bit;
            }
            begin = ends ? i + 1 : begin;
        }
        if (bits == 0) {
            wrong(RosterColumn.PROGRAMMES, RowErrorCode.ENUM_UNKNOWN, text);
        }
        return bits;
    }

    private int programme(Cell text, int from, int to) {
        for (int i = 0; i < source.programmes().size(); i++) {
            String name = source.programmes().get(i).name();
            boolean same = name.length() == to - from;
            for (int at = 0; same && at < name.length(); at++) {
                same = name.charAt(at) == text.charAt(from + at);
            }
            if (same) {
                return 1 << i;
            }
        }
        return 0;
    }

    private void days(RosterCells cells) {
        row.validFrom = past(RosterColumn.VALID_FROM, cells, validFrom);
        row.asOf = past(RosterColumn.AS_OF, cells, asOf);
        row.period = asOf.firstOfMonth();
        Cell end = cells.cell(RosterColumn.VALID_TO);
        row.validTo = end.isEmpty() ? RosterRow.OPEN : day(RosterColumn.VALID_TO, end, validTo);
        // NONE, of a text that is no date, is below every day and has its error already.
        if (row.validTo < row.validFrom && row.validTo != DayReader.NONE) {
            wrong(RosterColumn.VALID_TO, RowErrorCode.DATE_ORDER, end);
        }
    }

    private int past(RosterColumn column, RosterCells cells, DayReader reader) {
        Cell text = cells.cell(column);
        if (!isGiven(column, text)) {
            return DayReader.NONE;
        }
        if (reader.read(text) == DayReader.NONE && IsoForms.isLater(text)) {
            wrong(column, RowErrorCode.DATE_FUTURE, text);
            return DayReader.NONE;
        }
        int day = day(column, text, reader);
        if (day > today) {
            wrong(column, RowErrorCode.DATE_FUTURE, text);
        }
        return day;
    }

    private int day(RosterColumn column, Cell text, DayReader reader) {
        int day = reader.read(text);
        if (day == DayReader.NONE) {
            wrong(column, RowErrorCode.DATE_FORMAT, text);
        }
        return day;
    }

    private boolean isGiven(RosterColumn column, Cell text) {
        if (text.isEmpty()) {
            errors.add(new RowError(source.nameOf(column), RowErrorCode.REQUIRED, null));
        }
        return !text.isEmpty();
    }

    private void wrong(RosterColumn column, RowErrorCode code, Cell text) {
        errors.add(new RowError(source.nameOf(column), code, shown(text)));
    }

    /** The value in the file, as far as it can be shown and stored. */
    static String shown(CharSequence text) {
        if (Nik.mayBeIn(text)) {
            return Nik.masked(text);
        }
        return SafeText.text(text.toString());
    }
}
