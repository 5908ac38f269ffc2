package id.patuh.sanctions.sanctioncase;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.kit.problem.Language;
import id.patuh.kit.problem.ProblemCode;
import id.patuh.sanctions.procedure.Verdict;

/**
 * Whether the caller may take an action now.
 *
 * @param action name of the action
 * @param allowed true if nothing stands against it as far as can be said without its body
 * @param reasons everything that stands against it
 */
@Schema(name = "AllowedAction")
public record ActionView(String action, boolean allowed, List<Reason> reasons) {
    /**
     * Why not.
     *
     * @param code code of the problem that the action would be answered with
     * @param indonesian text for people
     * @param english text for people
     */
    @Schema(name = "ActionReason")
    public record Reason(String code, String indonesian, String english) {
        static Reason of(ProblemCode code, Object... arguments) {
            return new Reason(
                    code.name(), Language.INDONESIAN.text(code, arguments), Language.ENGLISH.text(code, arguments));
        }
    }

    /**
     * Gathers the reasons.
     *
     * @param action name of the action
     * @param authority refusals of role, agency and region
     * @param house agency or unit the action belongs to
     * @param regionCode region of the case
     * @param refusals refusals of state and guards
     * @return the action as shown
     */
    public static ActionView of(
            String action,
            List<ProblemCode> authority,
            String house,
            String regionCode,
            List<Verdict.Refused> refusals) {
        List<Reason> reasons = new ArrayList<>();
        for (ProblemCode code : authority) {
            String argument = "REGION_OUT_OF_SCOPE".equals(code.name()) ? regionCode : house;
            reasons.add(Reason.of(code, argument));
        }
        refusals.forEach(refused ->
                reasons.add(Reason.of(refused.code(), refused.arguments().toArray())));
        return new ActionView(action, reasons.isEmpty(), reasons);
    }
}
