package id.patuh.devstack.history;

import java.io.PrintWriter;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;

/** Lets sanctions-service compute all hashes anew, part by part, and says what does not hold. */
public final class HistoryVerifier {
    private static final int CASES_OF_A_PART = 500;

    private final ServiceClient sanctions;
    private final PrintWriter out;

    /**
     * A verifier.
     *
     * @param sanctions for an auditor of the whole country
     * @param out one line for each history or anchor that does not hold, and one at the end
     */
    public HistoryVerifier(ServiceClient sanctions, PrintWriter out) {
        this.sanctions = sanctions;
        this.out = out;
    }

    /** Verifies one case; true when its history holds. */
    public boolean one(UUID caseId) {
        JsonNode verified = sanctions
                .get("/v1/cases/" + caseId + "/history/verification")
                .expect(200)
                .json();
        if (!verified.path("intact").asBoolean()) {
            out.println(sentence(verified.path("firstBreak")));
            return false;
        }
        String anchored = verified.hasNonNull("anchoredOn")
                ? "anchored up to step " + verified.path("anchoredSeq").asText() + " on "
                        + verified.path("anchoredOn").asText()
                : "no anchor names it yet";
        out.println("The history of case " + caseId + " holds: "
                + count(verified.path("steps").asLong(), "step") + ", " + anchored + ".");
        return true;
    }

    /** Verifies all anchors and all cases; true when everything holds. */
    public boolean all() {
        long anchors = 0;
        long cases = 0;
        long steps = 0;
        long broken = 0;
        String cursor = "";
        do {
            JsonNode part = sanctions
                    .get("/v1/history/verification?limit=" + CASES_OF_A_PART + cursor)
                    .expect(200)
                    .json();
            anchors += part.path("anchors").asLong();
            cases += part.path("cases").asLong();
            steps += part.path("steps").asLong();
            broken += part.path("breaks").size();
            part.path("breaks").forEach(found -> out.println(sentence(found)));
            cursor = part.hasNonNull("nextCursor")
                    ? "&cursor=" + part.path("nextCursor").asText()
                    : null;
        } while (cursor != null);
        out.println("Verified " + count(anchors, "anchor") + " and " + count(cases, "case") + " with "
                + count(steps, "step") + ": "
                + (broken == 0 ? "all hold." : broken + (broken == 1 ? " does not hold." : " do not hold.")));
        return broken == 0;
    }

    private static String sentence(JsonNode found) {
        StringBuilder text = new StringBuilder("BROKEN ");
        if (found.hasNonNull("caseId")) {
            text.append("case ").append(found.path("caseId").asText());
            text.append(" step ").append(found.path("seq").asText());
        }
        if (found.hasNonNull("anchorDay")) {
            text.append(found.hasNonNull("caseId") ? ", " : "");
            text.append("anchor of ").append(found.path("anchorDay").asText());
        }
        text.append(": ").append(meaning(found.path("type").asText()));
        if (found.hasNonNull("expected") || found.hasNonNull("found")) {
            text.append("; expected ").append(hash(found, "expected"));
            text.append(", found ").append(hash(found, "found"));
        }
        return text.toString();
    }

    /** A number of things, one of which is singular. */
    static String count(long many, String thing) {
        return many + " " + thing + (many == 1 ? "" : "s");
    }

    private static String hash(JsonNode found, String member) {
        return found.hasNonNull(member) ? found.path(member).asText() : "nothing";
    }

    private static String meaning(String type) {
        return switch (type) {
            case "STEP_MISSING" -> "a step is missing";
            case "LINK" -> "the step does not follow the one before, one of them was replaced";
            case "CONTENT" -> "the step was changed, it does not give its hash";
            case "DOCUMENT" -> "the document of the step is gone or has another file";
            case "ANCHOR" ->
                "the step is not the one that the anchor names, the history was written anew after that day";
            case "HEAD" -> "the history does not end where its case says, its last steps were removed";
            case "ANCHOR_SIGNATURE" -> "the anchor is not signed by a key of the service, or is of another day";
            case "ANCHOR_LINK" -> "the anchor does not follow the one before, one of them was removed or replaced";
            case "ANCHOR_HEADS" -> "the list of anchored cases differs from the signed document";
            default -> type;
        };
    }
}
