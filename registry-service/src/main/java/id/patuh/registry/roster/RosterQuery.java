package id.patuh.registry.roster;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.paging.CursorKey;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerQuery;
import id.patuh.registry.roster.file.RosterSource;

/** Reads worker lists: counts for everybody who reads the employer, workers only for the agency whose list it is. */
@ApplicationScoped
class RosterQuery {
    /** Kind of thing in the access log, beside the employer itself. */
    private static final String SUBJECT = "roster";

    private static final UUID LOWEST = new UUID(0, 0);

    private final EmployerQuery employers;
    private final EmployerRosterQuery rosters;
    private final RosterDifferenceQuery differences;
    private final AccessLog access;

    RosterQuery(
            EmployerQuery employers, EmployerRosterQuery rosters, RosterDifferenceQuery differences, AccessLog access) {
        this.employers = employers;
        this.rosters = rosters;
        this.differences = differences;
        this.access = access;
    }

    /**
     * Counts with their entity tag. {@code tag} and {@code body} are null for a merged employer.
     *
     * @param successor the last successor of a merged employer; null for one in use
     */
    record Counts(String tag, JsonNode body, UUID successor) {}

    /**
     * A page of the workers for whom a list differs. {@code page} is null for a merged employer.
     *
     * @param successor the last successor of a merged employer; null for one in use
     */
    record Differences(Page<RosterViews.Difference> page, UUID successor) {}

    /**
     * The counts as the employer's event has them, and the lists that are left out; empty when no list is known. For a merged employer:
     * its successor.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    Counts counts(UUID employer, Caller caller) {
        EmployerDocument found = employers.read(employer, caller);
        if (found.merged()) {
            return new Counts(null, null, employers.successor(found));
        }
        JsonNode published = parse(found.json()).get("rosters");
        ObjectNode body = EventJson.mapper().createObjectNode();
        body.put("employerId", employer.toString());
        for (String list : List.of("counts", "differences")) {
            body.set(list, published.isNull() ? EventJson.mapper().createArrayNode() : published.get(list));
        }
        List<RosterViews.LeftOut> leftOut = rosters.leftOut(employer);
        body.set("leftOut", EventJson.mapper().valueToTree(leftOut));
        String version = "v" + found.version();
        return new Counts(
                leftOut.isEmpty() ? version : version + "-" + Integer.toHexString(leftOut.hashCode()), body, null);
    }

    /**
     * The workers for whom a list differs; for a merged employer, its successor.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, AGENCY_MISMATCH, PARAMETER_INVALID
     */
    @Transactional
    Differences differences(UUID employer, RosterSource source, RosterViews.Kind kind, Caller caller, PageQuery page) {
        caller.requireAgency(source.agency(), RoleGroups.EMPLOYER_READERS);
        EmployerDocument found = employers.read(employer, caller);
        if (kind == RosterViews.Kind.ELSEWHERE_TOO && source.isDeclared()) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "kind")
                    .with(new FieldError(
                            "/kind",
                            "KIND_OF_BPJS",
                            "Hanya daftar BPJS yang dibandingkan antar pemberi kerja.",
                            "Only lists of a BPJS are compared across employers."));
        }
        if (found.merged()) {
            return new Differences(null, employers.successor(found));
        }
        String filter = "roster-differences " + employer + source + kind;
        Optional<CursorKey> after = page.after(filter, 2);
        List<RosterDifferenceQuery.Found> rows = differences.find(
                employer,
                source,
                kind,
                after.map(key -> key.text(0)).orElse(""),
                after.map(key -> key.id(1)).orElse(LOWEST),
                page.limit() + 1);
        access.read(SUBJECT, List.of(employer));
        Page<RosterDifferenceQuery.Found> cut = Page.cut(
                rows,
                page.limit(),
                last -> Cursors.encode(filter, last.difference().agency(), last.token()));
        return new Differences(cut.map(RosterDifferenceQuery.Found::difference), null);
    }

    private static JsonNode parse(String json) {
        try {
            return EventJson.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The database held no JSON in a json column", e);
        }
    }
}
