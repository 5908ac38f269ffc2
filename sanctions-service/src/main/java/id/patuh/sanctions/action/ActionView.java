package id.patuh.sanctions.action;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.procedure.ProcedureAction;

/**
 * Whether the caller may take an action now.
 *
 * @param allowed true if nothing that can be known without its body stands against it
 */
@Schema(name = "AllowedAction")
public record ActionView(String action, boolean allowed, List<Reason> reasons) {
    /** One thing that stands against the action. */
    @Schema(name = "ActionReason")
    public record Reason(String code, String indonesian, String english) {}

    static ActionView of(ProcedureAction<?, ?> action, List<Problem> refusals) {
        List<Reason> reasons = refusals.stream()
                .map(refusal -> new Reason(
                        refusal.code().name(), refusal.detail(Language.INDONESIAN), refusal.detail(Language.ENGLISH)))
                .toList();
        return new ActionView(action.wireName(), reasons.isEmpty(), reasons);
    }
}
