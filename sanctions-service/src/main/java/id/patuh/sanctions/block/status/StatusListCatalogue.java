package id.patuh.sanctions.block.status;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

import id.patuh.contracts.vocabulary.ServiceType;

/**
 * All status lists: a Status List Aggregation of the draft, with what else helps to choose among them.
 *
 * @param statusLists addresses of all lists
 * @param ttl seconds for which a copy may be used before it is asked for again
 * @param keys address of the keys that sign them
 */
@Schema(name = "StatusLists")
record StatusListCatalogue(
        @JsonProperty("status_lists") List<String> statusLists, List<Item> items, long ttl, String keys) {
    /**
     * A list.
     *
     * @param firstPosition place of its index 0 among all
     */
    @Schema(name = "StatusList")
    record Item(
            String id,
            String uri,
            ServiceType service,
            long firstPosition,
            int places,
            Instant issuedAt,
            Instant expiresAt) {}
}
