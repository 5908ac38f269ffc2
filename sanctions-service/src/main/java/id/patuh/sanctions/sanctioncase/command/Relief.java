package id.patuh.sanctions.sanctioncase.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.sanctions.procedure.vocabulary.ReliefKind;

/**
 * What a remedy asks for, or gives.
 *
 * @param services services to give back, for LIFT_SERVICE; null otherwise
 * @param amountIdr what is left of the fine, rupiah, for REDUCE_FINE; null otherwise
 */
@Schema(name = "Relief")
public record Relief(
        @NotNull ReliefKind kind,
        @Schema(nullable = true) @Size(min = 1, max = 5) Set<@NotNull ServiceType> services,

        @Schema(nullable = true) @Positive @Max(1_000_000_000_000_000L)
        Long amountIdr) {
    /** As a step or document records it. */
    public Map<String, Object> detail() {
        Map<String, Object> detail = new HashMap<>();
        detail.put("kind", kind.name());
        if (services != null) {
            detail.put(
                    "services",
                    new TreeSet<>(services).stream().map(ServiceType::name).toList());
        }
        if (amountIdr != null) {
            detail.put("amountIdr", amountIdr);
        }
        return detail;
    }
}
