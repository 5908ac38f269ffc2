package id.patuh.registry.employer;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionStage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.fact.FactVersion;
import id.patuh.registry.fact.FactVersions;

/** Reads employers for a caller, within the caller's regions; every read is logged. */
@ApplicationScoped
public class EmployerReading {
    /** Kind of thing in the access log. */
    static final String SUBJECT = "employer";

    private static final UUID HIGHEST = new UUID(-1L, -1L);

    private final EmployerDocuments documents;
    private final EmployerLookup lookup;
    private final EmployerAsOf past;
    private final FactVersions facts;
    private final Successors successors;
    private final AccessLog access;
    private final Clock clock;

    EmployerReading(
            EmployerDocuments documents,
            EmployerLookup lookup,
            EmployerAsOf past,
            FactVersions facts,
            Successors successors,
            AccessLog access,
            Clock clock) {
        this.documents = documents;
        this.lookup = lookup;
        this.past = past;
        this.facts = facts;
        this.successors = successors;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The present state of an employer.
     *
     * @param id the employer
     * @param caller who reads
     * @return the state
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    public EmployerDocument read(UUID id, Caller caller) {
        EmployerDocument found = documents.find(id).orElseThrow(() -> unknown(id));
        caller.requireRegion(found.regionCode());
        access.read(SUBJECT, List.of(id));
        return found;
    }

    /**
     * As {@link #read}, without waiting.
     *
     * @param id the employer
     * @param reader who reads
     * @return the state; fails with EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    CompletionStage<EmployerDocument> look(UUID id, AccessLog.Reader reader) {
        return lookup.byId(id).thenApply(known -> {
            EmployerDocument found = known.orElseThrow(() -> unknown(id));
            reader.caller().requireRegion(found.regionCode());
            reader.read(SUBJECT, List.of(id));
            return found;
        });
    }

    /**
     * The last successor of a merged employer, to whom readers are sent.
     *
     * @param merged an employer that was merged
     * @return its last successor
     */
    public UUID successor(EmployerDocument merged) {
        return successors.last(merged.id()).orElseThrow();
    }

    /**
     * The state that held on a day, as the registry knew it at a moment.
     *
     * @param id the employer
     * @param validAt the day; null for that of the moment
     * @param recordedAt the moment; null for now
     * @param reader who reads
     * @return the state, or who to ask instead
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    @Transactional
    public PastState readAsOf(UUID id, LocalDate validAt, Instant recordedAt, AccessLog.Reader reader) {
        EmployerDocument present = documents.find(id).orElseThrow(() -> unknown(id));
        reader.caller().requireRegion(present.regionCode());
        Instant known = recordedAt == null ? clock.instant() : recordedAt;
        LocalDate day = validAt == null ? LocalDate.ofInstant(known, clock.getZone()) : validAt;
        reader.read(SUBJECT, List.of(id));
        Optional<UUID> successor = successors.last(id, day, known);
        return successor.isPresent()
                ? new PastState(null, successor.get())
                : new PastState(past.state(id, day, known).orElseThrow(() -> unknown(id)), null);
    }

    /**
     * A state of the past, or who to ask instead.
     *
     * @param state the state; null when the employer was merged by that day
     * @param successorId the last successor on that day; null when it was not merged
     */
    public record PastState(JsonNode state, UUID successorId) {
        /**
         * What the entity tag of the state says.
         *
         * @return equal for equal states
         */
        public String tag() {
            return "v" + state.get("version").asText() + "-" + Integer.toHexString(state.hashCode());
        }
    }

    /** Employers by region and id. */
    @Transactional
    Page<EmployerDocument> list(EmployerFilter filter, PageQuery page, AccessLog.Reader reader) {
        String form = "employers " + filter;
        List<EmployerDocument> rows = documents.list(filter, ListPlace.of(page.after(form, 2)), page.limit() + 1);
        Page<EmployerDocument> cut =
                Page.cut(rows, page.limit(), last -> Cursors.encode(form, last.regionCode(), last.id()));
        reader.read(SUBJECT, cut.items().stream().map(EmployerDocument::id).toList());
        return cut;
    }

    /** The one employer of a filter that asks for a number, without waiting. */
    CompletionStage<Page<EmployerDocument>> find(EmployerFilter filter, AccessLog.Reader reader) {
        return lookup.byNumber(filter.identifier()).thenApply(known -> {
            List<EmployerDocument> found =
                    known
                            .filter(employer ->
                                    !employer.merged() && filter.regions().contains(employer.regionCode()))
                            .stream()
                            .toList();
            reader.read(SUBJECT, found.stream().map(EmployerDocument::id).toList());
            return new Page<>(found, null);
        });
    }

    /** What was ever reported of an employer, newest first. */
    @Transactional
    Page<FactVersion> history(UUID id, Caller caller, PageQuery page) {
        read(id, caller);
        String form = "history " + id;
        Optional<List<String>> after = page.after(form, 2);
        List<FactVersion> rows = facts.page(
                id,
                after.map(key -> Instant.parse(key.get(0))).orElse(Instant.parse("9999-12-31T00:00:00Z")),
                after.map(key -> UUID.fromString(key.get(1))).orElse(HIGHEST),
                page.limit() + 1);
        return Page.cut(rows, page.limit(), last -> Cursors.encode(form, last.recordedAt(), last.id()));
    }

    /**
     * A record of the history.
     *
     * @param version present version of the employer
     * @param record the record
     */
    record Recorded(long version, FactVersion record) {}

    /**
     * One record of the history.
     *
     * @param id the employer
     * @param recordId the record
     * @param caller who reads
     * @return the record
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE, RECORD_NOT_FOUND
     */
    @Transactional
    Recorded recorded(UUID id, UUID recordId, Caller caller) {
        EmployerDocument present = read(id, caller);
        FactVersion found = facts.find(id, recordId)
                .orElseThrow(() -> Problem.of(RegistryProblem.RECORD_NOT_FOUND, recordId.toString()));
        return new Recorded(present.version(), found);
    }

    private static Problem unknown(UUID id) {
        return Problem.of(RegistryProblem.EMPLOYER_NOT_FOUND, id.toString());
    }
}
