package id.patuh.sanctions.block.status;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * Where a number stands in the lists.
 *
 * @param position place among all, which the number keeps for ever; null where nobody ever had the number
 * @param lists its place in the list of each service; empty without a position
 */
@Schema(name = "StatusPositions")
record StatusPositions(
        String identifier, @Schema(nullable = true) Long position, List<Place> lists) {
    /**
     * A place in a list, in the names of the draft.
     *
     * @param idx index in the list
     * @param uri address of the list
     */
    @Schema(name = "StatusPlace")
    record Place(ServiceType service, int idx, String uri) {}
}
