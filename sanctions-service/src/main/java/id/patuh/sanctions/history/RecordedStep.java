package id.patuh.sanctions.history;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.documents.Sha256;

/**
 * What the hash of a step covers. The members, their names and their forms never change; the function {@code case_step_hash} of the
 * database computes the same.
 *
 * @param at to the microsecond
 * @param fromState null for the first step
 * @param outcome null while the case is open
 * @param requestId null for a step of the whole case
 * @param documentNumber null where none was issued
 * @param documentSha256 of the file of the document; null where none was issued
 */
public record RecordedStep(
        UUID caseId,
        long seq,
        Instant at,
        String action,
        String actorSubject,
        String actorAgency,
        String fromState,
        String state,
        String outcome,
        UUID requestId,
        String documentNumber,
        String documentSha256,
        String policyVersion,
        JsonNode detail) {
    private static final DateTimeFormatter MICROSECONDS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /**
     * The link of the chain: SHA-256 over the canonical form of this step and the link before.
     *
     * @param previous link of the step before; null for the first step
     * @return 64 hexadecimal digits, in lower case
     */
    public String hash(String previous) {
        return Sha256.hex(canonical(previous).getBytes(StandardCharsets.UTF_8));
    }

    private String canonical(String previous) {
        ObjectNode members = JsonNodeFactory.instance.objectNode();
        members.put("caseId", caseId.toString());
        members.put("seq", seq);
        members.put("at", MICROSECONDS.format(at));
        members.put("action", action);
        members.put("actorSubject", actorSubject);
        members.put("actorAgency", actorAgency);
        members.put("state", state);
        members.put("policyVersion", policyVersion);
        members.set("detail", detail);
        optional(members, "fromState", fromState);
        optional(members, "outcome", outcome);
        optional(members, "requestId", requestId);
        optional(members, "documentNumber", documentNumber);
        optional(members, "documentSha256", documentSha256);
        optional(members, "previousHash", previous);
        return CanonicalJson.of(members);
    }

    private static void optional(ObjectNode members, String name, Object value) {
        if (value != null) {
            members.put(name, value.toString());
        }
    }
}
