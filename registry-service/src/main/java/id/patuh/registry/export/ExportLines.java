package id.patuh.registry.export;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.JsonProcessingException;

import id.patuh.contracts.event.EventJson;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerDocumentQuery;
import id.patuh.registry.record.RecordDocumentQuery;
import id.patuh.registry.record.RecordView;

/**
 * Writes documents as lines, in constant memory. The next batches are read by a few threads that all exports share, while the last one is
 * being written; a client that reads slowly holds up the reading.
 */
@ApplicationScoped
class ExportLines {
    private final EmployerDocumentQuery employers;
    private final RecordDocumentQuery records;
    private final ExecutorService readers;
    private final int ahead;

    ExportLines(EmployerDocumentQuery employers, RecordDocumentQuery records, ExportConfig settings) {
        this.employers = employers;
        this.records = records;
        this.ahead = settings.readers();
        this.readers = Executors.newFixedThreadPool(
                ahead, Thread.ofPlatform().daemon().name("export-reader-", 0).factory());
    }

    /** Some lines, ready to be written. */
    private record Lines(int count, byte[] bytes) {}

    /**
     * Writes the document of each employer or record.
     *
     * @throws IOException when the client is gone
     */
    long write(Export.Content content, IdBatches ids, OutputStream out) throws IOException {
        Queue<Future<Lines>> reading = new ArrayDeque<>();
        try {
            long written = 0;
            UUID[] next = ids.next();
            while (next.length > 0 || !reading.isEmpty()) {
                if (next.length > 0 && reading.size() < ahead) {
                    UUID[] batch = next;
                    reading.add(readers.submit(() -> lines(content, batch)));
                    next = ids.next();
                } else {
                    Lines lines = taken(reading.remove());
                    out.write(lines.bytes());
                    written += lines.count();
                }
            }
            return written;
        } finally {
            reading.forEach(unread -> unread.cancel(false));
        }
    }

    private Lines lines(Export.Content content, UUID... ids) {
        List<String> found =
                switch (content) {
                    case EMPLOYERS ->
                        employers.all(ids).stream().map(EmployerDocument::json).toList();
                    case RECORDS -> json(records.present(List.of(ids)));
                    case RECORD_HISTORY -> json(records.withHistory(List.of(ids)));
                };
        StringBuilder lines = new StringBuilder();
        // PostgreSQL breaks lines between the items of an array; within a text a line break is always escaped.
        found.forEach(line -> lines.append(line.replace('\n', ' ')).append('\n'));
        return new Lines(found.size(), lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> json(List<RecordView> found) {
        List<String> lines = new ArrayList<>(found.size());
        for (RecordView record : found) {
            try {
                lines.add(EventJson.mapper().writeValueAsString(record));
            } catch (JsonProcessingException e) {
                throw new IllegalStateException("A record cannot be written as JSON", e);
            }
        }
        return lines;
    }

    private static Lines taken(Future<Lines> read) throws IOException {
        try {
            return read.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    @PreDestroy
    void close() {
        readers.shutdown();
    }
}
