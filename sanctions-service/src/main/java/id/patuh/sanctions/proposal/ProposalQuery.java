package id.patuh.sanctions.proposal;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.paging.CursorKey;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.action.Authority;
import id.patuh.sanctions.reference.EmployerQuery;
import id.patuh.sanctions.work.WorkAccess;

/** Finds and shows proposals: those of the caller's agency; those who read everything see all. */
@ApplicationScoped
@Transactional
class ProposalQuery {
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final ProposalStore store;
    private final EmployerQuery employers;
    private final AccessLog accessLog;

    ProposalQuery(ProposalStore store, EmployerQuery employers, AccessLog accessLog) {
        this.store = store;
        this.employers = employers;
        this.accessLog = accessLog;
    }

    /**
     * A proposal.
     *
     * @throws Problem PROPOSAL_UNKNOWN, or if the caller may not see it
     */
    Proposal view(UUID id, Caller caller) {
        Proposal proposal = store.get(id);
        caller.requireRegion(proposal.regionCode());
        requireSeen(proposal.agency(), caller);
        accessLog.read("employer", List.of(proposal.employerId()));
        return proposal.of(employers.survivor(proposal.employerId()));
    }

    /**
     * A page of proposals, the highest priority first.
     *
     * @param employerId of this employer and all it is one with by mergers; null for any
     * @param agency null for the caller's own, or for all of them where the caller reads everything
     */
    Page<Proposal> list(
            ProposalState state, ProposalKind kind, UUID employerId, Agency agency, PageQuery page, Caller caller) {
        ProposalFilter filter = new ProposalFilter(
                state,
                kind,
                employerId == null ? null : employers.legalPersons(Set.of(employerId)),
                agencies(agency, caller),
                WorkAccess.provinces(caller));
        String sealed = "proposals|" + state + "|" + kind + "|" + employerId + "|" + filter.agencies();
        Optional<CursorKey> after = page.after(sealed, 2);
        List<Proposal> rows = store.page(
                filter,
                after.map(key -> key.decimal(0)).orElse(null),
                after.map(key -> key.id(1)).orElse(LAST_ID),
                page.limit() + 1);
        Page<Proposal> cut = Page.cut(
                rows,
                page.limit(),
                last -> Cursors.encode(sealed, last.priority().toPlainString(), last.id()));
        Set<UUID> shown = cut.items().stream().map(Proposal::employerId).collect(Collectors.toSet());
        accessLog.read("employer", shown);
        Map<UUID, UUID> survivors = employers.survivors(shown);
        return cut.map(proposal -> proposal.of(survivors.get(proposal.employerId())));
    }

    private static Set<Agency> agencies(Agency agency, Caller caller) {
        if (agency != null) {
            requireSeen(agency, caller);
            return Set.of(agency);
        }
        return readsEverything(caller)
                ? EnumSet.allOf(Agency.class)
                : Arrays.stream(Agency.values())
                        .filter(own -> own.name().equals(WorkAccess.own(caller)))
                        .collect(Collectors.toSet());
    }

    private static void requireSeen(Agency agency, Caller caller) {
        boolean own = caller.agencyIs(agency)
                && caller.roles().stream().anyMatch(role -> Authority.belongs(role, agency.name()));
        if (!own && !readsEverything(caller)) {
            throw Problem.of(KitProblem.AGENCY_MISMATCH, Phrase.of(agency));
        }
    }

    private static boolean readsEverything(Caller caller) {
        return caller.hasRole(Roles.AUDITOR) || caller.hasRole(Roles.ADMIN);
    }
}
