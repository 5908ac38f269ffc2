package id.patuh.devstack.demo;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.demo.stage.DemoException;

/** An employer as the registry shows it, with a NIB. */
record DemoEmployer(String id, String name, String nib, JsonNode view) {
    private static final int WORKERS = 240;
    private static final long WAGE_BILL_IDR = 1_320_000_000L;

    static DemoEmployer of(JsonNode view) {
        for (JsonNode identifier : view.path("identifiers")) {
            if (identifier.path("type").asText().equals("NIB")) {
                return new DemoEmployer(
                        view.path("employerId").asText(),
                        view.path("name").asText(),
                        identifier.path("value").asText(),
                        view);
            }
        }
        throw new DemoException("The employer of the demo has no NIB: " + view);
    }

    /** A new employer in Jakarta that reports workers and has registered none of them. */
    static DemoEmployer report(Callers callers, String name) {
        ServiceClient registry = callers.importer("KEMENAKER");
        Instant made = Instant.now();
        String nib = "9" + String.format("%010d%02d", made.getEpochSecond(), made.getNano() / 10_000_000);
        Map<String, Object> report = new HashMap<>();
        report.put("wlkpNumber", "DEMO." + nib);
        report.put("nib", nib);
        report.put("name", name);
        report.put("legalForm", "PT");
        report.put("kbliEdition", 2020);
        report.put("kbli", "10710");
        report.put("scale", "LARGE");
        report.put("regionCode", "3171");
        report.put("workers", WORKERS);
        report.put("wageBillIdr", WAGE_BILL_IDR);
        report.put("reportedOn", new DemoClock(callers).today().toString());
        DemoEmployer employer =
                of(registry.post("/v1/employers", report).expect(201).json());
        return employer;
    }
}
