package id.patuh.registry.registration;

import static id.patuh.registry.Example.EMPLOYER;
import static jakarta.ws.rs.core.HttpHeaders.IF_MATCH;

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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.caller.Roles;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.idempotency.Idempotent;
import id.patuh.kit.idempotency.IdempotentRequest;
import id.patuh.kit.openapi.Refuses;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.employer.EmployerDocument;
import id.patuh.registry.employer.EmployerDocumentQuery;
import id.patuh.registry.employer.EmployerView;
import id.patuh.registry.record.RecordView;

/** Employers and their records over HTTP: registering, adding, changing. */
@Path("/v1/employers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers", description = "Who the employers are")
@Refuses(in = RegistryProblem.class, codes = "IDENTIFIER_IN_USE")
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
    @Tagged
    @Operation(operationId = "registerEmployer", summary = "Register an employer")
    @RequestBodySchema(RecordBody.Workplace.class)
    @APIResponseSchema(value = EmployerView.class, responseCode = "201", responseDescription = "Registered")
    public Response register(JsonNode body) {
        RegistrationBatcher.Registered registered =
                registrations.register(body, idempotency.key().isPresent(), caller.get());
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
    @Refuses({"EMPLOYER_NOT_FOUND", "EMPLOYER_MERGED", "RECORD_REQUIRED", "OLDER_THAN_HELD"})
    @Tagged
    @Operation(operationId = "changeEmployer", summary = "Change the one workplace of an employer")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MERGE_PATCH,
                            schema = @Schema(implementation = RecordBody.WorkplacePatch.class)))
    @APIResponseSchema(value = EmployerView.class, responseDescription = "The employer as it is now")
    public Response change(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
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
    @RolesAllowed(RoleGroups.RECORD_WRITERS)
    @Refuses({"EMPLOYER_NOT_FOUND", "EMPLOYER_MERGED"})
    @Tagged
    @Operation(operationId = "addEmployerRecord", summary = "Add a record to an employer")
    @RequestBodySchema(RecordBody.NewRecord.class)
    @APIResponseSchema(
            value = RecordView.class,
            responseCode = "201",
            responseDescription = "Added; the ETag is the record's")
    public Response add(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Parameter(description = "The `ETag` of the employer read last; checked when sent") @HeaderParam(IF_MATCH)
                    String ifMatch,
            JsonNode body) {
        RecordView record = records.add(id, body, preconditions.expected(), caller.get());
        return Response.created(URI.create("/v1/records/" + record.recordId()))
                .tag(Preconditions.tag(record.version()))
                .entity(record)
                .build();
    }
}
