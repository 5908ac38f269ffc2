package id.patuh.compliance.facts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import id.patuh.compliance.facts.EmployerFacts.Coverage;
import id.patuh.compliance.facts.EmployerFacts.HeadCount;
import id.patuh.compliance.facts.EmployerFacts.Workforce;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/** Puts together what was reported about an employer up to a date, from all versions that were received. */
final class FactsHistory {
    private FactsHistory() {}

    /**
     * The facts of a date: the newest WLKP report and, programme by programme, the newest coverage that are not dated after it. Of two
     * versions of a fact with the same date the later received one corrects the other. Scale, sales and construction come with the
     * report that is used.
     *
     * @param versions every version of one employer, oldest first
     * @param date the date
     * @return the facts; empty when nothing was reported by then
     */
    static Optional<EmployerFacts> asOf(List<EmployerFacts> versions, LocalDate date) {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        EmployerFacts source = versions.getLast();
        Workforce workforce = null;
        Map<Programme, Coverage> coverage = new EnumMap<>(Programme.class);
        Map<Agency, List<HeadCount>> headCounts = new EnumMap<>(Agency.class);
        for (EmployerFacts version : versions) {
            Workforce reported = version.workforce();
            if (reported != null
                    && counts(reported.reportedOn(), workforce == null ? null : workforce.reportedOn(), date)) {
                workforce = reported;
                source = version;
            }
            for (Coverage entry : version.coverage()) {
                Coverage held = coverage.get(entry.programme());
                if (counts(entry.asOf(), held == null ? null : held.asOf(), date)) {
                    coverage.put(entry.programme(), entry);
                }
            }
            addLists(version, headCounts, date);
        }
        return workforce == null && coverage.isEmpty()
                ? Optional.empty()
                : Optional.of(source.with(workforce, List.copyOf(coverage.values()))
                        .withHeadCounts(headCounts.values().stream()
                                .flatMap(List::stream)
                                .toList()));
    }

    /** A newer list of an agency takes the place of all counts of the one before: a programme may have left it. */
    private static void addLists(EmployerFacts version, Map<Agency, List<HeadCount>> held, LocalDate date) {
        version.headCounts().stream()
                .collect(Collectors.groupingBy(HeadCount::agency))
                .forEach((agency, counts) -> {
                    List<HeadCount> before = held.get(agency);
                    LocalDate stated = counts.getFirst().asOf();
                    if (counts(stated, before == null ? null : before.getFirst().asOf(), date)) {
                        held.put(agency, counts);
                    }
                });
    }

    private static boolean counts(LocalDate stated, LocalDate held, LocalDate date) {
        return !stated.isAfter(date) && (held == null || !stated.isBefore(held));
    }
}
