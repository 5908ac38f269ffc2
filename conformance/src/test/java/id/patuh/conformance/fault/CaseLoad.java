package id.patuh.conformance.fault;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;

/** Opens cases about employers of its own and takes a few steps in each. */
final class CaseLoad extends Load {
    private static final String SERVICE = "sanctions";
    private static final Duration PACE = Duration.ofMillis(300);

    private final Calls calls;
    private final Ledger ledger;
    private final RegistryLoad employers;
    private final FaultJournal journal;

    /**
     * @param employers creates those that the cases are about, and changes none of them
     */
    CaseLoad(
            long seed, Calls calls, Ledger ledger, RegistryLoad employers, BooleanSupplier over, FaultJournal journal) {
        super(seed, PACE, over, journal);
        this.calls = calls;
        this.ledger = ledger;
        this.employers = employers;
        this.journal = journal;
    }

    @Override
    void operate(int number, Random random) {
        int road = random.nextInt(3);
        employers.create(number).flatMap(firm -> opened(firm, number)).ifPresent(opened -> walk(opened, number, road));
    }

    private void walk(Answer opened, int number, int road) {
        String id = opened.json().path("id").asText();
        List<String> steps = new CopyOnWriteArrayList<>(List.of("open"));
        ledger.cases().put(id, steps);
        String examined = "{\"result\": \"Diperiksa\", \"examinedOn\": \"" + date(opened) + "\"}";
        if (road == 0) {
            act(id, steps, "close-unfounded", examined);
        } else if (act(id, steps, "confirm-examination", examined)
                && act(id, steps, "issue-warning", "{\"demand\": \"Daftarkan seluruh pekerja " + number + "\"}")
                && road == 2) {
            act(
                    id,
                    steps,
                    "hold",
                    "{\"until\": \"" + later(opened) + "\", \"reason\": \"Pemberi kerja meminta waktu\"}");
        }
    }

    /** Waits until the service knows the employer. */
    private Optional<Answer> opened(Firm firm, int number) {
        Request open = Request.json("open case", SERVICE, Caller.OFFICER, "POST", "/v1/cases", """
                {"employerId": "%s", "agency": "BPJS_TK", "programmes": ["JHT"],
                 "grounds": [{"code": "REG_SELF_WORKER", "evidence": "LHP-1/2026", "findings": ["Belum terdaftar"],
                              "date": "2026-06-29"}]}
                """.formatted(firm.id));
        String key = "case-" + ledger.mark() + number;
        Deadline deadline = new Deadline(journal, SERVICE);
        while (!deadline.isOver()) {
            Optional<Answer> answer = calls.answered(open.with("Idempotency-Key", key));
            if (answer.isEmpty() || !answer.get().code().equals("EMPLOYER_UNKNOWN")) {
                return calls.keyed(open, key, 201);
            }
            Pause.of(PACE);
        }
        journal.violation("sanctions does not know " + firm.id + " after " + deadline);
        return Optional.empty();
    }

    private boolean act(String id, List<String> steps, String action, String body) {
        String path = "/v1/cases/" + id;
        String etag = calls.answered(Request.get(SERVICE, Caller.OFFICER, path))
                .flatMap(answer -> answer.header("etag"))
                .orElse("none");
        Request request =
                Request.json("case action", SERVICE, Caller.OFFICER, "POST", path + "/actions/" + action, body);
        boolean done = calls.keyed(request.with("If-Match", etag), action + "-" + id, 200)
                .isPresent();
        if (done) {
            steps.add(action);
        }
        return done;
    }

    private static String date(Answer opened) {
        return at(opened).toString();
    }

    private static String later(Answer opened) {
        return at(opened).plusDays(10).toString();
    }

    private static LocalDate at(Answer opened) {
        JsonNode since = opened.json().path("openedAt");
        return Instant.parse(since.asText()).atZone(ZoneId.of("Asia/Jakarta")).toLocalDate();
    }
}
