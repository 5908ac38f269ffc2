package id.patuh.registry.merging;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import id.patuh.registry.fact.FactVersion;

/** Which facts of an absorbed employer replace those of the one that survives: the newer ones, and of one date the survivor's. */
final class Survivorship {
    private Survivorship() {}

    /**
     * How new the facts of an employer are.
     *
     * @param reportedOn date of its newest WLKP report; null when none is known
     * @param profileAsOf date of the report that name and region were taken from
     * @param coverage by programme, the date for which the BPJS states it
     */
    record Dates(LocalDate reportedOn, LocalDate profileAsOf, Map<String, LocalDate> coverage) {}

    /** The sets of facts that are taken over: DECLARATION or PROFILE, and programmes in the order of their names. */
    static List<String> takenOver(Dates survivor, Dates absorbed) {
        List<String> taken = new ArrayList<>();
        if (isDeclaredAnew(survivor, absorbed)) {
            taken.add(absorbed.reportedOn() == null ? FactVersion.PROFILE : FactVersion.DECLARATION);
        }
        new TreeMap<>(absorbed.coverage()).forEach((programme, asOf) -> {
            LocalDate held = survivor.coverage().get(programme);
            if (held == null || asOf.isAfter(held)) {
                taken.add(programme);
            }
        });
        return taken;
    }

    /** A report wins over a name that only a BPJS gave, whatever their dates. */
    private static boolean isDeclaredAnew(Dates survivor, Dates absorbed) {
        if (absorbed.reportedOn() == null) {
            return survivor.reportedOn() == null && absorbed.profileAsOf().isAfter(survivor.profileAsOf());
        }
        return survivor.reportedOn() == null || absorbed.reportedOn().isAfter(survivor.reportedOn());
    }
}
