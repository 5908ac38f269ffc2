package id.patuh.devstack.demo;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;
import id.patuh.devstack.client.ServiceClient;
import id.patuh.devstack.demo.stage.Callers;
import id.patuh.devstack.demo.stage.DemoClock;
import id.patuh.devstack.stack.Service;

/** Both BPJS state that an employer has registered all its workers in every mandatory programme. */
final class Registration {

    private static final Map<String, List<String>> PROGRAMMES =
            Map.of("BPJS_TK", List.of("JKK", "JKM", "JHT", "JP"), "BPJS_KES", List.of("JKN"));
    /** The numbers that the two BPJS give begin so. */
    private static final Map<String, String> NUMBERS = Map.of("BPJS_TK", "NPP:DM", "BPJS_KES", "BU:9");

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Callers callers;
    private final DemoClock clock;

    Registration(Callers callers, DemoClock clock) {
        this.callers = callers;
        this.clock = clock;
    }

    void registerEverywhere(String employerId, JsonNode workforce) {
        PROGRAMMES.forEach((agency, programmes) -> {
            ServiceClient bpjs = callers.service(Service.REGISTRY, "registry-writer", agency, "demo-" + agency);
            String number =
                    NUMBERS.get(agency) + String.format("%07d", clock.now().getEpochSecond() % 10_000_000);
            programmes.forEach(
                    programme -> register(bpjs, employerId, programme + "?number=" + number, statement(workforce)));
        });
    }

    private static void register(
            ServiceClient bpjs, String employerId, String registration, Map<String, Object> statement) {
        String employer = "/v1/employers/" + employerId;
        String tag = bpjs.get(employer).expect(200).header("etag").orElseThrow();
        Answer answer = bpjs.put(employer + "/coverage/" + registration, tag, statement);
        answer.expect(answer.status() == CREATED ? CREATED : OK);
    }

    private Map<String, Object> statement(JsonNode workforce) {
        Map<String, Object> statement = new HashMap<>();
        statement.put("registeredOn", clock.today().toString());
        statement.put("enrolledWorkers", workforce.path("workers").asInt());
        statement.put("reportedWageBillIdr", workforce.path("wageBillIdr").asLong());
        statement.put("paidThrough", YearMonth.from(clock.today()).toString());
        statement.put("asOf", clock.today().toString());
        return statement;
    }
}
