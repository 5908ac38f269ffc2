package id.patuh.conformance.fault;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.conformance.RunningStack;
import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;

/** An employer led to TMP2T, from its report to the decision in force, while nothing is wrong. */
final class Sanctioned {
    private static final Duration SECONDS = Duration.ofSeconds(30);

    private final String nib;
    private final String path;

    private Sanctioned(String nib, String path) {
        this.nib = nib;
        this.path = path;
    }

    /** Two of them, with steps taken side by side since the clock moves for both; their NIB. */
    static List<String> two(String mark) {
        List<Sanctioned> both = IntStream.of(1, 2)
                .mapToObj(number -> reported(mark + "0000" + number, mark))
                .toList();
        for (int warning = 1; warning <= 2; warning++) {
            String kind = "WARNING_" + warning;
            both.forEach(one -> one.act("issue-warning", Map.of("demand", "Daftarkan seluruh pekerja")));
            both.forEach(one -> one.deliver(kind));
            afterThe(kind + "_PERIOD", both);
        }
        both.forEach(Sanctioned::fine);
        afterThe("FINE_WINDOW", both);
        both.forEach(Sanctioned::noticeGiven);
        afterThe("NOTICE_PERIOD", both);
        both.forEach(Sanctioned::imposed);
        ServiceClient licensing = client("sanctions", Caller.LICENSING);
        both.forEach(one -> await("blocked " + one.nib).atMost(SECONDS).until(() -> licensing
                .get("/v1/service-blocks/check?service=BUSINESS_LICENCE&identifier=NIB:" + one.nib)
                .json()
                .path("status")
                .asText()
                .equals("BLOCKED")));
        return both.stream().map(one -> one.nib).toList();
    }

    private static Sanctioned reported(String nib, String mark) {
        String employer = client("registry", Caller.REGISTRAR)
                .post("/v1/employers", """
                        {"wlkpNumber": "T%s", "nib": "%s", "name": "PT Tindak %s", "scale": "LARGE", "regionCode": "3171",
                         "workers": 240, "wageBillIdr": 1320000000, "reportedOn": "2026-06-15"}
                        """.formatted(nib, nib, mark))
                .expect(201)
                .json()
                .path("employerId")
                .asText();
        ServiceClient officer = client("sanctions", Caller.OFFICER);
        Answer opened = await("sanctions to know " + nib)
                .atMost(SECONDS)
                .until(() -> officer.post("/v1/cases", """
                        {"employerId": "%s", "agency": "BPJS_TK", "programmes": ["JKK", "JKM", "JHT", "JP"],
                         "grounds": [{"code": "REG_SELF_WORKER", "evidence": "LHP-1/2026", "findings": ["Belum terdaftar"],
                                      "date": "2026-06-29"}]}
                        """.formatted(employer)), answer -> !answer.code()
                        .equals("EMPLOYER_UNKNOWN"))
                .expect(201);
        Sanctioned one = new Sanctioned(nib, opened.header("location").orElseThrow());
        one.act(
                "confirm-examination",
                Map.of("result", "Tidak ada pekerja yang terdaftar", "examinedOn", "2026-06-30"));
        return one;
    }

    private void fine() {
        act(
                "impose-fine",
                Map.of(
                        "basis",
                        List.of(Map.of(
                                "programme",
                                "JHT",
                                "fromMonth",
                                "2026-05",
                                "throughMonth",
                                "2026-06",
                                "contributionIdr",
                                150_000_000L))));
        deliver("FINE");
    }

    private void noticeGiven() {
        act(
                "request-tmp2t",
                Map.of(
                        "services",
                        List.of(Map.of("service", "BUSINESS_LICENCE")),
                        "coordination",
                        Map.of("date", "2026-06-30", "summary", "Rapat koordinasi")));
        JsonNode request = request();
        Caller officer = Caller.unitOfficer(request.path("unit").asText());
        decide(officer, "notice-intent", Map.of("reasons", "Denda tidak dibayar"));
        decide(officer, "record-delivery", delivery("INTENT_NOTICE"));
    }

    private void imposed() {
        String unit = request().path("unit").asText();
        decide(Caller.unitHead(unit), "impose", Map.of("reasons", "Kewajiban tidak dipenuhi"));
        decide(Caller.unitOfficer(unit), "record-delivery", delivery("DECISION"));
    }

    private JsonNode request() {
        return view().path("requests").path(0);
    }

    private void decide(Caller person, String action, Object body) {
        String request = "/v1/service-requests/" + request().path("id").asText();
        send(person, request, action, body);
    }

    private void act(String action, Object body) {
        send(Caller.OFFICER, path, action, body);
    }

    private void deliver(String kind) {
        act("record-delivery", delivery(kind));
    }

    private void send(Caller person, String resource, String action, Object body) {
        ServiceClient client = client("sanctions", person);
        String etag = client.get(resource).expect(200).header("etag").orElseThrow();
        client.post(resource + "/actions/" + action, etag, body).expect(200);
    }

    private Map<String, String> delivery(String kind) {
        String number = "";
        for (JsonNode document : view().path("documents")) {
            number = document.path("kind").asText().equals(kind)
                    ? document.path("number").asText()
                    : number;
        }
        return Map.of(
                "documentNumber",
                number,
                "deliveredAt",
                RunningStack.files().clock().now().minusSeconds(1).toString(),
                "method",
                "COURIER",
                "receivedBy",
                "Budi Santoso",
                "proof",
                "resi 0142");
    }

    private JsonNode view() {
        return client("sanctions", Caller.OFFICER).get(path).expect(200).json();
    }

    /** Moves the clock past a period of all of them. */
    private static void afterThe(String period, List<Sanctioned> all) {
        Instant last = RunningStack.files().clock().now();
        for (Sanctioned one : all) {
            for (JsonNode deadline : one.view().path("deadlines")) {
                Instant end = Instant.parse(deadline.path("endsAt").asText());
                if (deadline.path("kind").asText().equals(period) && end.isAfter(last)) {
                    last = end;
                }
            }
        }
        RunningStack.clockAt(last.plus(Duration.ofHours(9)));
    }

    private static ServiceClient client(String service, Caller caller) {
        return RunningStack.services().get(service).as(caller.token());
    }
}
