package id.patuh.registry.merging;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Npwp;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.id.Ids;
import id.patuh.kit.nik.NikKey;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.membership.Act;
import id.patuh.registry.membership.HeldNumber;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.membership.Memberships;
import id.patuh.registry.membership.RecordMember;
import id.patuh.registry.record.MemberQuery;

/** Splits an employer: chosen records and identity numbers belong to another from a day on. */
@ApplicationScoped
class SplitService {
    private final Reorganisation reorganisation;
    private final MembershipStore memberships;
    private final MemberQuery members;
    private final ActRecorder recorder;
    private final ActAuthority authority;
    private final NikKey nikKey;
    private final AuditLog audit;

    SplitService(
            Reorganisation reorganisation,
            MembershipStore memberships,
            MemberQuery members,
            ActRecorder recorder,
            ActAuthority authority,
            NikKey nikKey,
            AuditLog audit) {
        this.reorganisation = reorganisation;
        this.memberships = memberships;
        this.members = members;
        this.recorder = recorder;
        this.authority = authority;
        this.nikKey = nikKey;
        this.audit = audit;
    }

    /**
     * Splits an employer.
     *
     * @param expected version of the employer that loses members; may be left out
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, EMPLOYER_MERGED, AGENCY_MISMATCH, CASE_OF_ANOTHER_AGENCY, RECORD_NOT_MEMBER,
     *     IDENTIFIER_NOT_HELD, SPLIT_WITHOUT_MEMBER, SPLIT_TO_ITSELF, ETAG_STALE
     */
    @Transactional
    UUID split(UUID employer, SplitRequest request, ExpectedVersion expected, Caller caller) {
        if (employer.equals(request.toEmployerId())) {
            throw Problem.of(RegistryProblem.SPLIT_TO_ITSELF, employer.toString());
        }
        boolean anything =
                !request.records().isEmpty() || !request.identifiers().isEmpty();
        if (!anything || request.toEmployerId() == null && request.records().isEmpty()) {
            throw Problem.of(RegistryProblem.SPLIT_WITHOUT_MEMBER);
        }
        Instant now = reorganisation.begin();
        Map<UUID, EmployerRow> locked = lock(employer, request, caller);
        expected.requireIfNamed(locked.get(employer).version());
        Memberships changed = memberships.loadAll(List.of(employer));
        List<RecordMember> records = records(changed, employer, request);
        requireSomething(employer, request);
        UUID other = request.toEmployerId() == null ? Ids.next() : request.toEmployerId();
        Act act = recorder.record(
                new ActRecorder.Planned(
                        Act.Kind.SPLIT, employer, other, request.effectiveOn(), request.reason(), request.evidence()),
                caller,
                now);
        List<HeldNumber> numbers = numbers(changed, employer, request, act.sequence());
        changed.split(
                records,
                numbers,
                new Memberships.Move(employer, other, request.effectiveOn(), act.id(), act.sequence()));
        audit.record(
                "EMPLOYER_SPLIT",
                "employer",
                employer.toString(),
                Map.of(
                        "splitId", act.id(),
                        "toEmployerId", other,
                        "effectiveOn", request.effectiveOn().toString(),
                        "reason", request.reason()));
        reorganisation.finish(changed, locked, request.toEmployerId() == null ? Set.of(other) : Set.of(), now);
        return act.id();
    }

    private Map<UUID, EmployerRow> lock(UUID employer, SplitRequest request, Caller caller) {
        List<UUID> ids = new ArrayList<>(List.of(employer));
        if (request.toEmployerId() != null) {
            ids.add(request.toEmployerId());
        }
        Map<UUID, EmployerRow> locked = reorganisation.lock(ids, caller);
        locked.values().forEach(reorganisation::requireActive);
        authority.require(locked.keySet(), caller);
        return locked;
    }

    private static List<RecordMember> records(Memberships held, UUID employer, SplitRequest request) {
        return request.records().stream()
                .map(id -> held.records().stream()
                        .filter(record -> record.id().equals(id)
                                && record.spells().today().equals(employer))
                        .findFirst()
                        .orElseThrow(() -> Problem.of(RegistryProblem.RECORD_NOT_MEMBER, id.toString())
                                .property("recordId", id)))
                .toList();
    }

    /** A new employer is computed from what its records state. */
    private void requireSomething(UUID employer, SplitRequest request) {
        boolean stated = members.today(List.of(employer)).getOrDefault(employer, List.of()).stream()
                .anyMatch(member -> request.records().contains(member.record().recordId()));
        if (request.toEmployerId() == null && !stated) {
            throw Problem.of(RegistryProblem.SPLIT_WITHOUT_MEMBER);
        }
    }

    private List<HeldNumber> numbers(Memberships held, UUID employer, SplitRequest request, long sequence) {
        List<HeldNumber> numbers = new ArrayList<>();
        for (SplitRequest.Number number : request.identifiers()) {
            IdentityNumber wanted = number(number);
            List<HeldNumber> found = held.branches(List.of(wanted), sequence);
            if (found.isEmpty() || !found.getFirst().spells().today().equals(employer)) {
                String shown = wanted.type() + ":" + wanted.value();
                throw Problem.of(RegistryProblem.IDENTIFIER_NOT_HELD, shown).property("identifier", shown);
            }
            numbers.addAll(found);
        }
        return numbers;
    }

    private IdentityNumber number(SplitRequest.Number number) {
        if (number.type() == IdentifierType.NIB) {
            return IdentityNumber.nib(number.value());
        }
        IdentityNumber npwp = IdentityNumber.npwp(new Npwp(number.value()), nikKey);
        return Boolean.TRUE.equals(number.branch()) ? npwp.ofBranch() : npwp;
    }
}
