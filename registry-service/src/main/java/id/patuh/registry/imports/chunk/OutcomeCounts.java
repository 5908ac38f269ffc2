package id.patuh.registry.imports.chunk;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.patuh.registry.intake.IntakeService;
import id.patuh.registry.intake.RowOutcome;

/** What became of some rows; each row counts once. */
public record OutcomeCounts(long created, long updated, long unchanged, long historical, long rejected) {
    public static final OutcomeCounts NONE = new OutcomeCounts(0, 0, 0, 0, 0);

    /** The counts of rows whose outcomes are given as letters, see {@link RowOutcome}. */
    static OutcomeCounts of(String letters) {
        long[] counts = new long[RowOutcome.values().length];
        for (int i = 0; i < letters.length(); i++) {
            counts[RowOutcome.of(letters.charAt(i)).ordinal()]++;
        }
        return new OutcomeCounts(
                counts[RowOutcome.CREATED.ordinal()],
                counts[RowOutcome.UPDATED.ordinal()],
                counts[RowOutcome.UNCHANGED.ordinal()],
                counts[RowOutcome.HISTORICAL.ordinal()],
                counts[RowOutcome.REJECTED.ordinal()]);
    }

    /** The counts of rows that were taken together. */
    public static OutcomeCounts of(List<IntakeService.TakenRow> rows) {
        StringBuilder letters = new StringBuilder(rows.size());
        rows.forEach(row -> letters.append(row.outcome().letter()));
        return of(letters.toString());
    }

    public static OutcomeCounts refused(long rows) {
        return new OutcomeCounts(0, 0, 0, 0, rows);
    }

    public long rows() {
        return created + updated + unchanged + historical + rejected;
    }

    public Map<String, Long> byName() {
        Map<String, Long> counts = new LinkedHashMap<>();
        counts.put("created", created);
        counts.put("updated", updated);
        counts.put("unchanged", unchanged);
        counts.put("historical", historical);
        counts.put("rejected", rejected);
        return counts;
    }

    public OutcomeCounts plus(OutcomeCounts other) {
        return new OutcomeCounts(
                created + other.created,
                updated + other.updated,
                unchanged + other.unchanged,
                historical + other.historical,
                rejected + other.rejected);
    }
}
