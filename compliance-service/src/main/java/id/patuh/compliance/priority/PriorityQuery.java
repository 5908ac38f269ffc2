package id.patuh.compliance.priority;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.assessment.RandomOrder;
import id.patuh.compliance.assessment.explanation.AssessmentView.PriorityPartView;
import id.patuh.compliance.assessment.explanation.Explanation;
import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.compliance.facts.FactsService;
import id.patuh.compliance.priority.PriorityLine.Selection;
import id.patuh.compliance.region.RegionScope;
import id.patuh.compliance.sanction.SanctionQuery;
import id.patuh.compliance.sanction.SanctionView;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.paging.CursorKey;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;

/** Reads lists of employers, the most urgent first. */
@ApplicationScoped
class PriorityQuery {
    private final PriorityTargetQuery repository;
    private final FactsService facts;
    private final AssessorFactory assessors;
    private final SanctionQuery sanctions;
    private final AccessLog accessLog;

    PriorityQuery(
            PriorityTargetQuery repository,
            FactsService facts,
            AssessorFactory assessors,
            SanctionQuery sanctions,
            AccessLog accessLog) {
        this.repository = repository;
        this.facts = facts;
        this.assessors = assessors;
        this.sanctions = sanctions;
        this.accessLog = accessLog;
    }

    /**
     * Where a page begins.
     *
     * @param key the last employer of the page before
     * @param rank its place in the order; 0 before the first
     */
    record Start(PriorityKey key, int rank) {
        static final int PARTS = PriorityKey.PARTS + 1;

        static Start of(CursorKey key) {
            return new Start(PriorityKey.of(key), key.count(PriorityKey.PARTS));
        }
    }

    /** One page of the order. */
    Page<PriorityLine> ranked(RegionScope scope, BusinessScale scale, Start start, int limit, String filter) {
        List<PriorityTarget> found = repository.ranked(scope, scale, start.key(), limit + 1);
        Page<PriorityTarget> page = Page.cut(
                found,
                limit,
                last -> Cursors.encode(
                        filter, last.priorityTenths(), last.exposureIdr(), last.employerId(), start.rank() + limit));
        return new Page<>(lines(page.items(), start.rank(), Selection.RANK), page.nextCursor());
    }

    /**
     * A whole list of so many slots: the most urgent employers, and a random share of all that have duties, those in order included, so
     * that targeting can be checked for bias. The same seed draws the same employers as long as the employers are the same.
     */
    Page<PriorityLine> drawn(RegionScope scope, BusinessScale scale, String seed, int slots) {
        BigDecimal share =
                assessors.ofToday().policy().document().inspectionList().randomShare();
        int random = share.multiply(BigDecimal.valueOf(slots))
                .setScale(0, RoundingMode.HALF_UP)
                .intValueExact();
        List<PriorityTarget> ranked = repository.ranked(scope, scale, PriorityKey.START, slots - random);
        List<PriorityTarget> chance = repository.drawn(
                scope,
                scale,
                RandomOrder.placeOf(seed),
                ranked.stream().map(PriorityTarget::employerId).toList(),
                random);
        List<PriorityLine> lines = new ArrayList<>(lines(ranked, 0, Selection.RANK));
        lines.addAll(lines(chance, 0, Selection.RANDOM));
        return new Page<>(lines, null);
    }

    private List<PriorityLine> lines(List<PriorityTarget> targets, int ranked, Selection selection) {
        List<UUID> employers = targets.stream().map(PriorityTarget::employerId).toList();
        Map<UUID, EmployerFacts> known = facts.current(employers);
        Map<UUID, SanctionView> beside = sanctions.of(employers);
        accessLog.read("employer", employers);
        List<PriorityLine> lines = new ArrayList<>();
        for (PriorityTarget target : targets) {
            Integer rank =
                    switch (selection) {
                        case RANK -> ranked + lines.size() + 1;
                        case RANDOM -> null;
                    };
            UUID employer = target.employerId();
            lines.add(line(
                    target,
                    rank,
                    selection,
                    known.get(employer),
                    beside.get(employer).state()));
        }
        return lines;
    }

    /** The reasons are computed from the facts the result was made of; the place in the order is the stored one. */
    private PriorityLine line(
            PriorityTarget target,
            Integer rank,
            Selection selection,
            EmployerFacts known,
            SanctionView.State sanction) {
        Explanation explanation = Explanation.of(assessors.of(target.asOf(), target.policyVersion()), known);
        Assessment assessment = explanation.assessment();
        return new PriorityLine(
                rank,
                selection,
                target.employerId(),
                known.name(),
                known.regionCode(),
                RegionScope.name(known.regionCode()),
                assessment.subject().scale(),
                assessment.subject().workers(),
                assessment.complianceClass(),
                assessment.score(),
                BigDecimal.valueOf(target.priorityTenths(), 1),
                target.exposureIdr(),
                target.workersAffected(),
                target.asOf(),
                explanation.priorityParts().stream()
                        .sorted(Comparator.comparing(PriorityPartView::contribution)
                                .reversed())
                        .toList(),
                explanation.findings(),
                sanction);
    }
}
