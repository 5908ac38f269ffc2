package id.patuh.kit.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import jakarta.ws.rs.core.HttpHeaders;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

import id.patuh.kit.http.trace.RequestIdentity;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.ProblemCode;

/**
 * Writes problems into the answers of operations. What many operations share stands once, among the components: the example of each
 * problem, and the whole answer where a status means one problem only.
 */
final class ProblemResponses {

    private static final String REF = "#/components/responses/";
    /** Statuses after which the same request may succeed. */
    private static final Set<Integer> RETRIED = Set.of(429, 503);
    /** Statuses of requests that were refused before the caller's rate was counted. */
    private static final Set<Integer> BEFORE_THE_LIMIT = Set.of(401, 405, 406, 408, 414, 415, 431);

    private final Components components;

    ProblemResponses(Components components) {
        this.components = components;
    }

    /** Adds the answers that carry some problems. An answer that the resource describes itself keeps what it says. */
    void addTo(APIResponses answers, Iterable<ProblemCode> codes) {
        Map<Integer, List<ProblemCode>> byStatus = new TreeMap<>();
        codes.forEach(code -> byStatus.computeIfAbsent(code.status(), status -> new ArrayList<>())
                .add(code));
        byStatus.forEach((status, found) -> {
            found.forEach(code -> components.addExample(code.name(), ProblemModels.example(code)));
            APIResponse declared = answers.getAPIResponse(status.toString());
            if (declared != null) {
                complete(declared, found);
            } else if (found.size() == 1) {
                String name = found.getFirst().name();
                components.addResponse(name, answer(found));
                answers.addAPIResponse(
                        status.toString(), OASFactory.createAPIResponse().ref(REF + name));
            } else {
                answers.addAPIResponse(status.toString(), answer(found));
            }
        });
    }

    private static APIResponse answer(List<ProblemCode> codes) {
        APIResponse answer = OASFactory.createAPIResponse();
        complete(answer, codes);
        return answer;
    }

    private static void complete(APIResponse answer, List<ProblemCode> codes) {
        if (answer.getDescription() == null || answer.getDescription().isBlank()) {
            answer.setDescription(String.join(
                    "; ", codes.stream().map(ProblemCode::title).distinct().toList()));
        }
        if (answer.getContent() == null
                || answer.getContent().getMediaTypes() == null
                || answer.getContent().getMediaTypes().isEmpty()) {
            answer.setContent(ProblemModels.content(codes));
        }
        AnswerHeaderModels.add(answer, RequestIdentity.HEADER);
        int status = codes.getFirst().status();
        if (RETRIED.contains(status) || codes.contains(KitProblem.IDEMPOTENCY_IN_FLIGHT)) {
            AnswerHeaderModels.add(answer, HttpHeaders.RETRY_AFTER);
        }
        if (!BEFORE_THE_LIMIT.contains(status)) {
            AnswerHeaderModels.addRateLimit(answer);
        }
        if (codes.contains(KitProblem.ETAG_STALE)) {
            AnswerHeaderModels.add(answer, HttpHeaders.ETAG);
        }
    }
}
