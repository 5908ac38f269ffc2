package id.patuh.registry.intake;

import java.util.UUID;

import id.patuh.kit.nik.NikKey;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.statement.StatedRow;

/**
 * A checked row and where it stands. {@code npwp} is null when not given.
 *
 * @param line line of the file on which it starts; of events, their place in the batch
 * @param employerId the employer whose record a person says it is, if its number is not known yet; null where the numbers of the row decide
 */
public record RowLine(int line, StatedRow row, IdentityNumber npwp, UUID employerId) {
    /** A row whose numbers decide. {@code npwp} is null when not given. */
    public RowLine(int line, StatedRow row, IdentityNumber npwp) {
        this(line, row, npwp, null);
    }

    /**
     * The same row, of a record that a person places.
     *
     * @param employer the employer whose record it becomes, if its number is not known yet
     */
    public RowLine placedAt(UUID employer) {
        return new RowLine(line, row, npwp, employer);
    }

    /** A row as it was read. */
    public static RowLine of(int line, StatedRow row, NikKey nikKey) {
        return new RowLine(
                line,
                row,
                row.numbers().npwp() == null
                        ? null
                        : IdentityNumber.npwp(row.numbers().npwp(), nikKey));
    }
}
