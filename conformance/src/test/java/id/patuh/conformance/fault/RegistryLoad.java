package id.patuh.conformance.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.devstack.client.Answer;

/** Creates employers, changes them, states their coverage, adds workplaces, merges and undoes; some changes are of employers that all change. */
final class RegistryLoad extends Load {
    private static final String SERVICE = "registry";
    private static final String EMPLOYERS = "/v1/employers/";
    private static final Duration PACE = Duration.ofMillis(150);

    private final Calls calls;
    private final Ledger ledger;
    private final int worker;
    private final List<Firm> shared;
    private final List<Firm> active = new ArrayList<>();
    private final List<Firm> merged = new ArrayList<>();

    /**
     * @param worker from 1, in all that it writes
     * @param shared employers that others change, too
     */
    RegistryLoad(
            long seed,
            int worker,
            Calls calls,
            Ledger ledger,
            List<Firm> shared,
            BooleanSupplier over,
            FaultJournal journal) {
        super(seed + worker, PACE, over, journal);
        this.worker = worker;
        this.calls = calls;
        this.ledger = ledger;
        this.shared = shared;
    }

    @Override
    void operate(int number, Random random) {
        int kind = random.nextInt(100);
        int one = random.nextInt(1 << 20);
        int other = random.nextInt(1 << 20);
        if (kind < 25 || active.size() < 3) {
            create(number).ifPresent(active::add);
            return;
        }
        Firm firm = active.get(one % active.size());
        if (kind < 50) {
            rewrite(firm, number, true);
        } else if (kind < 60) {
            rewrite(shared.get(other % shared.size()), number, false);
        } else if (kind < 75) {
            cover(firm, number);
        } else if (kind < 85) {
            add(firm, number);
        } else if (kind < 95 || merged.isEmpty()) {
            merge(firm, active.get(other % active.size()), number);
        } else {
            undo(merged.get(other % merged.size()));
        }
    }

    /** An employer of the next number; empty if its creation has no known outcome, which is a violation. */
    Optional<Firm> create(int number) {
        String writing = writing(number);
        String own = "F" + ledger.mark() + "." + worker + "." + number;
        String nib = "%s%d%04d".formatted(ledger.mark(), worker, number % 10_000);
        Request request = Request.json("create", SERVICE, Caller.REGISTRAR, "POST", "/v1/employers", """
                {"wlkpNumber": "%s", "nib": "%s", "name": "PT Tahan %s %d %d", "scale": "MEDIUM", "regionCode": "3171",
                 "workers": 12, "wageBillIdr": 72000000, "address": "%s", "reportedOn": "2026-06-15"}
                """.formatted(
                        own, nib, ledger.mark(), worker, number, writing));
        ledger.attempted(writing);
        Optional<Answer> created = calls.keyed(request, own, 201);
        return created.map(answer -> {
            ledger.acknowledged(writing);
            String id = answer.json().path("employerId").asText();
            JsonNode records = calls.answered(
                            Request.get(SERVICE, Caller.REGISTRAR, EMPLOYERS + id + "/records?type=WLKP"))
                    .orElseThrow()
                    .json()
                    .path("items");
            Firm firm = new Firm(id, records.path(0).path("recordId").asText(), own, writing);
            ledger.firms().add(firm);
            return firm;
        });
    }

    private void rewrite(Firm firm, int number, boolean own) {
        String writing = writing(number);
        String path = "/v1/records/" + firm.record;
        ledger.attempted(writing);
        boolean done = calls.changed(
                Request.get(SERVICE, Caller.REGISTRAR, path),
                Request.json("change", SERVICE, Caller.REGISTRAR, "PATCH", path, "{\"address\": \"" + writing + "\"}"),
                record -> record.json()
                        .path("statements")
                        .findValuesAsText("address")
                        .contains(writing));
        if (done) {
            ledger.acknowledged(writing);
            firm.address = own ? writing : firm.address;
        }
    }

    private void cover(Firm firm, int number) {
        long wageBill = worker * 1_000_000L + number;
        String path = EMPLOYERS + firm.id;
        boolean done = calls.changed(
                Request.get(SERVICE, Caller.BPJS, path),
                Request.json(
                        "coverage",
                        SERVICE,
                        Caller.BPJS,
                        "PUT",
                        path + "/coverage/JKK?number=NPP:" + firm.number,
                        """
                        {"registeredOn": "2026-01-10", "enrolledWorkers": 5, "reportedWageBillIdr": %d, "paidThrough": "2026-05",
                         "asOf": "2026-06-20"}
                        """.formatted(wageBill)),
                employer -> employer.json()
                        .path("coverage")
                        .findValuesAsText("reportedWageBillIdr")
                        .contains("" + wageBill));
        firm.wageBill = done ? wageBill : firm.wageBill;
    }

    private void add(Firm firm, int number) {
        String writing = writing(number);
        String own = "F" + ledger.mark() + "." + worker + "." + number;
        ledger.attempted(writing);
        Request request =
                Request.json("add", SERVICE, Caller.REGISTRAR, "POST", EMPLOYERS + firm.id + "/records", """
                {"type": "WLKP", "wlkpNumber": "%s", "name": "PT Tahan cabang", "scale": "SMALL", "regionCode": "3171",
                 "workers": 5, "wageBillIdr": 25000000, "address": "%s", "reportedOn": "2026-06-15",
                 "workplaceType": "BRANCH"}
                """.formatted(
                                own, writing));
        calls.keyed(request, own, 201).ifPresent(answer -> ledger.acknowledged(writing));
    }

    private void merge(Firm survivor, Firm absorbed, int number) {
        if (survivor == absorbed) {
            return;
        }
        Request request = Request.json(
                "merge", SERVICE, Caller.REGISTRAR, "POST", EMPLOYERS + survivor.id + "/merges", """
                {"absorbedId": "%s", "effectiveOn": "2026-06-25", "reason": "Akta"}
                """.formatted(
                                absorbed.id));
        calls.keyed(request, "merge-" + ledger.mark() + worker + number, 201).ifPresent(answer -> {
            absorbed.survivor = survivor;
            absorbed.merge = answer.json().path("mergeId").asText();
            // Neither changes any more but by undoing, so that nothing is built upon the merger.
            active.remove(absorbed);
            active.remove(survivor);
            merged.add(absorbed);
        });
    }

    private void undo(Firm absorbed) {
        String path = EMPLOYERS + absorbed.survivor.id + "/merges/" + absorbed.merge;
        boolean done = calls.changed(
                Request.get(SERVICE, Caller.REGISTRAR, path),
                Request.json("undo", SERVICE, Caller.REGISTRAR, "DELETE", path + "?reason=Akta", ""),
                merger -> !merger.json().path("undoneAt").isNull());
        if (done) {
            merged.remove(absorbed);
            active.add(absorbed);
            active.add(absorbed.survivor);
            absorbed.survivor = null;
        }
    }

    private String writing(int number) {
        return "Jl. " + ledger.mark() + " no. " + worker + "-" + number;
    }
}
