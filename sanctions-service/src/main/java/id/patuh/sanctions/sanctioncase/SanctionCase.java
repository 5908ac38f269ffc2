package id.patuh.sanctions.sanctioncase;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import id.patuh.contracts.calendar.LegalZone;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.procedure.CaseState;
import id.patuh.sanctions.procedure.Move;
import id.patuh.sanctions.procedure.vocabulary.CaseOutcome;
import id.patuh.sanctions.procedure.vocabulary.CaseStatus;
import id.patuh.sanctions.sanctioncase.command.Ground;
import id.patuh.sanctions.sanctioncase.command.OpenCase;

/** A sanction case. Its state moves only by steps that {@link CaseJournal} writes. */
@Entity(name = "SanctionCase")
@Table(name = "sanction_case")
public class SanctionCase {
    @Id
    private UUID id;

    @Column(name = "employer_id")
    private UUID employerId;

    @Column(name = "region_code")
    private String regionCode;

    @Enumerated(EnumType.STRING)
    private Agency agency;

    @JdbcTypeCode(SqlTypes.ARRAY)
    private String[] programmes;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Ground> grounds;

    @Enumerated(EnumType.STRING)
    private CaseStatus state;

    @Enumerated(EnumType.STRING)
    private CaseOutcome outcome;

    private long version;

    @Column(name = "acted_version")
    private long actedVersion;

    @Column(name = "policy_version")
    private String policyVersion;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "opened_by")
    private String openedBy;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "closed_at")
    private Instant closedAt;

    private boolean contradicted;

    @Column(name = "head_hash")
    private String headHash;

    /** For the framework. */
    protected SanctionCase() {}

    SanctionCase(UUID id, OpenCase opened, String regionCode, Instant now, String subject) {
        this.id = id;
        this.employerId = opened.employerId();
        this.regionCode = regionCode;
        this.agency = opened.agency();
        this.programmes =
                opened.programmes().stream().sorted().map(Programme::name).toArray(String[]::new);
        this.grounds = List.copyOf(opened.grounds());
        this.state = CaseStatus.UNDER_EXAMINATION;
        this.policyVersion = "";
        this.openedAt = now;
        this.openedBy = subject;
        this.updatedAt = now;
    }

    /** Its identity. */
    public UUID id() {
        return id;
    }

    /** The employer. */
    public UUID employerId() {
        return employerId;
    }

    /** Region of the employer when the case was opened. */
    public String regionCode() {
        return regionCode;
    }

    /** Zone in which the employer's legal days begin and end. */
    public LegalZone zone() {
        return LegalZone.of(regionCode);
    }

    /** Agency that leads it. */
    public Agency agency() {
        return agency;
    }

    /** Programmes concerned. */
    public Set<Programme> programmes() {
        Set<Programme> found = EnumSet.noneOf(Programme.class);
        Arrays.stream(programmes).map(Programme::valueOf).forEach(found::add);
        return found;
    }

    /** Its grounds. */
    public List<Ground> grounds() {
        return grounds;
    }

    /** Codes of its grounds, each once. */
    public List<String> groundCodes() {
        return grounds.stream().map(ground -> ground.code().name()).distinct().toList();
    }

    /** Its state. */
    public CaseState state() {
        return CaseState.of(state, outcome);
    }

    /** Name of its state. */
    public CaseStatus status() {
        return state;
    }

    /** Number of steps; the entity tag. */
    public long version() {
        return version;
    }

    /** Version of the latest step that did more than note the running of a clock. */
    long actedVersion() {
        return actedVersion;
    }

    /** Why it is closed; null while it is open. */
    public CaseOutcome outcome() {
        return outcome;
    }

    /** Programmes that its grounds concern. */
    public Set<Programme> concernedProgrammes() {
        Set<Programme> concerned = EnumSet.noneOf(Programme.class);
        grounds.forEach(ground -> concerned.addAll(ground.code().among(programmes())));
        return concerned;
    }

    /** Whether performance or fulfilment was recorded although the ledgers showed otherwise. */
    public boolean contradicted() {
        return contradicted;
    }

    /** Marks that performance or fulfilment is recorded although the ledgers show otherwise. */
    public void contradict() {
        contradicted = true;
    }

    /** Takes over grounds, with their evidence and programmes. */
    void join(List<Ground> others, Set<Programme> theirs) {
        grounds = Stream.concat(grounds.stream(), others.stream()).distinct().toList();
        programmes = Stream.concat(programmes().stream(), theirs.stream())
                .distinct()
                .sorted()
                .map(Programme::name)
                .toArray(String[]::new);
    }

    /** Hash of the latest step; null before the first. */
    String headHash() {
        return headHash;
    }

    /** Links the step that was just written. */
    void link(String hash) {
        headHash = hash;
    }

    String policyVersion() {
        return policyVersion;
    }

    /** When it was opened. */
    public Instant openedAt() {
        return openedAt;
    }

    String openedBy() {
        return openedBy;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    Instant closedAt() {
        return closedAt;
    }

    /** Takes a step: the state is set and the version grows by one. */
    void step(Move<CaseState> move, String policy, Instant now) {
        state = move.to().status();
        outcome = move.to().outcome().orElse(null);
        tick(policy, now);
        actedVersion = version;
        if (state == CaseStatus.CLOSED && closedAt == null) {
            closedAt = now;
        }
    }

    /** Notes the running of a clock: nothing changes but the history. */
    void tick(String policy, Instant now) {
        version++;
        policyVersion = policy;
        updatedAt = now;
    }
}
