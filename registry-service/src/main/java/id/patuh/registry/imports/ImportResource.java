package id.patuh.registry.imports;

import static id.patuh.registry.Example.IMPORT;
import static org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.http.limits.Patient;
import id.patuh.kit.http.limits.StreamedBody;
import id.patuh.kit.idempotency.IdempotentRequest;
import id.patuh.kit.idempotency.StoredResponse;
import id.patuh.kit.jobs.JobState;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.kit.problem.MediaTypes;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.imports.format.ImportSource;

/** Extracts over HTTP. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Extracts of the three agencies, as CSV or NDJSON files")
@Refuses(in = RegistryProblem.class)
class ImportResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String EVERYWHERE = "*";
    private static final List<Charset> CHARSETS = Stream.of("UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE")
            .map(Charset::forName)
            .toList();
    private static final Set<String> DEFAULTS = Set.of("ISO-8859-1", "US-ASCII", "ASCII");

    private final ImportService service;
    private final ImportQuery reading;
    private final CurrentCaller caller;
    private final IdempotentRequest idempotency;
    private final ObjectMapper mapper;
    private final Preconditions preconditions;

    ImportResource(
            ImportService service,
            ImportQuery reading,
            CurrentCaller caller,
            IdempotentRequest idempotency,
            ObjectMapper mapper,
            Preconditions preconditions) {
        this.service = service;
        this.reading = reading;
        this.caller = caller;
        this.idempotency = idempotency;
        this.mapper = mapper;
        this.preconditions = preconditions;
    }

    @POST
    @StreamedBody
    @Patient(seconds = 300)
    @Consumes({CSV, NDJSON})
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.ADMIN})
    @Refuses({
        "FILE_EMPTY",
        "COLUMN_UNKNOWN",
        "COLUMN_TWICE",
        "COLUMN_MISSING",
        "FILE_CHARSET",
        "FILE_MALFORMED",
        "FILE_COMPRESSION",
        "FILE_TOO_LONG",
        "FILE_MOSTLY_REFUSED",
        "IMPORTS_BUSY"
    })
    @Operation(operationId = "createImport", summary = "Send an extract")
    @RequestBody(
            description = "CSV (RFC 4180, UTF-8, header row) or one JSON object on each line",
            required = true,
            content = {
                @Content(mediaType = CSV, schema = @Schema(type = STRING)),
                @Content(mediaType = NDJSON, schema = @Schema(type = STRING))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received; read the import for its progress",
            headers = @Header(name = "Location", description = "The import", schema = @Schema(type = STRING)),
            content = @Content(schema = @Schema(implementation = ImportView.class)))
    public Response create(
            @Parameter(description = "Kind of extract", required = true) @QueryParam("source") @NotNull
                    ImportSource source,
            @Parameter(description = "Count only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers,
            InputStream body) {
        Caller sender = caller.get();
        sender.requireAgency(source.agency());
        sender.requireRegion(EVERYWHERE);
        if (headers.getHeaderString(HttpHeaders.CONTENT_TYPE) == null) {
            throw MediaTypes.unsupported(null, List.of(CSV, NDJSON));
        }
        MediaType type = headers.getMediaType();
        var request = new ImportIntake.Request(source, form(type), dryRun, sender);
        return response(service.receive(
                request,
                new ImportBody(body, charset(type), isGzip(headers)),
                new ImportService.Call(idempotency.key(), idempotency::fingerprint, this::accepted)));
    }

    @GET
    @RolesAllowed(RoleGroups.IMPORT_READERS)
    @Operation(operationId = "listImports", summary = "List imports")
    @APIResponseSchema(value = ImportSummary.PageOf.class, responseDescription = "A page of imports")
    public Page<ImportSummary> list(
            @Parameter(description = "Only this kind of extract") @QueryParam("source") ImportSource source,
            @Parameter(description = "Only those in this state") @QueryParam("state") JobState state,
            @BeanParam PageQuery page) {
        return reading.list(source, state, caller.get(), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(RoleGroups.IMPORT_READERS)
    @Refuses("IMPORT_NOT_FOUND")
    @Tagged
    @Operation(operationId = "getImport", summary = "Read an import")
    @APIResponseSchema(value = ImportView.class, responseDescription = "The import")
    public Response get(@Parameter(description = "Id of the import", example = IMPORT) @PathParam("id") UUID id) {
        ImportView view = reading.view(id, caller.get());
        return preconditions.respond(Preconditions.tagOf(view), () -> view).build();
    }

    private static boolean isGzip(HttpHeaders headers) {
        String encoding = headers.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null || encoding.equalsIgnoreCase("identity")) {
            return false;
        }
        if (!encoding.equalsIgnoreCase("gzip")) {
            throw MediaTypes.unsupported("Content-Encoding: " + encoding, List.of("gzip", "identity"));
        }
        return true;
    }

    /**
     * The declared character set; UTF-8 where none is, and where a library declares its own default (ISO-8859-1, ASCII), whatever the bytes
     * are: those that are no UTF-8 are refused then, never read as something else.
     */
    private static Charset charset(MediaType type) {
        String name = type.getParameters().getOrDefault(MediaType.CHARSET_PARAMETER, StandardCharsets.UTF_8.name());
        if (DEFAULTS.contains(name.toUpperCase(Locale.ROOT))) {
            return StandardCharsets.UTF_8;
        }
        return CHARSETS.stream()
                .filter(charset -> charset.name().equalsIgnoreCase(name)
                        || charset.aliases().contains(name))
                .findFirst()
                .orElseThrow(() -> MediaTypes.unsupported(
                        type.toString(),
                        CHARSETS.stream()
                                .map(charset -> "charset=" + charset.name())
                                .toList()));
    }

    private static ImportIntake.Form form(MediaType type) {
        return switch (type.getType() + "/" + type.getSubtype()) {
            case CSV -> ImportIntake.Form.CSV;
            case NDJSON -> ImportIntake.Form.NDJSON;
            // A wildcard says nothing.
            default -> throw MediaTypes.unsupported(type.toString(), List.of(CSV, NDJSON));
        };
    }

    private StoredResponse accepted(ImportView view) {
        try {
            return StoredResponse.json(
                    Response.Status.ACCEPTED.getStatusCode(),
                    Map.of(HttpHeaders.LOCATION, "/v1/imports/" + view.id()),
                    mapper.writeValueAsBytes(view));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response response(ImportService.Answer answer) {
        return answer.replayed() ? answer.stored().replay() : answer.stored().first();
    }
}
