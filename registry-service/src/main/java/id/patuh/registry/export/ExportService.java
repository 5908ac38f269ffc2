package id.patuh.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import id.patuh.contracts.event.Topics;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.audit.AuditLog;
import id.patuh.kit.caller.Caller;
import id.patuh.kit.db.Database;
import id.patuh.kit.feed.FeedQuery;
import id.patuh.kit.id.Ids;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.reference.RegionScope;

/** Exports employers and records for a caller who may see all regions, as the feed does. */
@ApplicationScoped
class ExportService {
    private static final Logger LOG = Logger.getLogger(ExportService.class);
    private static final String RETRY_SECONDS = "30";
    private static final String EVERYWHERE = "*";

    private final ExportLines lines;
    private final FeedQuery feed;
    private final Database database;
    private final AccessLog access;
    private final AuditLog audit;
    private final ExportConfig settings;
    private final Semaphore places;

    ExportService(
            ExportLines lines,
            FeedQuery feed,
            Database database,
            AccessLog access,
            AuditLog audit,
            ExportConfig settings) {
        this.lines = lines;
        this.feed = feed;
        this.database = database;
        this.access = access;
        this.audit = audit;
        this.settings = settings;
        this.places = new Semaphore(settings.atOnce());
    }

    /**
     * Plans what an export will contain, before reading any of it. {@code region} and {@code after} are null for all.
     *
     * @throws Problem REGION_OUT_OF_SCOPE, PARAMETER_INVALID
     */
    Export plan(String region, Long after, Caller caller) {
        caller.requireRegion(EVERYWHERE);
        return new Export(Export.Content.EMPLOYERS, RegionScope.of(region, caller), after, feed.last(Topics.EMPLOYERS));
    }

    /**
     * Plans what an export of all records will contain, before reading any of it.
     *
     * @throws Problem REGION_OUT_OF_SCOPE
     */
    Export planRecords(boolean history, Caller caller) {
        caller.requireRegion(EVERYWHERE);
        return new Export(
                history ? Export.Content.RECORD_HISTORY : Export.Content.RECORDS,
                new RegionScope(null, null),
                null,
                feed.last(Topics.RECORDS));
    }

    /**
     * Writes an export. One row of the access log stands for all that it contains; the audit log says what that was.
     *
     * @throws IOException when the client is gone
     * @throws Problem EXPORTS_BUSY, CHANGE_NUMBER_GONE, both before anything is written
     */
    void write(Export export, OutputStream out) throws IOException {
        if (!places.tryAcquire()) {
            throw Problem.of(RegistryProblem.EXPORTS_BUSY, RETRY_SECONDS).header("Retry-After", RETRY_SECONDS);
        }
        try {
            long written = export.isWhole() ? whole(export, out) : chosen(export, out);
            LOG.infof("Exported %d lines of %s up to change %d", written, export.content(), export.changeNumber());
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        } finally {
            places.release();
        }
    }

    private long whole(Export export, OutputStream out) throws IOException {
        record(export);
        return lines.write(export.content(), new AllIds(database, export.content(), settings.batch()), out);
    }

    private long chosen(Export export, OutputStream out) {
        return database.with(connection -> {
            try (ChosenIds ids = ChosenIds.of(export, connection, settings.batch())) {
                // Asked after the ids were chosen: what is there now was there then.
                requireKept(export);
                record(export);
                return lines.write(export.content(), ids, out);
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
        });
    }

    private void requireKept(Export export) {
        if (export.after() != null && !feed.holds(Topics.EMPLOYERS, export.after(), export.changeNumber())) {
            throw Problem.of(KitProblem.CHANGE_NUMBER_GONE, export.after().toString());
        }
    }

    private void record(Export export) {
        UUID id = Ids.next();
        access.read("export", List.of(id));
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put(
                "region",
                export.regions().region() == null
                        ? null
                        : export.regions().region().value());
        detail.put("after", export.after());
        detail.put("changeNumber", export.changeNumber());
        if (export.content() == Export.Content.RECORD_HISTORY) {
            detail.put("history", true);
        }
        audit.record(
                export.content() == Export.Content.EMPLOYERS ? "EMPLOYERS_EXPORTED" : "RECORDS_EXPORTED",
                "export",
                id.toString(),
                detail);
    }
}
