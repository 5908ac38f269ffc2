package id.patuh.registry.merging;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.membership.Act;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.membership.Memberships;

/** Merges employers: all that is the one's from a day on belongs to the other. */
@ApplicationScoped
public class MergeService {
    private final Reorganisation reorganisation;
    private final MembershipStore memberships;
    private final ActRecorder recorder;
    private final ActAuthority authority;
    private final AuditLog audit;

    MergeService(
            Reorganisation reorganisation,
            MembershipStore memberships,
            ActRecorder recorder,
            ActAuthority authority,
            AuditLog audit) {
        this.reorganisation = reorganisation;
        this.memberships = memberships;
        this.recorder = recorder;
        this.authority = authority;
        this.audit = audit;
    }

    /**
     * Merges an employer into another.
     *
     * @param expected version of the survivor; may be left out
     * @throws Problem MERGE_OF_ITSELF, EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, EMPLOYER_MERGED, AGENCY_MISMATCH, CASE_OF_ANOTHER_AGENCY, ETAG_STALE
     */
    @Transactional
    public UUID merge(UUID survivor, MergeRequest request, ExpectedVersion expected, Caller caller) {
        UUID absorbed = request.absorbedId();
        if (survivor.equals(absorbed)) {
            throw Problem.of(RegistryProblem.MERGE_OF_ITSELF, survivor.toString());
        }
        Instant now = reorganisation.begin();
        Map<UUID, EmployerRow> locked = reorganisation.lock(List.of(survivor, absorbed), caller);
        locked.values().forEach(reorganisation::requireActive);
        expected.requireIfNamed(locked.get(survivor).version());
        authority.require(locked.keySet(), caller);
        Act act = recorder.record(
                new ActRecorder.Planned(
                        Act.Kind.MERGE,
                        survivor,
                        absorbed,
                        request.effectiveOn(),
                        request.reason(),
                        request.evidence()),
                caller,
                now);
        Memberships changed = memberships.loadAll(List.of(absorbed));
        changed.merge(new Memberships.Merger(absorbed, survivor, request.effectiveOn(), act.id()), act.sequence());
        reorganisation.notifyMerged(survivor, request, caller, now);
        audit.record(
                "EMPLOYERS_MERGED",
                "employer",
                survivor.toString(),
                Map.of(
                        "mergeId", act.id(),
                        "absorbedId", absorbed,
                        "effectiveOn", request.effectiveOn().toString(),
                        "reason", request.reason()));
        reorganisation.finish(changed, locked, Set.of(), now);
        return act.id();
    }
}
