package id.patuh.compliance.facts;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import id.patuh.compliance.facts.EmployerFacts.Correction;
import id.patuh.compliance.facts.EmployerFacts.Coverage;
import id.patuh.compliance.facts.EmployerFacts.HeadCount;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;

/** Puts together what was reported about an employer up to a date, from all versions that were received. */
final class FactsHistory {
    /** The reports, each with the version of the employer that first or last told of it. */
    private final Series<EmployerFacts> reports = new Series<>();

    private final Map<Programme, Series<Coverage>> coverage = new EnumMap<>(Programme.class);
    private final Map<Agency, Series<List<HeadCount>>> lists = new EnumMap<>(Agency.class);
    private int correctionsHeard;

    private FactsHistory() {}

    /**
     * The facts of a date: the newest WLKP report and, programme by programme, the newest coverage that are not dated after it. Of two
     * versions of a fact with the same date the later received one corrects the other. Scale, sales and construction come with the
     * report that is used. A correction takes the place of the fact of its date that was received before it, be the version between them
     * received or not; one with an end holds until the day before.
     *
     * @param versions every version of one employer, oldest first
     * @param date the date
     * @return the facts; empty when nothing was reported by then
     */
    static Optional<EmployerFacts> asOf(List<EmployerFacts> versions, LocalDate date) {
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        FactsHistory history = new FactsHistory();
        versions.forEach(history::hear);
        Optional<EmployerFacts> report = history.reports.at(date);
        List<Coverage> covered = history.coverage.values().stream()
                .flatMap(series -> series.at(date).stream())
                .toList();
        if (report.isEmpty() && covered.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(report.map(facts -> facts.with(facts.workforce(), covered))
                .orElseGet(() -> versions.getLast().with(null, covered))
                .withHeadCounts(history.listsAt(date)));
    }

    /** The counts of the newest list of each agency that is not dated after a day. */
    private List<HeadCount> listsAt(LocalDate date) {
        return lists.values().stream()
                .flatMap(series -> series.at(date).stream())
                .flatMap(List::stream)
                .toList();
    }

    /** A newer list of an agency takes the place of all counts of the one before: a programme may have left it. */
    private void hearLists(EmployerFacts version) {
        version.headCounts().stream()
                .collect(Collectors.groupingBy(HeadCount::agency))
                .forEach((agency, counts) -> lists.computeIfAbsent(agency, none -> new Series<>())
                        .state(counts.getFirst().asOf(), null, counts));
    }

    /** The list of corrections only grows: what it has more than before was made since. */
    private void hear(EmployerFacts version) {
        version.corrections().stream().skip(correctionsHeard).forEach(made -> correct(version, made));
        correctionsHeard = Math.max(correctionsHeard, version.corrections().size());
        if (version.workforce() != null) {
            reports.state(version.workforce().reportedOn(), null, version);
        }
        version.coverage().forEach(entry -> of(entry.programme()).state(entry.asOf(), null, entry));
        hearLists(version);
    }

    private void correct(EmployerFacts version, Correction made) {
        Series<?> corrected = made.programme() == null ? reports : of(made.programme());
        corrected.drop(made.correctedFrom());
        if (made.report() != null) {
            reports.state(made.report().workforce().reportedOn(), made.validTo(), version.declaring(made.report()));
        }
        if (made.coverage() != null) {
            of(made.programme()).state(made.coverage().asOf(), made.validTo(), made.coverage());
        }
    }

    private Series<Coverage> of(Programme programme) {
        return coverage.computeIfAbsent(programme, none -> new Series<>());
    }

    /** Facts of one kind by their dates; each holds from its date until the date of the next, or until its own end. */
    private static final class Series<T> {
        private final NavigableMap<LocalDate, Stated<T>> byDate = new TreeMap<>();

        private record Stated<T>(LocalDate to, T fact) {}

        void state(LocalDate from, LocalDate to, T fact) {
            byDate.put(from, new Stated<>(to, fact));
        }

        void drop(LocalDate from) {
            byDate.remove(from);
        }

        Optional<T> at(LocalDate date) {
            return Optional.ofNullable(byDate.floorEntry(date))
                    .map(Map.Entry::getValue)
                    .filter(stated -> stated.to() == null || date.isBefore(stated.to()))
                    .map(Stated::fact);
        }
    }
}
