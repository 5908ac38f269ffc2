package id.patuh.registry.registration;

import id.patuh.kit.idempotency.IdempotentRequest;

import java.net.URI;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.openapi.Refuses;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerDocumentQuery;
import id.patuh.registry.employer.EmployerExamples;
import id.patuh.registry.employer.EmployerView;
import id.patuh.registry.record.RecordExamples;
import id.patuh.registry.record.RecordView;

/** Employers and their records over HTTP: registering, adding, changing. */
@Path("/v1/employers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers", description = "Who the employers are")
class RegistrationResource {
    private static final String MERGE_PATCH = "application/merge-patch+json";
    private static final String CANDIDATES = "</v1/match-candidates?employerId=%s>; rel=\"match-candidates\"";

    private final RegistrationService registrations;
    private final RecordService records;
    private final EmployerDocumentQuery documents;
    private final CurrentCaller caller;
    private final Preconditions preconditions;
    private final IdempotentRequest idempotency;

    RegistrationResource(
            RegistrationService registrations,
            RecordService records,
            EmployerDocumentQuery documents,
            CurrentCaller caller,
            Preconditions preconditions,
            IdempotentRequest idempotency) {
        this.registrations = registrations;
        this.records = records;
        this.documents = documents;
        this.caller = caller;
        this.preconditions = preconditions;
        this.idempotency = idempotency;
    }

    @POST
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.REGISTRY_WRITER)
    @Refuses(in = RegistryProblem.class, codes = "IDENTIFIER_IN_USE")
    @Operation(
            operationId = "registerEmployer",
            summary = "Register an employer",
            description =
                    "Makes an employer with its first workplace: a row of the WLKP extract, checked the same way, by KEMENAKER. A number"
                            + " that is known is refused with the employer that has it. When employers with a similar name are known in the"
                            + " same regency, the new one is registered all the same, a person is asked whether they are one, and the"
                            + " header Link (rel=match-candidates) leads to the questions.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RecordBody.Workplace.class),
                            examples = @ExampleObject(name = "workplace", value = RegistrationExamples.WORKPLACE)))
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmployerView.class),
                            examples = @ExampleObject(name = "employer", value = EmployerExamples.EMPLOYER)))
    public Response register(JsonNode body) {
        RegistrationBatcher.Registered registered = registrations.register(body, idempotency.key().isPresent(), caller.get());
        EmployerDocument employer = registered.document();
        Response.ResponseBuilder answer = Response.created(URI.create("/v1/employers/" + employer.id()))
                .tag(Preconditions.tag(employer.version()))
                .entity(employer.body());
        if (registered.similar()) {
            answer.header(HttpHeaders.LINK, CANDIDATES.formatted(employer.id()));
        }
        return answer.build();
    }

    @PATCH
    @Path("/{id}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.ADMIN})
    @Refuses(
            in = RegistryProblem.class,
            codes = {"EMPLOYER_NOT_FOUND", "EMPLOYER_MERGED", "RECORD_REQUIRED", "IDENTIFIER_IN_USE", "OLDER_THAN_HELD"
            })
    @Operation(
            operationId = "changeEmployer",
            summary = "Change the one workplace of an employer",
            description =
                    "The change of its record, while the employer has exactly one open workplace; else 409 RECORD_REQUIRED names up to 20"
                            + " records in the member records. If-Match with the ETag of the employer is required. What was recorded of"
                            + " days past is corrected by corrections.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = RecordBody.Patch.class),
                            examples = @ExampleObject(name = "address", value = RegistrationExamples.PATCH)))
    @APIResponse(
            responseCode = "200",
            description = "The employer as it is now",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = EmployerView.class),
                            examples = @ExampleObject(name = "employer", value = EmployerExamples.EMPLOYER)))
    public Response change(
            @Parameter(description = "Id of the employer", example = EmployerExamples.ID) @PathParam("id") UUID id,
            JsonNode patch) {
        records.changeEmployer(id, patch, preconditions.expected(), caller.get());
        EmployerDocument employer = documents.find(id).orElseThrow();
        return Response.ok(employer.body())
                .tag(Preconditions.tag(employer.version()))
                .build();
    }

    @POST
    @Path("/{id}/records")
    @Idempotent
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.REGISTRY_WRITER, Roles.BPJS_TK_OFFICER, Roles.BPJS_KES_OFFICER, Roles.ADMIN})
    @Refuses(
            in = RegistryProblem.class,
            codes = {"EMPLOYER_NOT_FOUND", "EMPLOYER_MERGED", "IDENTIFIER_IN_USE"})
    @Operation(
            operationId = "addEmployerRecord",
            summary = "Add a record to an employer",
            description =
                    "A workplace or registration of the caller's agency, as a row of its extract with the kind of record as type. A person"
                            + " decides here whose record it is, so from then on its own number decides, whatever NIB and NPWP its rows name."
                            + " A number that is known, or a NIB or NPWP of another employer, is refused with the employer that has it."
                            + " The record's region must be in the caller's scope, and a place of the employer.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            schema = @Schema(implementation = RecordBody.NewRecord.class),
                            examples = {
                                @ExampleObject(name = "branch", value = RegistrationExamples.BRANCH),
                                @ExampleObject(name = "registration", value = RegistrationExamples.REGISTRATION)
                            }))
    @APIResponse(
            responseCode = "201",
            description = "Added; the ETag is the record's",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = RecordView.class),
                            examples = @ExampleObject(name = "workplace", value = RecordExamples.RECORD)))
    public Response add(
            @Parameter(description = "Id of the employer", example = EmployerExamples.ID) @PathParam("id") UUID id,
            @Parameter(description = "The `ETag` of the employer read last; checked when sent", example = "\"v3\"")
                    @HeaderParam(HttpHeaders.IF_MATCH)
                    String ifMatch,
            JsonNode body) {
        RecordView record = records.add(id, body, preconditions.expected(), caller.get());
        return Response.created(URI.create("/v1/records/" + record.recordId()))
                .tag(Preconditions.tag(record.version()))
                .entity(record)
                .build();
    }
}
