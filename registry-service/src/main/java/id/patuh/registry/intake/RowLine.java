package id.patuh.registry.intake;

import id.patuh.kit.nik.NikKey;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.statement.StatedRow;

/**
 * A checked row and where it stands.
 *
 * @param line line of the file on which it starts; of events, their place in the batch
 * @param row what it states
 * @param npwp its NPWP, a natural person's as a token; null when not given
 */
public record RowLine(int line, StatedRow row, IdentityNumber npwp) {
    /**
     * A row as it was read.
     *
     * @param line line on which it starts
     * @param row what it states
     * @param nikKey makes the token of a natural person's number
     * @return the row
     */
    public static RowLine of(int line, StatedRow row, NikKey nikKey) {
        return new RowLine(
                line,
                row,
                row.numbers().npwp() == null
                        ? null
                        : IdentityNumber.npwp(row.numbers().npwp(), nikKey));
    }
}
