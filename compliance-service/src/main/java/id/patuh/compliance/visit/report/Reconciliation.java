package id.patuh.compliance.visit.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

import id.patuh.compliance.visit.Visit;

/**
 * What the reports of all agencies say together. Where one found what another did not, the lead's decision holds, and before it nothing
 * is found. Of numbers that several reports give for one ground the largest counts.
 */
record Reconciliation(List<VisitFinding> findings, List<Contradiction> contradictions) {
    private record Said(VisitReport report, ReportBody.Item item) {}

    /**
     * Puts the standing reports of a visit together.
     *
     * @param decisions which report holds of a ground
     */
    static Reconciliation of(Visit visit, List<VisitReport> reports, Map<Ground, UUID> decisions) {
        List<VisitFinding> findings = new ArrayList<>();
        List<Contradiction> contradictions = new ArrayList<>();
        said(visit, reports).forEach((ground, all) -> {
            List<Said> counting = all;
            if (all.stream().map(said -> said.item().result()).distinct().count() > 1) {
                UUID decided = decisions.get(ground);
                contradictions.add(contradiction(ground, all, decided));
                counting = all.stream()
                        .filter(said -> said.report().reportId().equals(decided))
                        .toList();
            }
            if (!counting.isEmpty()) {
                findings.add(finding(ground, counting, visit));
            }
        });
        return new Reconciliation(findings, contradictions);
    }

    /** What a signed visit comes to. */
    Visit.Result result() {
        List<VisitFinding> found =
                findings.stream().filter(VisitFinding::confirmed).toList();
        return new Visit.Result(
                !found.isEmpty(),
                found.stream()
                        .map(VisitFinding::workers)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .max()
                        .orElse(0),
                found.stream()
                        .map(VisitFinding::exposureIdr)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .sum());
    }

    /** What is left for the lead to decide. */
    List<Contradiction> undecided() {
        return contradictions.stream()
                .filter(contradiction -> contradiction.decidedFor() == null)
                .toList();
    }

    private static Map<Ground, List<Said>> said(Visit visit, List<VisitReport> reports) {
        Map<Ground, List<Said>> byGround = new TreeMap<>();
        for (VisitReport report : reports) {
            for (ReportBody.Item item : report.items()) {
                if (item.result() != ItemResult.NOT_CHECKED) {
                    ReportBody.Item counted = item;
                    for (Ground ground : Ground.of(item.ground(), item.agency(), report.agency(), visit)) {
                        byGround.computeIfAbsent(ground, first -> new ArrayList<>())
                                .add(new Said(report, counted));
                        counted = item.withoutExposure();
                    }
                }
            }
        }
        return byGround;
    }

    private static Contradiction contradiction(Ground ground, List<Said> all, UUID decided) {
        List<Contradiction.Side> sides = all.stream()
                .map(said -> new Contradiction.Side(
                        said.report().reportId(),
                        said.report().agency(),
                        said.item().result()))
                .toList();
        return new Contradiction(ground.code(), ground.agency(), sides, decided);
    }

    private static VisitFinding finding(Ground ground, List<Said> counting, Visit visit) {
        ItemResult result = counting.getFirst().item().result();
        return new VisitFinding(
                ground.code(),
                ground.agency(),
                result,
                largest(counting, ReportBody.Item::workers),
                largest(counting, ReportBody.Item::exposureIdr),
                counting.stream()
                        .map(said -> said.item().agreedDeadline())
                        .filter(Objects::nonNull)
                        .min(Comparator.<LocalDate>naturalOrder())
                        .orElse(null),
                result == ItemResult.NOT_FOUND && ground.isSuspected(visit));
    }

    private static Long largest(List<Said> counting, Function<ReportBody.Item, Long> number) {
        return counting.stream()
                .map(said -> number.apply(said.item()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
