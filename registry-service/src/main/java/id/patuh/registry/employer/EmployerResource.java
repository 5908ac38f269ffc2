package id.patuh.registry.employer;

import static id.patuh.registry.Example.EMPLOYER;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import com.fasterxml.jackson.databind.util.RawValue;

import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.http.RequestWorker;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.http.AsOf;
import id.patuh.registry.http.SuccessorRedirect;

/** Employers over HTTP. */
@Path("/v1/employers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Employers", description = "Who the employers are")
@Refuses(in = RegistryProblem.class)
class EmployerResource {
    private final EmployerQuery reading;
    private final CurrentCaller caller;
    private final AccessLog access;
    private final Preconditions preconditions;

    EmployerResource(EmployerQuery reading, CurrentCaller caller, AccessLog access, Preconditions preconditions) {
        this.reading = reading;
        this.caller = caller;
        this.access = access;
        this.preconditions = preconditions;
    }

    @GET
    @Path("/{id}")
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Refuses({"EMPLOYER_NOT_FOUND", "NO_DATA_AT_DATE"})
    @Tagged
    @Operation(operationId = "getEmployer", summary = "Read an employer")
    @APIResponse(responseCode = "308", description = "Merged into the employer of Location")
    @APIResponseSchema(value = EmployerView.class, responseDescription = "The employer")
    public CompletionStage<Response> get(
            @Parameter(description = "Id of the employer", example = EMPLOYER) @PathParam("id") UUID id,
            @Valid @BeanParam AsOf asOf) {
        AccessLog.Reader reader = access.reader();
        Preconditions.Held held = preconditions.held();
        RequestWorker worker = RequestWorker.current();
        return asOf.isNow()
                ? reading.look(id, reader).thenCompose(employer -> present(employer, held, worker))
                : worker.run(() -> past(reading.readAsOf(id, asOf.validAt(), asOf.recordedAt(), reader), asOf, held));
    }

    private CompletionStage<Response> present(
            EmployerDocument employer, Preconditions.Held held, RequestWorker worker) {
        return employer.merged()
                ? worker.run(() -> SuccessorRedirect.to(reading.successor(employer), ""))
                : CompletableFuture.completedStage(held.respond(Preconditions.tag(employer.version()), employer::bytes)
                        .build());
    }

    private static Response past(EmployerQuery.PastState found, AsOf asOf, Preconditions.Held held) {
        return SuccessorRedirect.ifMerged(
                found.successorId(), asOf.query(), () -> held.respond(Preconditions.tag(found.tag()), found::state)
                        .build());
    }

    @GET
    @RolesAllowed(RoleGroups.EMPLOYER_READERS)
    @Operation(operationId = "listEmployers", summary = "Find employers")
    @APIResponseSchema(value = EmployerView.PageOf.class, responseDescription = "A page of employers")
    public CompletionStage<Page<RawValue>> list(
            @Parameter(description = "TYPE:number, the type being NIB, NPWP, WLKP, NPP or BU") @QueryParam("identifier")
                    String identifier,
            @Parameter(description = "Code of a province, regency or city", example = "31") @QueryParam("region")
                    String region,
            @Parameter(description = "Business scale") @QueryParam("scale") BusinessScale scale,
            @Parameter(description = "Industry code of five digits", example = "10710") @QueryParam("kbli") String kbli,
            @Parameter(
                            description = "Words of the name in any order, the last one may be a beginning;"
                                    + " at least 3 letters or digits beside the legal form")
                    @QueryParam("q")
                    @Size(max = 200)
                    String q,
            @BeanParam PageQuery page) {
        EmployerFilter filter = EmployerFilter.of(identifier, region, scale, kbli, q, caller.get());
        AccessLog.Reader reader = access.reader();
        // A page that goes on has its cursor checked, and a limit that cannot be is refused.
        CompletionStage<Page<EmployerDocument>> found =
                filter.isNumber() && page.cursor().isEmpty() && page.limit() > 0
                        ? reading.find(filter, reader)
                        : RequestWorker.current().run(() -> reading.list(filter, page, reader));
        return found.thenApply(employers -> employers.map(EmployerDocument::body));
    }
}
