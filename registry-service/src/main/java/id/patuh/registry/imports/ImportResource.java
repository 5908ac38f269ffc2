package id.patuh.registry.imports;

import java.io.InputStream;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.http.StreamedBody;
import id.patuh.kit.idempotency.IdempotentRequest;
import id.patuh.kit.idempotency.StoredAnswer;
import id.patuh.kit.jobs.JobState;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.imports.format.ImportSource;

/** Extracts over HTTP. */
@Path("/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Imports", description = "Extracts of the three agencies, as CSV or NDJSON files")
class ImportResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String EVERYWHERE = "*";

    private final ImportService service;
    private final ImportQuery reading;
    private final CurrentCaller caller;
    private final IdempotentRequest idempotency;
    private final ObjectMapper mapper;

    ImportResource(
            ImportService service,
            ImportQuery reading,
            CurrentCaller caller,
            IdempotentRequest idempotency,
            ObjectMapper mapper) {
        this.service = service;
        this.reading = reading;
        this.caller = caller;
        this.idempotency = idempotency;
        this.mapper = mapper;
    }

    @POST
    @StreamedBody
    @Consumes({CSV, NDJSON})
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.ADMIN})
    @Refuses(
            in = RegistryProblem.class,
            codes = {
                "FILE_EMPTY",
                "COLUMN_UNKNOWN",
                "COLUMN_TWICE",
                "COLUMN_MISSING",
                "FILE_CHARSET",
                "FILE_MALFORMED",
                "FILE_COMPRESSION",
                "FILE_TOO_LONG",
                "IMPORTS_BUSY"
            })
    @Operation(
            operationId = "createImport",
            summary = "Send an extract",
            description =
                    "Receives a file of one agency as a stream, checks each record, and answers 202 once everything is stored; a job"
                            + " then works it in. Bad records are refused one by one, the others go in. Sending the same file again changes"
                            + " nothing. Only the agency that owns the extract may send it, with a scope of all regions. gzip is recognised by"
                            + " its content. The sources that end in _ROSTER are worker lists, one row for each worker of an employer: for each"
                            + " employer of the file its list of the month takes the place of the one held. A NIK is turned into a keyed token while"
                            + " the file comes in, and neither stored nor shown.")
    @RequestBody(
            description = "CSV (RFC 4180, UTF-8, header row) or one JSON object on each line",
            required = true,
            content = {
                @Content(
                        mediaType = CSV,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples = {
                            @ExampleObject(name = "wlkp", summary = "A WLKP extract", value = ImportExamples.CSV),
                            @ExampleObject(
                                    name = "wlkp-roster",
                                    summary = "A list of declared workers",
                                    value = ImportExamples.ROSTER_CSV)
                        }),
                @Content(
                        mediaType = NDJSON,
                        schema = @Schema(type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.STRING),
                        examples =
                                @ExampleObject(
                                        name = "bpjs-tk",
                                        summary = "A BPJS_TK extract",
                                        value = ImportExamples.NDJSON))
            })
    @APIResponse(
            responseCode = "202",
            description = "Received; read the import for its progress",
            headers =
                    @Header(
                            name = "Location",
                            description = "The import",
                            schema = @Schema(implementation = String.class)),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "received", value = ImportExamples.RECEIVED)))
    public Response create(
            @Parameter(description = "Kind of extract", required = true, example = "WLKP")
                    @QueryParam("source")
                    @jakarta.validation.constraints.NotNull
                    ImportSource source,
            @Parameter(description = "Count only, change nothing") @QueryParam("dryRun") @DefaultValue("false")
                    boolean dryRun,
            @Context HttpHeaders headers,
            InputStream body) {
        Caller sender = caller.get();
        if (!sender.hasRole(Roles.ADMIN)) {
            sender.requireAgency(source.agency());
        }
        sender.requireRegion(EVERYWHERE);
        var request = new ImportIntake.Request(source, form(headers.getMediaType()), dryRun, sender);
        return response(service.receive(
                request, body, new ImportService.Call(idempotency.key(), idempotency::fingerprint, this::accepted)));
    }

    @GET
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
    @Operation(
            operationId = "listImports",
            summary = "List imports",
            description =
                    "Imports of the last 90 days, newest first: those of the caller's agency, with a scope of all regions; auditors and"
                            + " administrators see those of every agency.")
    @APIResponse(
            responseCode = "200",
            description = "A page of imports",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportSummary.PageOf.class),
                            examples = @ExampleObject(name = "imports", value = ImportExamples.LIST)))
    public Page<ImportSummary> list(
            @Parameter(description = "Only this kind of extract") @QueryParam("source") ImportSource source,
            @Parameter(description = "Only those in this state") @QueryParam("state") JobState state,
            @BeanParam PageQuery page) {
        return reading.list(source, state, caller.get(), page);
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
    @Refuses(in = RegistryProblem.class, codes = "IMPORT_NOT_FOUND")
    @Operation(
            operationId = "getImport",
            summary = "Read an import",
            description =
                    "State, progress and counts of an import. Readable for 90 days after its end, by the agency whose extract it is, by"
                            + " auditors and administrators, with a scope of all regions.")
    @APIResponse(
            responseCode = "200",
            description = "The import",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportView.class),
                            examples = @ExampleObject(name = "done", value = ImportExamples.DONE)))
    public ImportView get(
            @Parameter(description = "Id of the import", example = ImportExamples.ID) @PathParam("id") UUID id) {
        return reading.view(id, caller.get());
    }

    @GET
    @Path("/{id}/errors")
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.INTEGRATOR, Roles.AUDITOR, Roles.ADMIN})
    @Refuses(in = RegistryProblem.class, codes = "IMPORT_NOT_FOUND")
    @Operation(
            operationId = "listImportErrors",
            summary = "List the errors of an import",
            description =
                    "Refused records by line, with field, code, message in both languages and the value that stood there. To be read"
                            + " by whom the import itself may be read.")
    @APIResponse(
            responseCode = "200",
            description = "A page of errors",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ImportErrorView.PageOf.class),
                            examples = @ExampleObject(name = "errors", value = ImportExamples.ERRORS)))
    public Page<ImportErrorView> errors(
            @Parameter(description = "Id of the import", example = ImportExamples.ID) @PathParam("id") UUID id,
            @BeanParam PageQuery page) {
        return reading.errors(id, caller.get(), page);
    }

    private static ImportIntake.Form form(MediaType type) {
        return NDJSON.equals(type.getType() + "/" + type.getSubtype())
                ? ImportIntake.Form.NDJSON
                : ImportIntake.Form.CSV;
    }

    private StoredAnswer accepted(ImportView view) {
        try {
            return new StoredAnswer(
                    Response.Status.ACCEPTED.getStatusCode(),
                    MediaType.APPLICATION_JSON,
                    null,
                    "/v1/imports/" + view.id(),
                    mapper.writeValueAsBytes(view));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response response(ImportService.Answer answer) {
        StoredAnswer stored = answer.stored();
        if (answer.replayed()) {
            return stored.replay();
        }
        return Response.status(stored.status())
                .header(HttpHeaders.LOCATION, stored.location())
                .entity(stored.body())
                .type(stored.contentType())
                .build();
    }
}
