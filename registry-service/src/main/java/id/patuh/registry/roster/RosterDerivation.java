package id.patuh.registry.roster;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.registry.roster.file.RosterSource;

/** What follows from lists that changed: the sums of employers with several, differences between sources, and shared workers. */
@ApplicationScoped
class RosterDerivation {
    private final RosterUnions unions;
    private final RosterComparison comparison;
    private final RosterSharing sharing;

    RosterDerivation(RosterUnions unions, RosterComparison comparison, RosterSharing sharing) {
        this.unions = unions;
        this.comparison = comparison;
        this.sharing = sharing;
    }

    /** After the lists of a file became current. */
    void follow(RosterInput input) {
        unions.make(input.tables(), input.source());
        boolean suspected = comparison.compare(input);
        sharing.compare(input, suspected);
    }

    /** Sums after lists went to other employers. */
    void addUpMoved(RosterTables tables) {
        for (RosterSource source : RosterSource.values()) {
            unions.make(tables, source);
        }
    }

    /** Differences after lists went to other employers, for the NIK keys under which lists of a BPJS were made. */
    void compareMoved(RosterTables tables, RosterSource bpjs, List<String> keys) {
        for (String key : keys) {
            comparison.compareMoved(tables, bpjs, key);
            sharing.compareMoved(tables, bpjs, key);
        }
    }
}
