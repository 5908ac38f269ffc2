package id.patuh.devstack.nation;

import java.nio.file.Path;
import java.util.Map;

import id.patuh.contracts.vocabulary.RowErrorCode;

/**
 * What was written.
 *
 * @param target a large employer in Jakarta that is registered nowhere
 */
public record NationSummary(Path folder, long employers, Map<Source, Extract> extracts, Target target) {
    /** Keeps the map as it is. */
    public NationSummary {
        extracts = Map.copyOf(extracts);
    }

    /**
     * One file.
     *
     * @param rows all rows, the bad ones included, the header not
     * @param badRows rows that an import must reject, by reason
     */
    public record Extract(Path file, long rows, Map<RowErrorCode, Long> badRows) {
        /** Keeps the map as it is. */
        public Extract {
            badRows = Map.copyOf(badRows);
        }
    }

    /**
     * The employer on which the sanction procedure can be shown.
     *
     * @param npwp its NPWP, 16 digits
     */
    public record Target(String nib, String npwp, String name, String regionCode) {}
}
