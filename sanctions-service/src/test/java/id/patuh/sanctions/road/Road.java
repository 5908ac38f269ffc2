package id.patuh.sanctions.road;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import id.patuh.devstack.testing.TestClock;
import id.patuh.devstack.testing.Tokens;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

/** Leads one case along the procedure over HTTP. */
public final class Road {
    /** Morning of Monday 12 January 2026 in Jakarta. */
    public static final Instant START = Instant.parse("2026-01-12T02:00:00Z");

    public static final String OFFICER =
            Tokens.of("bpjs-tk-officer").subject("officer-1").token();
    public static final String UNIT_OFFICER = Tokens.of("service-unit-officer")
            .agency("PTSP-31")
            .subject("unit-officer-1")
            .token();
    public static final String UNIT_HEAD = Tokens.of("service-unit-head")
            .agency("PTSP-31")
            .subject("unit-head-1")
            .token();

    public static final String TWO_SERVICES = """
            {"services":[{"service":"BUSINESS_LICENCE"},{"service":"TENDER_PERMIT","unit":"LKPP"}],
             "coordination":{"date":"2026-01-12","summary":"Rapat koordinasi"}}
            """;
    public static final String ONE_SERVICE = """
            {"services":[{"service":"BUSINESS_LICENCE","unit":"PTSP-31"}],
             "coordination":{"date":"2026-01-12","summary":"Rapat koordinasi"}}
            """;

    private final World.Firm firm;
    private final String path;

    private Road(World.Firm firm, String path) {
        this.firm = firm;
        this.path = path;
    }

    /** Opens a case about JHT for a new employer at {@link #START}. */
    public static Road open() {
        return open(World.newFirm(), "JHT", "REG_SELF_WORKER");
    }

    public static Road open(World.Firm firm, String programme, String ground) {
        TestClock.set(START);
        Response opened = post(OFFICER, "/v1/cases", openBody(firm.id(), programme, ground));
        assertThat(opened.statusCode()).as(opened.asString()).isEqualTo(201);
        return new Road(firm, opened.header("Location").replaceFirst("^https?://[^/]+", ""));
    }

    public static String openBody(UUID employer, String programme, String ground) {
        return """
                {"employerId":"%s","agency":"BPJS_TK","programmes":["%s"],
                 "grounds":[{"code":"%s","evidence":"LHP-1/2026","findings":["temuan"],"date":"2026-01-05"}]}
                """.formatted(employer, programme, ground);
    }

    public World.Firm firm() {
        return firm;
    }

    public String path() {
        return path;
    }

    public UUID id() {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Takes an action on the case with its current version, as the officer. */
    public Response act(String action, String body) {
        return act(OFFICER, action, body);
    }

    public Response act(String token, String action, String body) {
        return given(token).header("If-Match", etag(path)).body(body).post(path + "/actions/" + action);
    }

    /** Takes an action that has to succeed. */
    public JsonPath must(String action, String body) {
        Response answer = act(action, body);
        assertThat(answer.statusCode()).as(action + ": " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    public JsonPath view() {
        return view(OFFICER);
    }

    public JsonPath view(String token) {
        Response answer = given(token).get(path);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    public String state() {
        return view().getString("state");
    }

    public String document(String kind) {
        return view().getString("documents.find { it.kind == '" + kind + "' }.number");
    }

    public Instant ends(String clock) {
        return Instant.parse(view().getString("deadlines.findAll { it.kind == '" + clock + "' }.last().endsAt"));
    }

    public String delivery(String kind, Instant at) {
        return deliveryBody(document(kind), at);
    }

    public static String deliveryBody(String number, Instant at) {
        return """
                {"documentNumber":"%s","deliveredAt":"%s","method":"COURIER","recipient":"Budi","proof":"resi 1"}
                """.formatted(number, at);
    }

    public Road examine() {
        must("confirm-examination", "{\"result\":\"benar\",\"examinedOn\":\"2026-01-12\"}");
        return this;
    }

    /** Warns, delivers at once, and moves the clock to the end of the period. */
    public Road warn(int number) {
        must("issue-warning", "{}");
        deliver("WARNING_" + number);
        TestClock.set(ends("WARNING_" + number + "_PERIOD"));
        return this;
    }

    public Road deliver(String kind) {
        must("record-delivery", delivery(kind, TestClock.now()));
        return this;
    }

    public static final String FINE =
            "{\"basis\":[{\"programme\":\"JHT\",\"fromMonth\":\"2025-07\",\"throughMonth\":\"2025-12\",\"contributionIdr\":150000000}]}";

    /** Fines, delivers the letter, and moves the clock to the end of the window. */
    public Road fine() {
        must("impose-fine", FINE);
        deliver("FINE");
        TestClock.set(ends("FINE_WINDOW"));
        return this;
    }

    /** Leads a new case to FINED with the window over. */
    public static Road toFined() {
        return open().examine().warn(1).warn(2).fine();
    }

    public Road request(String body) {
        must("request-tmp2t", body);
        return this;
    }

    public List<String> requests() {
        return view().getList("requests.id");
    }

    public String requestOf(String unit) {
        return view().getString("requests.find { it.unit == '" + unit + "' }.id");
    }

    /** Takes an action on a request with its current version. */
    public static Response onRequest(String token, String id, String action, String body) {
        String path = "/v1/service-requests/" + id;
        return given(token).header("If-Match", etag(path)).body(body).post(path + "/actions/" + action);
    }

    public static JsonPath mustOnRequest(String token, String id, String action, String body) {
        Response answer = onRequest(token, id, action, body);
        assertThat(answer.statusCode()).as(action + ": " + answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    public static JsonPath request(String id, String token) {
        return given(token).get("/v1/service-requests/" + id).jsonPath();
    }

    /** Leads a request from OPEN to IMPOSED and delivered. */
    public static void impose(String id, String unit) {
        mustOnRequest(officerOf(unit), id, "notice-intent", "{\"reasons\":\"tidak patuh\"}");
        TestClock.set(Instant.parse(
                request(id, officerOf(unit)).getString("deadlines.find { it.kind == 'NOTICE_PERIOD' }.endsAt")));
        JsonPath imposed = mustOnRequest(headOf(unit), id, "impose", "{\"reasons\":\"tidak patuh\"}");
        String number = imposed.getString("documents.find { it.kind == 'DECISION' }.number");
        mustOnRequest(officerOf(unit), id, "record-delivery", deliveryBody(number, TestClock.now()));
    }

    public static String officerOf(String unit) {
        return Tokens.of("service-unit-officer")
                .agency(unit)
                .subject("officer@" + unit)
                .token();
    }

    public static String headOf(String unit) {
        return Tokens.of("service-unit-head")
                .agency(unit)
                .subject("head@" + unit)
                .token();
    }

    public static Response post(String token, String path, String body) {
        return given(token).body(body).post(path);
    }

    public static RequestSpecification given(String token) {
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .accept("*/*");
    }

    public static String etag(String path) {
        return given(Tokens.of("admin").token()).get(path).header("ETag");
    }

    public Response check(Map<String, Object> more) {
        return given(UNIT_OFFICER)
                .queryParam("identifier", "NIB:" + firm.nib())
                .queryParams(more)
                .get("/v1/service-blocks/check");
    }

    public JsonPath check() {
        return check(Map.of()).jsonPath();
    }
}
