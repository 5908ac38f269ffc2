package id.patuh.registry.registration;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerRow;
import id.patuh.registry.employer.EmployerStore;
import id.patuh.registry.membership.MembershipStore;
import id.patuh.registry.record.RecordDocumentQuery;
import id.patuh.registry.record.RecordHead;

/** Locks what a person changes: memberships first, as those who take rows do, then the row of the employer. */
@ApplicationScoped
public class RecordLock {
    private final MembershipStore memberships;
    private final EmployerStore employers;
    private final RecordDocumentQuery documents;

    RecordLock(MembershipStore memberships, EmployerStore employers, RecordDocumentQuery documents) {
        this.memberships = memberships;
        this.employers = employers;
        this.documents = documents;
    }

    /** A record locked until the transaction ends. */
    public record Locked(RecordHead head, EmployerRow employer) {}

    /**
     * Locks an employer for a change by a caller.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, EMPLOYER_MERGED
     */
    public EmployerRow employer(UUID id, Caller caller) {
        memberships.lockShared();
        return employers.lockActive(id, caller);
    }

    /**
     * Locks a record for a change by a caller of the agency that gives its number, in the caller's regions.
     *
     * @throws Problem RECORD_NOT_FOUND, AGENCY_MISMATCH, REGION_OUT_OF_SCOPE
     */
    public Locked record(UUID id, Caller caller) {
        memberships.lockShared();
        UUID employer = find(id).employerId();
        EmployerRow locked = employers.lock(List.of(employer)).get(employer);
        // What was read before the lock may have changed since; whose record it is cannot.
        RecordHead head = find(id);
        requireOwner(head.type(), caller);
        caller.requireRegion(head.regionCode());
        return new Locked(head, locked);
    }

    /**
     * Lets only the agency that gives such numbers write a record, whatever role its officer holds.
     *
     * @throws Problem AGENCY_MISMATCH
     */
    public static void requireOwner(RecordType type, Caller caller) {
        caller.requireAgency(type.agency(), RoleGroups.RECORD_WRITERS);
    }

    /** A record without its statements. */
    public Optional<RecordHead> head(UUID id) {
        return documents.head(id);
    }

    private RecordHead find(UUID id) {
        return documents.head(id).orElseThrow(() -> Problem.of(RegistryProblem.RECORD_NOT_FOUND, id.toString()));
    }
}
