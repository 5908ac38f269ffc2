package id.patuh.compliance.visit.report;

import java.util.UUID;

import id.patuh.compliance.testing.Field.Officer;
import io.restassured.response.Response;

/** Reports of visits as devices send them. */
final class Reports {
    private Reports() {}

    /** An item without numbers. */
    static String item(String ground, String agency, String result) {
        return "{\"ground\":\"%s\",\"agency\":%s,\"result\":\"%s\"}"
                .formatted(ground, agency == null ? "null" : '"' + agency + '"', result);
    }

    /** An item of what was found at so many workers, with what is missing in a month. */
    static String found(String ground, String agency, long workers, long exposureIdr) {
        return "{\"ground\":\"%s\",\"agency\":%s,\"result\":\"FOUND\",\"workers\":%d,\"exposureIdr\":%d,\"agreedDeadline\":\"2026-12-21\"}"
                .formatted(ground, agency == null ? "null" : '"' + agency + '"', workers, exposureIdr);
    }

    static String body(UUID id, String outcome, UUID replaces, String... items) {
        return """
                {"reportId":"%s","recordedAt":"2026-12-01T04:00:00Z","outcome":"%s","items":[%s],"replaces":%s}
                """.formatted(id, outcome, String.join(",", items), replaces == null ? "null" : "\"" + replaces + "\"");
    }

    /** Sends the first report of an agency. */
    static Response first(String visit, Officer officer, UUID id, String... items) {
        return officer.asks()
                .header("If-None-Match", "*")
                .body(body(id, "MET", null, items))
                .put(visit + "/report");
    }

    /** Sends a later version. */
    static Response later(String visit, Officer officer, UUID id, UUID replaces, String... items) {
        return officer.asks().body(body(id, "MET", replaces, items)).put(visit + "/report");
    }
}
