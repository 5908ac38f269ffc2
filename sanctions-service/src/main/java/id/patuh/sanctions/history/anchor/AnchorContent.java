package id.patuh.sanctions.history.anchor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What an anchor says, and the document that says it.
 *
 * @param previousHash hash of the anchor before; null for the first
 * @param heads in the order of the database
 */
public record AnchorContent(LocalDate day, Instant at, String previousHash, List<AnchorHead> heads) {
    /** The header {@code typ} of an anchor. */
    public static final String TYPE = "patuh-history-anchor+jws";

    private static final int HASH = 2;

    /** As JSON: a head is an array of case, step and hash. */
    Map<String, Object> json() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("day", day);
        members.put("at", at);
        if (previousHash != null) {
            members.put("previousHash", previousHash);
        }
        members.put(
                "heads",
                heads.stream()
                        .map(head -> List.of(head.caseId(), head.seq(), head.hash()))
                        .toList());
        return members;
    }

    /** Reads what {@link #json} wrote and this service signed. */
    static AnchorContent of(JsonNode members) {
        List<AnchorHead> heads = new ArrayList<>();
        for (JsonNode head : members.path("heads")) {
            heads.add(new AnchorHead(
                    UUID.fromString(head.path(0).asText()),
                    head.path(1).asLong(),
                    head.path(HASH).asText()));
        }
        return new AnchorContent(
                LocalDate.parse(members.path("day").asText()),
                Instant.parse(members.path("at").asText()),
                members.path("previousHash").asText(null),
                heads);
    }
}
