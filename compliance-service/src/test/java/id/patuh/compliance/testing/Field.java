package id.patuh.compliance.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

import id.patuh.devstack.testing.Tokens;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Officers, and requests of those who lead and make up the field. */
public final class Field {
    /** The supervisor of the whole country. */
    public static final Tokens SUPERVISOR = Tokens.of("kemenaker-supervisor").subject("supervisor-1");

    private Field() {}

    /** A JSON request of somebody, answered in English. */
    public static RequestSpecification as(Tokens who) {
        return Service.as(who).contentType("application/json");
    }

    /** Enters an inspector of a regency. */
    public static Officer inspector(String region) {
        return enter("KEMENAKER", "kemenaker-inspector", region);
    }

    /** Enters an examiner of BPJS Ketenagakerjaan in a regency. */
    public static Officer examinerTk(String region) {
        return enter("BPJS_TK", "bpjs-tk-officer", region);
    }

    /** Enters an examiner of BPJS Kesehatan in a regency. */
    public static Officer examinerKes(String region) {
        return enter("BPJS_KES", "bpjs-kes-officer", region);
    }

    private static Officer enter(String agency, String role, String region) {
        String subject = "officer-" + UUID.randomUUID();
        JsonPath entered =
                created(as(SUPERVISOR).body(body(agency, subject, region)).post("/v1/officers"));
        return new Officer(
                entered.getUUID("officerId"), Tokens.of(role).agency(agency).subject(subject));
    }

    /** A new officer, as a supervisor enters it. */
    public static String body(String agency, String subject, String region) {
        return """
                {"subject":"%s","name":"Petugas %s","agency":"%s","homeRegion":"%s","provinces":["%s"]}
                """.formatted(subject, subject, agency, region, region.substring(0, 2));
    }

    /** The body of a 201. */
    public static JsonPath created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.jsonPath();
    }

    /** The body of a refusal, whose status and code are these. */
    public static JsonPath refused(Response answer, int status, String code) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        assertThat(answer.jsonPath().getString("code")).as(answer.asString()).isEqualTo(code);
        return answer.jsonPath();
    }

    /** An officer and the token of that officer. */
    public record Officer(UUID id, Tokens token) {
        public String path() {
            return "/v1/officers/" + id;
        }

        public RequestSpecification asks() {
            return as(token);
        }
    }
}
