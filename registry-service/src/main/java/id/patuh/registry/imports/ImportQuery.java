package id.patuh.registry.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.jobs.JobService;
import id.patuh.kit.jobs.JobState;
import id.patuh.kit.jobs.JobView;
import id.patuh.kit.paging.CursorKey;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.imports.chunk.RowErrorStore;
import id.patuh.registry.imports.chunk.RowWarningStore;
import id.patuh.registry.imports.format.ImportSource;

/**
 * Reads imports and their outcome for callers who may see them: with a scope of all regions, since a file holds the whole country, and of the
 * agency whose extract it is. Auditors and administrators read those of every agency.
 */
@ApplicationScoped
class ImportQuery {
    private static final String EVERYWHERE = "*";
    private static final UUID HIGHEST = new UUID(-1, -1);
    private static final RowErrorStore.StoredError BEFORE_ALL = new RowErrorStore.StoredError(0, "", "", null);

    private final ImportStore imports;
    private final RowErrorStore errors;
    private final RowWarningStore warnings;
    private final JobService jobs;

    ImportQuery(ImportStore imports, RowErrorStore errors, RowWarningStore warnings, JobService jobs) {
        this.imports = imports;
        this.errors = errors;
        this.warnings = warnings;
        this.jobs = jobs;
    }

    /**
     * The imports that a caller may read, newest first. {@code source} and {@code state} are null for all.
     *
     * @throws Problem REGION_OUT_OF_SCOPE, AGENCY_MISMATCH
     */
    @Transactional
    Page<ImportSummary> list(ImportSource source, JobState state, Caller reader, PageQuery page) {
        reader.requireRegion(EVERYWHERE);
        List<String> sources = sources(source, reader);
        String filter = "imports " + sources + state;
        List<ReceivedImport> found = imports.list(
                sources, state, page.after(filter, 1).map(key -> key.id(0)).orElse(HIGHEST), page.limit() + 1);
        Page<ReceivedImport> cut = Page.cut(found, page.limit(), last -> Cursors.encode(filter, last.id()));
        Map<UUID, JobView> states = jobs
                .find(cut.items().stream().map(ReceivedImport::jobId).toList())
                .stream()
                .collect(Collectors.toMap(JobView::id, Function.identity()));
        return cut.map(received -> ImportSummary.of(received, states.get(received.jobId())));
    }

    /**
     * The state of an import.
     *
     * @throws Problem IMPORT_NOT_FOUND, and what {@link #find} refuses
     */
    @Transactional
    ImportView view(UUID id, Caller reader) {
        return view(find(id, reader));
    }

    /** The state of an import that the caller has found or sent. */
    ImportView view(ReceivedImport received) {
        JobView job = jobs.find(received.jobId())
                .orElseThrow(() -> Problem.of(
                        RegistryProblem.IMPORT_NOT_FOUND, received.id().toString()));
        return ImportView.of(received, job, errors.countByCode(received.id()), warnings.countByCode(received.id()));
    }

    /**
     * The errors of an import by line.
     *
     * @throws Problem IMPORT_NOT_FOUND, and what {@link #find} refuses
     */
    @Transactional
    Page<ImportErrorView> errors(UUID id, Caller reader, PageQuery page) {
        ReceivedImport found = find(id, reader);
        String filter = "import-errors " + id;
        RowErrorStore.StoredError last = page.after(filter, 3)
                .map(key -> new RowErrorStore.StoredError(key.number(0), key.text(1), key.text(2), null))
                .orElse(BEFORE_ALL);
        List<RowErrorStore.StoredError> rows = errors.after(id, last, page.limit() + 1);
        return Page.cut(rows, page.limit(), end -> Cursors.encode(filter, end.line(), end.field(), end.code()))
                .map(error -> ImportErrorView.of(found.source(), error));
    }

    /**
     * The warnings of an import by line.
     *
     * @throws Problem IMPORT_NOT_FOUND, and what {@link #find} refuses
     */
    @Transactional
    Page<ImportWarningView> warnings(UUID id, Caller reader, PageQuery page) {
        find(id, reader);
        String filter = "import-warnings " + id;
        Optional<CursorKey> last = page.after(filter, 2);
        List<RowWarningStore.StoredWarning> rows = warnings.after(
                id,
                last.map(key -> key.number(0)).orElse(0L),
                last.map(key -> key.text(1)).orElse(""),
                page.limit() + 1);
        return Page.cut(rows, page.limit(), end -> Cursors.encode(filter, end.line(), end.field()))
                .map(ImportWarningView::of);
    }

    /**
     * An import, in the current transaction.
     *
     * @throws Problem IMPORT_NOT_FOUND, REGION_OUT_OF_SCOPE, AGENCY_MISMATCH
     */
    ReceivedImport find(UUID id, Caller reader) {
        reader.requireRegion(EVERYWHERE);
        ReceivedImport found =
                imports.find(id).orElseThrow(() -> Problem.of(RegistryProblem.IMPORT_NOT_FOUND, id.toString()));
        if (!readsAll(reader)) {
            reader.requireAgency(found.source().agency());
        }
        return found;
    }

    private static List<String> sources(ImportSource asked, Caller reader) {
        if (asked != null && !readsAll(reader)) {
            reader.requireAgency(asked.agency());
        }
        return Arrays.stream(ImportSource.values())
                .filter(source -> asked == null || asked == source)
                .filter(source -> readsAll(reader) || reader.agencyIs(source.agency()))
                .map(ImportSource::name)
                .toList();
    }

    private static boolean readsAll(Caller reader) {
        return reader.hasRole(Roles.ADMIN) || reader.hasRole(Roles.AUDITOR);
    }
}
