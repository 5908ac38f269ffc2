package id.patuh.registry.matching;

import static org.hamcrest.Matchers.hasSize;

import java.util.Map;

import id.patuh.registry.Rows;
import io.restassured.path.json.JsonPath;

/** What tests of questions report, ask and answer. */
final class QuestionCalls {
    static final Map<String, Object> DIFFERENT = Map.of("decision", "DIFFERENT", "reason", "Sudah diperiksa");

    static final Map<String, Object> SAME = Map.of("decision", "SAME", "reason", "Sudah diperiksa");

    private QuestionCalls() {}

    static JsonPath only(String employer) {
        return Candidates.read(Candidates.open("employerId", employer)
                .body("items", hasSize(1))
                .extract()
                .path("items[0].id"));
    }

    static Rows report() {
        return Rows.wlkp().with("name", "PT " + Candidates.word());
    }
}
