package id.patuh.registry.record;

import java.util.Map;

import id.patuh.devstack.testing.Tokens;
import id.patuh.registry.Api;
import id.patuh.registry.Rows;
import io.restassured.response.ValidatableResponse;

/** What tests of records ask, each as a caller of one agency. */
final class RecordCalls {
    static final Tokens KEMENAKER = Tokens.of("registry-writer").agency("KEMENAKER");

    static final Tokens TK = Tokens.of("bpjs-tk-officer").agency("BPJS_TK");

    private RecordCalls() {}

    static ValidatableResponse read(String record) {
        return Api.writer().get("/v1/records/" + record).then();
    }

    static ValidatableResponse add(String employer, Tokens caller, Rows row) {
        return Api.as(caller)
                .contentType("application/json")
                .body(row.json())
                .post("/v1/employers/" + employer + "/records")
                .then();
    }

    static String added(String employer, Tokens caller, Rows row) {
        return add(employer, caller, row).statusCode(201).extract().path("recordId");
    }

    static ValidatableResponse patch(String record, Tokens caller, String ifMatch, Map<String, ?> patch) {
        return patched("/v1/records/" + record, caller, ifMatch, patch);
    }

    static ValidatableResponse patched(String path, Tokens caller, String ifMatch, Map<String, ?> patch) {
        var request = Api.as(caller).contentType("application/json").body(patch);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch(path).then();
    }
}
