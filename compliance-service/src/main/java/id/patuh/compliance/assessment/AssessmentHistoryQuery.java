package id.patuh.compliance.assessment;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.kit.caller.Caller;
import id.patuh.kit.paging.Cursors;
import id.patuh.kit.paging.Page;
import id.patuh.kit.paging.PageQuery;

/** Reads the published assessments of an employer. */
@ApplicationScoped
class AssessmentHistoryQuery {
    private final AssessmentAccess access;
    private final AssessmentStore assessments;

    AssessmentHistoryQuery(AssessmentAccess access, AssessmentStore assessments) {
        this.access = access;
        this.assessments = assessments;
    }

    /** One page, the newest first; merged and empty employers have a history too. */
    Page<AssessmentHistoryItem> history(Caller caller, UUID employer, PageQuery query) {
        access.inScope(caller, employer);
        String filter = "history:" + employer;
        long before = query.after(filter, 1).map(key -> key.number(0)).orElse(Long.MAX_VALUE);
        return Page.cut(
                assessments.history(employer, before, query.limit() + 1).stream()
                        .map(AssessmentHistoryItem::of)
                        .toList(),
                query.limit(),
                item -> Cursors.encode(filter, item.version()));
    }
}
