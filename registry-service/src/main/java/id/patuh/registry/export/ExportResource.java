package id.patuh.registry.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.http.limits.Patient;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.problem.KitProblem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.record.RecordView;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.RoutingContext;

/** Exports over HTTP. */
@Path("/v1/exports")
@Tag(name = "Exports", description = "All employers or records, or those that changed, as one stream")
@Refuses(in = RegistryProblem.class, codes = "EXPORTS_BUSY")
class ExportResource {
    private static final Logger LOG = Logger.getLogger(ExportResource.class);
    private static final String NDJSON = "application/x-ndjson";
    private static final long HTTP2_INTERNAL_ERROR = 2;
    private static final String CHANGE_NUMBER = "X-Change-Number";
    private final ExportService service;
    private final CurrentCaller caller;
    private final RoutingContext routing;
    private final ExportConfig settings;

    ExportResource(ExportService service, CurrentCaller caller, RoutingContext routing, ExportConfig settings) {
        this.service = service;
        this.settings = settings;
        this.caller = caller;
        this.routing = routing;
    }

    @GET
    @Patient(seconds = 20)
    @Path("/employers")
    @Produces(NDJSON)
    @RolesAllowed(RoleGroups.EXPORT_READERS)
    @Refuses(in = KitProblem.class, codes = "CHANGE_NUMBER_GONE")
    @Operation(operationId = "exportEmployers", summary = "Export employers")
    @APIResponse(
            responseCode = "200",
            description = "One employer on each line",
            headers =
                    @Header(
                            name = CHANGE_NUMBER,
                            description = "Number of the feed up to which the export contains every change",
                            schema = @Schema(implementation = Long.class)),
            content = @Content(mediaType = NDJSON, schema = @Schema(ref = "#/components/schemas/Employer")))
    public Response employers(
            @Parameter(description = "Code of a province, regency or city", example = "31") @QueryParam("region")
                    String region,
            @Parameter(description = "`X-Change-Number` of the export before; leave it out for all employers")
                    @QueryParam("after")
                    @Min(0)
                    Long after) {
        Export export = service.plan(region, after, caller.get());
        return answer(export);
    }

    @GET
    @Patient(seconds = 20)
    @Path("/records")
    @Produces(NDJSON)
    @RolesAllowed(RoleGroups.EXPORT_READERS)
    @Operation(operationId = "exportRecords", summary = "Export records")
    @APIResponse(
            responseCode = "200",
            description = "One record on each line",
            headers =
                    @Header(
                            name = CHANGE_NUMBER,
                            description = "Number of the feed of records up to which the export contains every change",
                            schema = @Schema(implementation = Long.class)),
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = RecordView.class)))
    public Response records(
            @Parameter(description = "Whether each line has everything that was ever stated", example = "true")
                    @QueryParam("history")
                    @DefaultValue("false")
                    boolean history) {
        return answer(service.planRecords(history, caller.get()));
    }

    private Response answer(Export export) {
        StreamingOutput lines = out -> write(export, out);
        return Response.ok(lines)
                .type(NDJSON)
                .header(CHANGE_NUMBER, export.changeNumber())
                .build();
    }

    private void write(Export export, OutputStream out) throws IOException {
        long watch = watch();
        try {
            service.write(export, out);
        } catch (IOException | RuntimeException failed) {
            if (!routing.response().headWritten()) {
                throw failed;
            }
            if (failed instanceof IOException) {
                LOG.infof("The client of an export went away: %s", failed.getMessage());
            } else {
                LOG.errorf(failed, "An export is broken off; its client sees the connection end too early");
            }
            breakOff();
        } finally {
            routing.vertx().cancelTimer(watch);
        }
    }

    /** A client that has taken nothing between two looks loses its place. */
    private long watch() {
        HttpServerResponse response = routing.response();
        AtomicLong before = new AtomicLong(-1);
        return routing.vertx().setPeriodic(settings.stall().toMillis(), timer -> {
            long sent = response.bytesWritten();
            if (response.writeQueueFull() && before.getAndSet(sent) == sent) {
                LOG.infof("The client of an export took nothing for %s", settings.stall());
                // As an idle connection is closed: the other way waits until the client has taken the rest.
                ((ConnectionBase) routing.request().connection())
                        .channelHandlerContext()
                        .close();
            }
        });
    }

    /** The framework ends the answer properly after this, so it waits until nothing can be sent any more. */
    private void breakOff() {
        if (routing.request().version() == HttpVersion.HTTP_2) {
            // Only an error code distinguishes a stream that broke off from one that ended.
            routing.response().reset(HTTP2_INTERNAL_ERROR);
        } else {
            routing.request()
                    .connection()
                    .close()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
    }
}
