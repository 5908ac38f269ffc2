package id.patuh.registry.employer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.id.Ids;
import id.patuh.kit.idempotency.IdempotentRequest;
import id.patuh.kit.outbox.Outbox;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.fact.Checked;
import id.patuh.registry.fact.Declaration;
import id.patuh.registry.fact.FactVersion;
import id.patuh.registry.fact.FactVersions;
import id.patuh.registry.fact.FieldChecks;
import id.patuh.registry.fact.JsonFields;
import id.patuh.registry.fact.Numbers;
import id.patuh.registry.fact.RequestFields;
import id.patuh.registry.fact.RowError;
import id.patuh.registry.identifier.Identifiers;

/** Registers and changes employers over HTTP. */
@ApplicationScoped
public class EmployerService {
    private static final String CHANGED_ON = "changedOn";
    static final Set<String> FIELDS = Set.of(
            "wlkpNumber",
            "nib",
            "npwp",
            "name",
            "legalForm",
            "kbliEdition",
            "kbli",
            "scale",
            "regionCode",
            "address",
            "latitude",
            "longitude",
            "capitalIdr",
            "annualSalesIdr",
            "workers",
            "wageBillIdr",
            "construction",
            "reportedOn");
    private static final Set<String> PATCH_FIELDS =
            Stream.concat(FIELDS.stream(), Stream.of(CHANGED_ON)).collect(Collectors.toUnmodifiableSet());

    private final EmployerRepository employers;
    private final EmployerDocuments documents;
    private final EmployerChanges changes;
    private final Registrations registrations;
    private final IdempotentRequest idempotency;
    private final Outbox outbox;
    private final Identifiers identifiers;
    private final FactVersions facts;
    private final AuditLog audit;
    private final Preconditions preconditions;
    private final Event<ChangeNotice.Change> noticed;
    private final Clock clock;

    EmployerService(
            EmployerRepository employers,
            EmployerDocuments documents,
            EmployerChanges changes,
            Registrations registrations,
            IdempotentRequest idempotency,
            Outbox outbox,
            Identifiers identifiers,
            FactVersions facts,
            AuditLog audit,
            Preconditions preconditions,
            Event<ChangeNotice.Change> noticed,
            Clock clock) {
        this.employers = employers;
        this.documents = documents;
        this.changes = changes;
        this.registrations = registrations;
        this.idempotency = idempotency;
        this.outbox = outbox;
        this.identifiers = identifiers;
        this.facts = facts;
        this.audit = audit;
        this.preconditions = preconditions;
        this.noticed = noticed;
        this.clock = clock;
    }

    /**
     * Registers an employer: in the transaction of its idempotency key, or together with those of other requests.
     *
     * @param body a WLKP report with at least one of NIB, NPWP and WLKP number
     * @param caller who registers it
     * @return the employer, and whether it may be one that is known already
     * @throws Problem VALIDATION_FAILED, UNKNOWN_FIELD, REGION_OUT_OF_SCOPE, IDENTIFIER_IN_USE
     */
    Registrations.Registered register(JsonNode body, Caller caller) {
        RequestFields.requireKnown(body, FIELDS);
        LocalDate today = LocalDate.now(clock);
        Checked<Numbers> numbers = Numbers.ofEmployer(JsonFields.strict(body), today);
        Checked<Declaration> declared = Declaration.report(JsonFields.strict(body), today);
        requireGood(numbers, declared, true);
        caller.requireRegion(declared.value().regionCode());
        Registrations.Wanted wanted = new Registrations.Wanted(
                new NewEmployers.NewEmployer(
                        Ids.next(), declared.value(), numbers.value().byType(IdentifierType.WLKP), caller),
                audit.origin(),
                outbox.headersJson());
        return idempotency.key().isPresent()
                ? registrations.register(List.of(wanted)).getFirst()
                : registrations.together(wanted);
    }

    /**
     * Changes an employer by a merge patch (RFC 7396), which may say on which day the change happened.
     *
     * @param id the employer
     * @param patch the fields to change
     * @param caller who changes it
     * @return the employer as it is then
     * @throws Problem as {@link #change(UUID, JsonNode, ChangeNotice, Caller)} does
     */
    @Transactional
    EmployerDocument change(UUID id, JsonNode patch, Caller caller) {
        RequestFields.requireKnown(patch, PATCH_FIELDS);
        FieldChecks checks = new FieldChecks(JsonFields.strict(patch), LocalDate.now(clock));
        LocalDate changedOn = checks.date(CHANGED_ON);
        RequestFields.requireGood(checks.errors());
        return change(id, patch, changedOn == null ? null : new ChangeNotice(changedOn, noticed::fire), caller);
    }

    /**
     * Changes an employer by a merge patch (RFC 7396). A number is added, never taken away.
     *
     * @param id the employer
     * @param patch the fields to change
     * @param notice what the caller says of the change; null for a mere correction
     * @param caller who changes it
     * @return the employer as it is then; the version is the one before when the patch changes nothing
     * @throws Problem as registering does, and ETAG_STALE, IF_MATCH_REQUIRED, OLDER_THAN_HELD
     */
    @Transactional
    public EmployerDocument change(UUID id, JsonNode patch, ChangeNotice notice, Caller caller) {
        EmployerChanges.Locked locked = changes.lock(id, caller);
        preconditions.requireIfMatch(locked.version());
        EmployerEntity employer = employers.findById(id);
        Declaration held = employer.declared();
        LocalDate today = LocalDate.now(clock);
        Checked<Numbers> numbers = Numbers.ofEmployer(JsonFields.strict(patch), today);
        Checked<Declaration> declared = Declaration.state(JsonFields.strict(MergePatch.apply(held, patch)), today);
        MergePatch.requireNumbersKept(patch);
        requireGood(numbers, declared, false);
        caller.requireRegion(declared.value().regionCode());
        requireNotOlder(held, declared.value());
        Map<IdentifierType, String> added =
                identifiers.missing(id, numbers.value().byType(IdentifierType.WLKP));
        if (!added.isEmpty() || !declared.value().digest().equals(held.digest())) {
            apply(employer, declared.value(), added, notice, caller);
        } else if (notice != null) {
            tell(notice, id, null, held, held, caller);
        }
        return documents.find(id).orElseThrow();
    }

    private void apply(
            EmployerEntity employer,
            Declaration declared,
            Map<IdentifierType, String> added,
            ChangeNotice notice,
            Caller caller) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.now(clock);
        Declaration held = employer.declared();
        LocalDate validFrom = validFrom(employer.id, declared, notice);
        employer.put(declared, validFrom, now);
        employers.flush();
        if (!declared.digest().equals(held.digest())) {
            record(employer.id, employer.version, declared, validFrom, caller, now);
        }
        if (!added.isEmpty()) {
            identifiers.add(employer.id, added, today, FactVersions.MANUAL, now);
            facts.add(
                    new FactVersions.Reported(
                            employer.id,
                            employer.version,
                            FactVersion.IDENTIFIERS,
                            today,
                            UUID.nameUUIDFromBytes(added.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                            Map.of("added", AddedNumber.of(added))),
                    caller,
                    now);
        }
        if (notice != null) {
            tell(notice, employer.id, employer.version, held, declared, caller);
        }
        audit.record("EMPLOYER_CHANGED", "employer", employer.id.toString(), Map.of("version", employer.version));
        changes.publish(employer.id);
    }

    private void tell(
            ChangeNotice notice, UUID id, Long version, Declaration before, Declaration after, Caller caller) {
        notice.keeper()
                .accept(new ChangeNotice.Change(
                        id, version, notice.changedOn(), before, after, caller, clock.instant()));
    }

    /**
     * The day from which a change holds: that of the report it corrects, or the day the caller names, but never before the one from which
     * what it replaces holds. Otherwise the present state would not be the newest of its time axis.
     */
    private LocalDate validFrom(UUID id, Declaration declared, ChangeNotice notice) {
        if (notice == null && !declared.isReported()) {
            return LocalDate.now(clock);
        }
        return Stream.of(
                        Optional.ofNullable(notice).map(ChangeNotice::changedOn),
                        Optional.ofNullable(declared.reportedOn()),
                        facts.newest(id, factSet(declared)))
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private void record(UUID id, long version, Declaration declared, LocalDate validFrom, Caller caller, Instant now) {
        facts.add(
                new FactVersions.Reported(id, version, factSet(declared), validFrom, declared.digest(), declared),
                caller,
                now);
    }

    private static String factSet(Declaration declared) {
        return declared.isReported() ? FactVersion.DECLARATION : FactVersion.PROFILE;
    }

    /**
     * What is declared of an employer.
     *
     * @param id a locked employer
     * @return the declaration; not yet reported for one that only a BPJS knows
     */
    @Transactional
    public Declaration declared(UUID id) {
        return employers.findById(id).declared();
    }

    private static void requireNotOlder(Declaration held, Declaration declared) {
        if (held.isReported() && declared.reportedOn().isBefore(held.reportedOn())) {
            throw Problem.of(
                    RegistryProblem.OLDER_THAN_HELD,
                    declared.reportedOn().toString(),
                    held.reportedOn().toString());
        }
    }

    private static void requireGood(Checked<Numbers> numbers, Checked<Declaration> declared, boolean numberNeeded) {
        List<RowError> errors = new ArrayList<>(numbers.errors());
        errors.addAll(declared.errors());
        RequestFields.requireGood(errors);
        if (numberNeeded && numbers.value().byType(IdentifierType.WLKP).isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED)
                    .with(new FieldError(
                            "",
                            "IDENTIFIER_REQUIRED",
                            "Sedikitnya satu dari nib, npwp, dan wlkpNumber wajib diisi.",
                            "At least one of nib, npwp and wlkpNumber is required."));
        }
    }

    /** A number as the history shows it. */
    record AddedNumber(IdentifierType type, String value) {
        static List<AddedNumber> of(Map<IdentifierType, String> added) {
            return added.entrySet().stream()
                    .map(entry -> new AddedNumber(entry.getKey(), entry.getValue()))
                    .toList();
        }
    }
}
