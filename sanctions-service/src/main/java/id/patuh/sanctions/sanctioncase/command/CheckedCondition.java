package id.patuh.sanctions.sanctioncase.command;

import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.sanctions.action.Lengths;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;

/** One condition of revocation, checked. */
@Schema(name = "CheckedCondition")
public record CheckedCondition(
        @NotNull RevocationCondition condition,
        @NotNull Boolean fulfilled,
        @NotBlank @Size(max = Lengths.REFERENCE) String evidence) {
    /** Conditions as a step or document records them. */
    public static List<Map<String, Object>> detail(List<CheckedCondition> checked) {
        return checked.stream()
                .map(condition -> Map.<String, Object>of(
                        "condition", condition.condition().name(),
                        "fulfilled", condition.fulfilled(),
                        "evidence", condition.evidence()))
                .toList();
    }
}
