package id.patuh.sanctions.servicerequest;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.sanctions.action.ActingContext;
import id.patuh.sanctions.action.ActionPipeline;
import id.patuh.sanctions.deadline.DeadlineStore;
import id.patuh.sanctions.document.DocumentRegister;
import id.patuh.sanctions.recipient.RecipientStore;
import id.patuh.sanctions.sanctioncase.CaseStore;
import id.patuh.sanctions.sanctioncase.SanctionCase;
import id.patuh.sanctions.work.WorkStore;

/** Builds the full view of a request, with what this caller may do now and why not. */
@ApplicationScoped
class RequestViewBuilder {
    private final RequestFactsQuery facts;
    private final CaseStore cases;
    private final DocumentRegister register;
    private final DeadlineStore deadlines;
    private final WorkStore work;
    private final RecipientStore recipients;

    RequestViewBuilder(
            RequestFactsQuery facts,
            CaseStore cases,
            DocumentRegister register,
            DeadlineStore deadlines,
            WorkStore work,
            RecipientStore recipients) {
        this.facts = facts;
        this.cases = cases;
        this.register = register;
        this.deadlines = deadlines;
        this.work = work;
        this.recipients = recipients;
    }

    RequestView view(ServiceRequest request, Caller caller, ActingContext acting) {
        SanctionCase sanctionCase = cases.get(request.caseId());
        return new RequestView(
                request.id(),
                request.version(),
                request.caseId(),
                sanctionCase.status(),
                cases.employer(sanctionCase),
                cases.electronicAddress(sanctionCase),
                request.agency(),
                sanctionCase.programmes(),
                sanctionCase.grounds(),
                request.unit(),
                request.service(),
                request.status(),
                request.requestedAt(),
                request.requestedBy(),
                request.updatedAt(),
                register.file(sanctionCase.id()).views().stream()
                        .filter(document -> request.id().equals(document.requestId()))
                        .toList(),
                recipients.ofRequest(request.id()),
                deadlines.viewsOfRequest(request.id()),
                work.handling(request.id()).orElse(null),
                ActionPipeline.view(facts.target(request, sanctionCase, acting), caller, acting));
    }
}
