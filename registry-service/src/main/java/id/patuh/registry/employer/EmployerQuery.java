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
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EmployerEvent;
import id.patuh.contracts.event.EventJson;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.identity.NumberQuery;
import id.patuh.registry.reference.RegionScope;

/** Reads employers for a caller, within the caller's regions; every read is logged. */
@ApplicationScoped
public class EmployerQuery {
    /** The kind of subject in the access log. */
    static final String SUBJECT = "employer";

    private final EmployerDocumentQuery documents;
    private final SharedEmployerQuery lookup;
    private final PastEmployerQuery past;
    private final EmployerStore store;
    private final NumberQuery numbers;
    private final AccessLog access;
    private final Clock clock;

    EmployerQuery(
            EmployerDocumentQuery documents,
            SharedEmployerQuery lookup,
            PastEmployerQuery past,
            EmployerStore store,
            NumberQuery numbers,
            AccessLog access,
            Clock clock) {
        this.documents = documents;
        this.lookup = lookup;
        this.past = past;
        this.store = store;
        this.numbers = numbers;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The present state of an employer.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    public EmployerDocument read(UUID id, Caller caller) {
        EmployerDocument found = documents.find(id).orElseThrow(() -> unknown(id));
        requireScope(found, caller);
        access.read(SUBJECT, List.of(id));
        return found;
    }

    /**
     * As {@link #read}, without waiting.
     *
     * @return the state; fails with EMPLOYER_NOT_FOUND, REGION_OUT_OF_SCOPE
     */
    CompletionStage<EmployerDocument> look(UUID id, AccessLog.Reader reader) {
        return lookup.byId(id).thenApply(known -> {
            EmployerDocument found = known.orElseThrow(() -> unknown(id));
            requireScope(found, reader.caller());
            reader.read(SUBJECT, List.of(id));
            return found;
        });
    }

    /** The last successor of a merged employer, which readers are sent to. */
    public UUID successor(EmployerDocument merged) {
        return store.successor(merged.id()).orElseThrow();
    }

    /**
     * The state that held on a day, as the registry knew it at a moment. {@code validAt} is null for that of the moment; {@code recordedAt}
     * is null for now.
     *
     * @throws Problem EMPLOYER_NOT_FOUND, NO_DATA_AT_DATE, REGION_OUT_OF_SCOPE
     */
    @Transactional
    public PastState readAsOf(UUID id, LocalDate validAt, Instant recordedAt, AccessLog.Reader reader) {
        EmployerDocument present = documents.find(id).orElseThrow(() -> unknown(id));
        requireScope(present, reader.caller());
        Instant known = recordedAt == null ? clock.instant() : recordedAt;
        LocalDate day = validAt == null ? LocalDate.ofInstant(known, clock.getZone()) : validAt;
        reader.read(SUBJECT, List.of(id));
        Optional<EmployerEvent> state = past.on(present, day, known);
        if (state.isPresent()) {
            // As in the present state: the number in the feed is known in the feed only.
            ObjectNode document = EventJson.mapper().valueToTree(state.get());
            document.remove("changeNumber");
            return new PastState(document, null);
        }
        return new PastState(null, past.successor(id, day, known).orElseThrow(() -> nothing(id, day, known)));
    }

    private void requireScope(EmployerDocument employer, Caller caller) {
        store.requireScope(employer.id(), employer.regionCode(), employer.spread(), caller);
    }

    /**
     * A state of the past, or who to ask instead. {@code state} is null when the employer was merged by that day; {@code successorId} is
     * null when it was not merged.
     */
    public record PastState(JsonNode state, UUID successorId) {
        /** The value of the state's entity tag: the same as long as the state is, at whatever moment it is asked for. */
        public String tag() {
            ObjectNode told = state.deepCopy();
            told.remove("recordedAt");
            return "v" + state.get("version").asText() + "-" + Preconditions.digestOf(told);
        }
    }

    /** Employers by region and id. */
    @Transactional
    Page<EmployerDocument> list(EmployerFilter filter, PageQuery page, AccessLog.Reader reader) {
        String form = "employers " + filter;
        List<EmployerDocumentQuery.Listed> rows = filter.identifier() == null
                ? documents.list(filter, ListPlace.of(page.after(form, 2)), page.limit() + 1)
                : numbers.holder(filter.identifier())
                        .map(holder ->
                                documents.list(filter.of(holder), ListPlace.of(page.after(form, 2)), page.limit() + 1))
                        .orElse(List.of());
        Page<EmployerDocument> cut = Page.cut(
                        rows,
                        page.limit(),
                        last -> Cursors.encode(
                                form, last.place(), last.document().id()))
                .map(EmployerDocumentQuery.Listed::document);
        reader.read(SUBJECT, cut.items().stream().map(EmployerDocument::id).toList());
        return cut;
    }

    /** The one employer of a filter that asks for a number, without waiting. */
    CompletionStage<Page<EmployerDocument>> find(EmployerFilter filter, AccessLog.Reader reader) {
        return lookup.byNumber(filter.identifier()).thenApply(known -> {
            List<EmployerDocument> found =
                    known.filter(employer -> !employer.merged() && isIn(filter.regions(), employer)).stream()
                            .toList();
            reader.read(SUBJECT, found.stream().map(EmployerDocument::id).toList());
            return new Page<>(found, null);
        });
    }

    private boolean isIn(RegionScope regions, EmployerDocument employer) {
        return regions.contains(employer.regionCode())
                || employer.spread() && store.places(employer.id()).stream().anyMatch(regions::contains);
    }

    private Problem nothing(UUID id, LocalDate day, Instant known) {
        return past.hadBegun(id, day, known) ? Problem.of(RegistryProblem.NO_DATA_AT_DATE, id.toString()) : unknown(id);
    }

    private static Problem unknown(UUID id) {
        return Problem.of(RegistryProblem.EMPLOYER_NOT_FOUND, id.toString());
    }
}
