package id.patuh.registry.imports;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.AgencyNumber;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.identity.IdentifierQuery;
import id.patuh.registry.identity.NumberQuery;
import id.patuh.registry.intake.RowOutcome;
import id.patuh.registry.statement.JsonFields;

/** Tells of each record of an import how it was sent and what became of it. */
@ApplicationScoped
class ImportRows {
    private final ImportReading reading;
    private final ImportRepository imports;
    private final SentRows sent;
    private final LineOutcomes outcomes;
    private final NumberQuery numbers;
    private final AccessLog access;

    ImportRows(
            ImportReading reading,
            ImportRepository imports,
            SentRows sent,
            LineOutcomes outcomes,
            NumberQuery numbers,
            AccessLog access) {
        this.reading = reading;
        this.imports = imports;
        this.sent = sent;
        this.outcomes = outcomes;
        this.numbers = numbers;
        this.access = access;
    }

    /**
     * The records of an import by line.
     *
     * @param wanted only those with this outcome; null for all
     * @throws Problem IMPORT_NOT_FOUND, and what {@link ImportReading#find} refuses
     */
    @Transactional
    Page<ImportRowView> page(UUID id, RowOutcome wanted, Caller reader, PageQuery page) {
        ReceivedImport found = reading.find(id, reader);
        String filter = "import-rows " + id + wanted;
        long after =
                page.after(filter, 1).map(key -> Long.parseLong(key.getFirst())).orElse(0L);
        SentRows.Gathered gathered =
                wanted == null ? sent.all(id, after, page.limit() + 1) : sent.with(id, wanted, after, page.limit() + 1);
        List<SentRow> rows = gathered.rows();
        int limit = gathered.shortened() ? Math.min(page.limit(), rows.size() - 1) : page.limit();
        Page<SentRow> cut = Page.cut(rows, limit, last -> Cursors.encode(filter, last.line()));
        return new Page<>(views(found, cut.items(), wanted), cut.nextCursor());
    }

    /**
     * One record.
     *
     * @param line line on which it starts
     * @throws Problem IMPORT_NOT_FOUND, IMPORT_ROW_NOT_FOUND, and what {@link ImportReading#find} refuses
     */
    @Transactional
    ImportRowView row(UUID id, long line, Caller reader) {
        ReceivedImport found = reading.find(id, reader);
        SentRow row = sent.at(id, line)
                .orElseThrow(
                        () -> Problem.of(RegistryProblem.IMPORT_ROW_NOT_FOUND, Long.toString(line), id.toString()));
        return views(found, List.of(row), null).getFirst();
    }

    private List<ImportRowView> views(ReceivedImport found, List<SentRow> rows, RowOutcome known) {
        List<Long> lines = rows.stream().map(SentRow::line).toList();
        Map<Long, List<ImportErrorView>> errors = imports.errors(found.id(), lines).stream()
                .map(ImportErrorView::of)
                .collect(Collectors.groupingBy(ImportErrorView::line));
        Map<Long, RowOutcome> done = outcomes.of(found.id(), lines);
        Function<SentRow, RowOutcome> outcome = row -> known != null
                ? known
                : errors.containsKey(row.line())
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
                        errors.getOrDefault(row.line(), List.of())))
                .toList();
        log(found, views);
        return views;
    }

    private Map<String, UUID> holders(ImportSource source, List<SentRow> rows) {
        IdentifierType type = IdentifierType.valueOf(source.type().name());
        List<IdentifierQuery> own = rows.stream()
                .map(row -> ownNumber(source, row))
                .filter(Objects::nonNull)
                .distinct()
                .map(number -> new IdentifierQuery(type, number))
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

    private static String ownNumber(ImportSource source, SentRow row) {
        if (row.fields() == null) {
            return null;
        }
        String text = JsonFields.lenient(NdjsonRecords.parse(row.fields()))
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
