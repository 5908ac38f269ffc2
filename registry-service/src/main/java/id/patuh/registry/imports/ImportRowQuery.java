package id.patuh.registry.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.AgencyNumber;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.identity.NumberQuery;
import id.patuh.registry.identity.WantedIdentifier;
import id.patuh.registry.imports.chunk.LineOutcomeStore;
import id.patuh.registry.imports.chunk.RowErrorStore;
import id.patuh.registry.imports.format.ImportSource;
import id.patuh.registry.imports.format.NdjsonRecordReader;
import id.patuh.registry.imports.format.SourceRow;
import id.patuh.registry.intake.RowOutcome;
import id.patuh.registry.statement.JsonFields;

/** Tells of each record of an import how it was sent and what became of it. */
@ApplicationScoped
class ImportRowQuery {
    private final ImportQuery reading;
    private final RowErrorStore errors;
    private final SourceRowQuery sent;
    private final LineOutcomeStore outcomes;
    private final NumberQuery numbers;
    private final AccessLog access;

    ImportRowQuery(
            ImportQuery reading,
            RowErrorStore errors,
            SourceRowQuery sent,
            LineOutcomeStore outcomes,
            NumberQuery numbers,
            AccessLog access) {
        this.reading = reading;
        this.errors = errors;
        this.sent = sent;
        this.outcomes = outcomes;
        this.numbers = numbers;
        this.access = access;
    }

    /**
     * The records of an import by line. {@code wanted} is null for all.
     *
     * @throws Problem IMPORT_NOT_FOUND, IMPORT_ROWS_NOT_KEPT, and what {@link ImportQuery#find} refuses
     */
    @Transactional
    Page<ImportRowView> page(UUID id, RowOutcome wanted, Caller reader, PageQuery page) {
        ReceivedImport found = find(id, reader);
        String filter = "import-rows " + id + wanted;
        long after = page.after(filter, 1).map(key -> key.number(0)).orElse(0L);
        SourceRowQuery.Gathered gathered =
                wanted == null ? sent.all(id, after, page.limit() + 1) : sent.with(id, wanted, after, page.limit() + 1);
        List<SourceRow> rows = gathered.rows();
        int limit = gathered.shortened() ? Math.min(page.limit(), rows.size() - 1) : page.limit();
        Page<SourceRow> cut = Page.cut(rows, limit, last -> Cursors.encode(filter, last.line()));
        return new Page<>(views(found, cut.items(), wanted), cut.nextCursor());
    }

    /**
     * One record.
     *
     * @throws Problem IMPORT_NOT_FOUND, IMPORT_ROWS_NOT_KEPT, IMPORT_ROW_NOT_FOUND, and what {@link ImportQuery#find} refuses
     */
    @Transactional
    ImportRowView row(UUID id, long line, Caller reader) {
        ReceivedImport found = find(id, reader);
        SourceRow row = sent.at(id, line)
                .orElseThrow(
                        () -> Problem.of(RegistryProblem.IMPORT_ROW_NOT_FOUND, Long.toString(line), id.toString()));
        return views(found, List.of(row), null).getFirst();
    }

    private ReceivedImport find(UUID id, Caller reader) {
        ReceivedImport found = reading.find(id, reader);
        if (found.source().roster() != null) {
            throw Problem.of(RegistryProblem.IMPORT_ROWS_NOT_KEPT, id.toString());
        }
        return found;
    }

    private List<ImportRowView> views(ReceivedImport found, List<SourceRow> rows, RowOutcome known) {
        List<Long> lines = rows.stream().map(SourceRow::line).toList();
        Map<Long, List<ImportErrorView>> refused = errors.of(found.id(), lines).stream()
                .map(error -> ImportErrorView.of(found.source(), error))
                .collect(Collectors.groupingBy(ImportErrorView::line));
        Map<Long, RowOutcome> done = outcomes.of(found.id(), lines);
        Function<SourceRow, RowOutcome> outcome = row -> known != null
                ? known
                : refused.containsKey(row.line())
                        ? RowOutcome.REJECTED
                        : done.getOrDefault(row.line(), RowOutcome.PENDING);
        Map<String, UUID> holders = holders(found.source(), rows);
        List<ImportRowView> views = rows.stream()
                .map(row -> new ImportRowView(
                        row.line(),
                        outcome.apply(row),
                        employer(outcome.apply(row), ownNumber(found.source(), row), holders),
                        row.fields(),
                        row.values(),
                        refused.getOrDefault(row.line(), List.of())))
                .toList();
        log(found, views);
        return views;
    }

    private Map<String, UUID> holders(ImportSource source, List<SourceRow> rows) {
        IdentifierType type = IdentifierType.valueOf(source.type().name());
        List<WantedIdentifier> own = rows.stream()
                .map(row -> ownNumber(source, row))
                .filter(Objects::nonNull)
                .distinct()
                .map(number -> new WantedIdentifier(type, number))
                .toList();
        return numbers.holders(own).entrySet().stream()
                .collect(Collectors.toMap(held -> held.getKey().value(), Map.Entry::getValue));
    }

    private static UUID employer(RowOutcome outcome, String ownNumber, Map<String, UUID> holders) {
        return switch (outcome) {
            case CREATED, UPDATED, UNCHANGED, HISTORICAL -> holders.get(ownNumber);
            case REJECTED, PENDING -> null;
        };
    }

    private static String ownNumber(ImportSource source, SourceRow row) {
        if (row.fields() == null) {
            return null;
        }
        String text = JsonFields.lenient(NdjsonRecordReader.parse(row.fields()))
                .text(source.type().field());
        return text == null || AgencyNumber.key(text).isEmpty() ? null : AgencyNumber.key(text);
    }

    private void log(ReceivedImport found, List<ImportRowView> views) {
        access.read("import", List.of(found.id()));
        access.read(
                "employer",
                views.stream()
                        .map(ImportRowView::employerId)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
    }
}
