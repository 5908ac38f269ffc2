package id.patuh.registry.imports;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.registry.imports.chunk.LineOutcomeStore;
import id.patuh.registry.imports.chunk.RowErrorStore;
import id.patuh.registry.imports.format.BlockReader;
import id.patuh.registry.imports.format.BlockWriter;
import id.patuh.registry.imports.format.ImportBlock;
import id.patuh.registry.imports.format.SourceRow;
import id.patuh.registry.intake.RowOutcome;

/** Gathers records from the blocks of an import, without unpacking more blocks than it must. */
@ApplicationScoped
class SourceRowQuery {
    /** A page is shorter than asked for rather than larger than this. */
    private static final long MOST_CHARACTERS = 8 * 1024 * 1024;

    private final ImportBlockStore blocks;
    private final RowErrorStore errors;
    private final LineOutcomeStore outcomes;

    SourceRowQuery(ImportBlockStore blocks, RowErrorStore errors, LineOutcomeStore outcomes) {
        this.blocks = blocks;
        this.errors = errors;
        this.outcomes = outcomes;
    }

    /**
     * Records in the order of the file.
     *
     * @param shortened whether there are more than were gathered, because of their size
     */
    record Gathered(List<SourceRow> rows, boolean shortened) {}

    Optional<SourceRow> at(UUID importId, long line) {
        return blocks.after(importId, line - 1)
                .flatMap(block -> BlockReader.read(block, each -> each == line, 1).stream()
                        .findFirst());
    }

    /** Records after a line. */
    Gathered all(UUID importId, long after, int most) {
        return gather(importId, after, most, block -> line -> line > after, last -> last);
    }

    /** Records after a line with an outcome. */
    Gathered with(UUID importId, RowOutcome outcome, long after, int most) {
        return switch (outcome) {
            case PENDING -> pending(importId, Math.max(after, outcomes.reached(importId)), most);
            case REJECTED -> on(importId, errors.lines(importId, after, Long.MAX_VALUE, most), most);
            case CREATED, UPDATED, UNCHANGED, HISTORICAL ->
                on(importId, outcomes.lines(importId, outcome, after, most), most);
        };
    }

    private Gathered pending(UUID importId, long after, int most) {
        return gather(
                importId,
                after,
                most,
                block -> {
                    Set<Long> refused = new HashSet<>(
                            errors.lines(importId, block.firstLine() - 1, block.lastLine(), BlockWriter.MOST_ROWS));
                    return line -> line > after && !refused.contains(line);
                },
                last -> last);
    }

    private Gathered on(UUID importId, List<Long> lines, int most) {
        NavigableSet<Long> wanted = new TreeSet<>(lines);
        LongUnaryOperator next = last -> {
            Long higher = wanted.higher(last);
            return higher == null ? Long.MAX_VALUE : higher - 1;
        };
        return gather(importId, next.applyAsLong(0), most, block -> wanted::contains, next);
    }

    private Gathered gather(
            UUID importId,
            long after,
            int most,
            Function<ImportBlock, LongPredicate> wanted,
            LongUnaryOperator nextAfter) {
        List<SourceRow> rows = new ArrayList<>();
        long characters = 0;
        Optional<ImportBlock> next = blocks.after(importId, after);
        // At least two: a page of one, and the surplus that says that there is another.
        while (next.isPresent() && rows.size() < most && (characters < MOST_CHARACTERS || rows.size() < 2)) {
            ImportBlock block = next.get();
            for (SourceRow row : BlockReader.read(block, wanted.apply(block), most - rows.size())) {
                rows.add(row);
                characters += row.size();
            }
            next = blocks.after(importId, nextAfter.applyAsLong(block.lastLine()));
        }
        boolean shortened = characters >= MOST_CHARACTERS && next.isPresent();
        return new Gathered(rows, shortened);
    }
}
