package id.patuh.compliance.assessment;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import id.patuh.compliance.assessment.explanation.AssessmentView;
import id.patuh.compliance.problem.ComplianceProblem;
import id.patuh.kit.caller.CurrentCaller;
import id.patuh.kit.caller.RoleGroups;
import id.patuh.kit.etag.Preconditions;
import id.patuh.kit.etag.Tagged;
import id.patuh.kit.openapi.Refuses;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Assessments of single employers over HTTP. */
@Path("/v1/assessments/{employerId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(RoleGroups.ASSESSMENT_READERS)
@Refuses(in = ComplianceProblem.class, codes = "ASSESSMENT_NOT_FOUND")
@Tag(name = "Assessments", description = "What an employer owes, what is missing, and why")
class AssessmentResource {
    private final AssessmentQuery assessments;
    private final AssessmentHistoryQuery history;
    private final CurrentCaller caller;
    private final Preconditions preconditions;

    AssessmentResource(
            AssessmentQuery assessments,
            AssessmentHistoryQuery history,
            CurrentCaller caller,
            Preconditions preconditions) {
        this.assessments = assessments;
        this.history = history;
        this.caller = caller;
        this.preconditions = preconditions;
    }

    @GET
    @Tagged
    @Operation(operationId = "getAssessment", summary = "Assessment of an employer, explained")
    @APIResponseSchema(value = AssessmentView.class, responseDescription = "The assessment")
    @Refuses({"NO_FACTS_AT_DATE", "EMPLOYER_MERGED", "EMPLOYER_EMPTY", "DATE_IN_FUTURE", "DATE_BEFORE_POLICY"})
    public Response get(
            @PathParam("employerId") @Parameter(description = "The employer") UUID employerId,
            @QueryParam("asOf") @Parameter(description = "Date of the assessment, Asia/Jakarta") LocalDate asOf) {
        AssessmentView view = asOf == null
                ? assessments.current(caller.get(), employerId)
                : assessments.asOf(caller.get(), employerId, asOf);
        return preconditions.respond(tag(view), () -> view).build();
    }

    @GET
    @Path("/history")
    @Operation(operationId = "listAssessmentHistory", summary = "Published assessments of an employer")
    @APIResponseSchema(value = AssessmentHistoryItem.HistoryPage.class, responseDescription = "A page of the history")
    public Page<AssessmentHistoryItem> history(
            @PathParam("employerId") @Parameter(description = "The employer") UUID employerId,
            @BeanParam PageQuery query) {
        return history.history(caller.get(), employerId, query);
    }

    /** All that the answer depends on and that may change: the result, the facts, the records, the runs and the sanctions beside it. */
    private static EntityTag tag(AssessmentView view) {
        int beside = Objects.hash(
                view.sanctions().toString(),
                view.records().toString(),
                view.openQuestions().toString());
        return Preconditions.tag(view.version() + "-" + view.employerVersion() + "-" + view.asOf() + "-"
                + view.policyVersion() + "-" + view.confirmedOn() + "-" + Integer.toHexString(beside));
    }
}
