package id.patuh.sanctions.block.check;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.ServiceType;

/** Many questions at once. */
@Schema(name = "ServiceBlockCheckBatch")
record BlockCheckBatch(
        @NotEmpty @Schema(maxItems = BlockResource.MAX_ITEMS)
        List<@NotNull @Valid Item> items) {
    /**
     * One question.
     *
     * @param service the service; null for any
     * @param at the moment asked for; null for now
     * @param knownAt answer as known at this moment; null for all that is known now
     */
    @Schema(name = "ServiceBlockCheckItem")
    record Item(
            @NotBlank @Size(max = 60) String identifier,
            @Schema(nullable = true) ServiceType service,
            @Schema(nullable = true) Instant at,
            @Schema(nullable = true) Instant knownAt) {}
}
