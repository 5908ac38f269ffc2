package id.patuh.compliance.officer;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.compliance.problem.InspectionProblem;
import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.vocabulary.Agency;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.ExpectedVersion;
import id.patuh.kit.http.json.StrictJson;
import id.patuh.kit.id.Ids;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.UnknownFields;

/** Enters and changes officers. */
@ApplicationScoped
class OfficerService {
    private static final UUID BEFORE_ALL = new UUID(0, 0);
    /** What a patch does not touch. */
    private static final List<String> FIXED = List.of("subject", "agency");

    private final OfficerStore officers;
    private final FieldAccess access;
    private final StrictJson strict;
    private final ObjectMapper mapper;
    private final Validator validator;
    private final AuditLog audit;
    private final Clock clock;

    OfficerService(
            OfficerStore officers,
            FieldAccess access,
            StrictJson strict,
            ObjectMapper mapper,
            Validator validator,
            AuditLog audit,
            Clock clock) {
        this.officers = officers;
        this.access = access;
        this.strict = strict;
        this.mapper = mapper;
        this.validator = validator;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters an officer.
     *
     * @throws Problem AGENCY_MISMATCH, REGION_OUT_OF_SCOPE, VALIDATION_FAILED, OFFICER_EXISTS
     */
    @Transactional
    Officer enter(OfficerBody body, Caller caller) {
        body.check();
        requireAuthority(body, caller);
        UUID id = Ids.next();
        if (!officers.insert(id, body, now(), caller.subject())) {
            throw Problem.of(InspectionProblem.OFFICER_EXISTS);
        }
        audit.record(
                "OFFICER_ENTERED",
                "officer",
                id.toString(),
                Map.of("agency", body.agency().name()));
        return officers.find(id).orElseThrow();
    }

    /**
     * Changes an officer by a merge patch.
     *
     * @throws Problem as {@link #enter}, and OFFICER_UNKNOWN, UNKNOWN_FIELD, IF_MATCH_REQUIRED, ETAG_STALE
     */
    @Transactional
    Officer change(UUID id, JsonNode patch, ExpectedVersion expected, Caller caller) {
        Officer held = officers.lock(id).orElseThrow(() -> FieldAccess.unknown(id));
        FieldAccess.requireSupervisor(caller, held.homeRegion());
        expected.require(held.version());
        OfficerBody body = merged(held, patch);
        body.check();
        requireAuthority(body, caller);
        officers.update(id, body, now(), caller.subject());
        audit.record("OFFICER_CHANGED", "officer", id.toString(), Map.of("active", body.isActive()));
        return officers.find(id).orElseThrow();
    }

    /** An officer as a caller may see it. */
    Officer read(UUID id, Caller caller) {
        return access.require(id, caller, false);
    }

    /** Officers of the caller's regions; the caller himself if he leads nobody. */
    Page<Officer> list(Agency agency, String region, PageQuery page, Caller caller) {
        boolean all = FieldAccess.oversees(caller);
        RegionScope scope = RegionScope.of(caller, region);
        OfficerFilter filter = all
                ? new OfficerFilter(agency, null, scope.provinces().toArray(String[]::new), region)
                : new OfficerFilter(own(caller), caller.subject(), null, region);
        String place = "officers|" + agency + "|" + region + "|" + all + "|" + Arrays.toString(filter.provinces());
        Optional<UUID> after = page.after(place, 1).map(key -> key.id(0));
        List<Officer> found = officers.list(filter, after.orElse(BEFORE_ALL), page.limit() + 1).stream()
                .filter(officer -> all || agency == null || officer.agency() == agency)
                .toList();
        return Page.cut(found, page.limit(), last -> Cursors.encode(place, last.officerId()));
    }

    private static Agency own(Caller caller) {
        return Arrays.stream(Agency.values())
                .filter(caller::agencyIs)
                .findFirst()
                .orElse(null);
    }

    private OfficerBody merged(Officer held, JsonNode patch) {
        if (patch == null || !patch.isObject() || patch.isEmpty()) {
            throw Problem.of(KitProblem.VALIDATION_FAILED);
        }
        FIXED.stream().filter(patch::has).findFirst().ifPresent(name -> {
            throw UnknownFields.at(List.of("/" + name));
        });
        ObjectNode whole = mapper.valueToTree(OfficerBody.of(held));
        patch.properties().forEach(member -> whole.set(member.getKey(), member.getValue()));
        OfficerBody body = strict.convert(whole, OfficerBody.class);
        var violations = validator.validate(body);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
        return body;
    }

    private static void requireAuthority(OfficerBody body, Caller caller) {
        FieldAccess.requireSupervisor(caller, body.homeRegion());
        body.provinces().forEach(caller::requireRegion);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
