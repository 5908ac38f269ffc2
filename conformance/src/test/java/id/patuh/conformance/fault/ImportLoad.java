package id.patuh.conformance.fault;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;

/** Hands in extracts of new workplaces, and of their registrations, and waits for each. */
final class ImportLoad extends Load {
    private static final int ROWS = 60;
    private static final Duration PACE = Duration.ofSeconds(2);
    private static final Duration LOOK = Duration.ofMillis(250);

    private final Calls calls;
    private final Ledger ledger;
    private final FaultJournal journal;

    ImportLoad(long seed, Calls calls, Ledger ledger, BooleanSupplier over, FaultJournal journal) {
        super(seed, PACE, over, journal);
        this.calls = calls;
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    void operate(int number, Random random) {
        StringBuilder workplaces =
                new StringBuilder("wlkpNumber,nib,name,scale,regionCode,workers,wageBillIdr,reportedOn\n");
        StringBuilder registrations =
                new StringBuilder("npp,nib,name,regionCode,programme,registeredOn,enrolledWorkers,"
                        + "reportedWageBillIdr,paidThrough,asOf\n");
        for (int row = 0; row < ROWS; row++) {
            String own = "I" + ledger.mark() + "." + number + "." + row;
            String nib = "%s9%03d".formatted(ledger.mark(), number) + (char) ('0' + row % 10);
            String name = "PT Berkas " + ledger.mark() + " " + number + " " + row;
            String numbered = row < 10 ? nib : "";
            int workers = 1 + random.nextInt(200);
            workplaces.append("%s,%s,%s,SMALL,3172,%d,60000000,2026-06-01%n".formatted(own, numbered, name, workers));
            if (row < 10) {
                registrations.append("%s,%s,%s,3172,JKK,2026-06-01,%d,60000000,2026-05,2026-06-01%n"
                        .formatted(own, nib, name, workers));
            }
        }
        if (imported("WLKP", Caller.REGISTRAR, number, workplaces.toString(), ROWS)) {
            for (int row = 0; row < ROWS; row++) {
                ledger.imported().add("I" + ledger.mark() + "." + number + "." + row);
            }
            imported("BPJS_TK", Caller.BPJS, number, registrations.toString(), 10);
        }
    }

    private boolean imported(String source, Caller caller, int number, String csv, int rows) {
        Request upload = new Request(
                "import",
                "registry",
                caller,
                "POST",
                "/v1/imports?source=" + source,
                Map.of("Content-Type", "text/csv"),
                csv);
        Optional<Answer> accepted = calls.keyed(upload, "import-" + ledger.mark() + source + number, 202);
        if (accepted.isEmpty()) {
            return false;
        }
        Request look = Request.get(
                "registry", caller, accepted.get().header("location").orElseThrow());
        Deadline deadline = new Deadline(journal, "registry");
        while (!deadline.isOver()) {
            JsonNode job = calls.answered(look).map(Answer::json).orElseThrow();
            String state = job.path("state").asText();
            if (state.equals("SUCCEEDED") || state.equals("FAILED")) {
                long read = job.path("counts").path("read").asLong(rows);
                if (state.equals("FAILED")
                        || read != rows
                        || job.path("counts").path("rejected").asLong() > 0) {
                    journal.violation("import ended otherwise: " + job);
                }
                return state.equals("SUCCEEDED");
            }
            Pause.of(LOOK);
        }
        journal.violation("import did not end within " + deadline + ": " + look);
        return false;
    }
}
