package id.patuh.registry.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.outbox.Outbox;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.employer.EmployerStore;
import id.patuh.registry.employer.refresh.EmployerRefresh;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.record.NewStatement;
import id.patuh.registry.record.Provenance;

/**
 * Takes rows, in the current transaction: those of a chunk of a file, of a batch of events, or of a request. Each is taken as if it came
 * alone, after those before it.
 */
@ApplicationScoped
public class IntakeService {
    private final IntakePlanner planner;
    private final MembershipStore memberships;
    private final PlanWriter writer;
    private final EmployerStore employers;
    private final EmployerRefresh refresh;
    private final IntakeFollowUp followUp;
    private final Outbox outbox;

    IntakeService(
            IntakePlanner planner,
            MembershipStore memberships,
            PlanWriter writer,
            EmployerStore employers,
            EmployerRefresh refresh,
            IntakeFollowUp followUp,
            Outbox outbox) {
        this.planner = planner;
        this.memberships = memberships;
        this.writer = writer;
        this.employers = employers;
        this.refresh = refresh;
        this.followUp = followUp;
        this.outbox = outbox;
    }

    /** What taking rows did. */
    public record Taken(
            List<TakenRow> rows, List<RowConflict> conflicts, Map<UUID, EmployerDocument> changed, Set<UUID> similar) {}

    /** What became of a row. {@code recordId} and {@code employerId} are null where it was refused. */
    public record TakenRow(RowOutcome outcome, UUID recordId, UUID employerId) {}

    /**
     * Takes rows on behalf of the present request, job or consumer.
     *
     * @throws id.patuh.kit.db.DatabaseException where another transaction took one of their numbers meanwhile
     */
    public Taken take(List<RowLine> rows, Provenance from) {
        String headers = outbox.headersJson();
        return take(rows, from, line -> headers);
    }

    /**
     * As {@link #take(List, Provenance)}, for rows of several requests.
     *
     * @param headers {@link Outbox#headersJson()} of the request that a row came by, by its line
     */
    public Taken take(List<RowLine> rows, Provenance from, IntFunction<String> headers) {
        memberships.lockShared();
        return apply(rows, from, headers);
    }

    /** As {@link #take(List, Provenance)}, in a transaction that will be rolled back: mergers need not wait for its end. */
    public Taken rehearse(List<RowLine> rows, Provenance from) {
        String headers = outbox.headersJson();
        return apply(rows, from, line -> headers);
    }

    private Taken apply(List<RowLine> rows, Provenance from, IntFunction<String> headers) {
        IntakePlan plan = planner.plan(rows, from.isManual());
        if (plan.isIdle()) {
            return taken(plan, Map.of(), Set.of());
        }
        Map<UUID, EmployerRow> locked = employers.lock(plan.touched());
        boolean again = false;
        while (plan.gains() && !again || isStale(plan, locked)) {
            again = true;
            plan = planner.plan(rows, from.isManual());
            locked = employers.lock(plan.touched());
        }
        writer.write(plan, from);
        IntakeFollowUp.Followed followed = followUp.follow(plan, rows, from);
        Set<UUID> changedRecords = new HashSet<>(plan.changedRecords());
        changedRecords.addAll(followed.replaced());
        EmployerRefresh.Written written = refresh.write(
                new EmployerRefresh.Change(locked, plan.created(), changedRecords, ids(plan.statements()), from.now()));
        // Names are compared once the new employers are there; what is asked is published with them.
        QuestionRaiser.Asked asked = followUp.ask(plan, followed, written.computed(), from);
        return taken(plan, refresh.publish(written, asked.concerned(), headers(plan, rows, headers)), asked.similar());
    }

    /** An employer is published for the first row that concerns it. */
    private static Function<UUID, String> headers(IntakePlan plan, List<RowLine> rows, IntFunction<String> ofLine) {
        Map<UUID, Integer> lines = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            if (plan.placements()[i] != null) {
                lines.putIfAbsent(
                        plan.placements()[i].record().spells().today(),
                        rows.get(i).line());
            }
        }
        return employer ->
                ofLine.apply(lines.getOrDefault(employer, rows.getFirst().line()));
    }

    // Employers were read before they were locked: what was read must be what is there. Records and numbers of others
    // cannot go elsewhere meanwhile, but one more may have come.
    private boolean isStale(IntakePlan plan, Map<UUID, EmployerRow> locked) {
        return !locked.isEmpty() && !planner.isOf(plan, locked);
    }

    private static Taken taken(IntakePlan plan, Map<UUID, EmployerDocument> changed, Set<UUID> similar) {
        List<TakenRow> rows = new ArrayList<>(plan.outcomes().length);
        for (int i = 0; i < plan.outcomes().length; i++) {
            var placement = plan.placements()[i];
            rows.add(new TakenRow(
                    plan.outcomes()[i],
                    placement == null ? null : placement.record().id(),
                    placement == null ? null : placement.employerId()));
        }
        return new Taken(rows, plan.conflicts(), changed, similar);
    }

    private static Set<UUID> ids(Collection<NewStatement> statements) {
        Set<UUID> ids = new HashSet<>();
        statements.forEach(statement -> ids.add(statement.id()));
        return ids;
    }
}
