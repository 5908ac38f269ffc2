package id.patuh.conformance.fault;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;

import id.patuh.conformance.Databases;
import id.patuh.devstack.client.Answer;
import id.patuh.devstack.stack.Service;

/** What must hold of what was acknowledged: it is there, once, and answered again as it was. */
final class FinalChecks {
    private static final int MOST_REPLAYED = 100;
    private static final Caller AUDITOR = new Caller("auditor", "KEMENAKER", "fault-auditor");

    private final Ledger ledger;
    private final Calls calls;
    private final FaultJournal journal;
    private final EventChecks events;

    /** Made before the load. */
    FinalChecks(Ledger ledger, Calls calls, FaultJournal journal) {
        this.ledger = ledger;
        this.calls = calls;
        this.journal = journal;
        this.events = new EventChecks(ledger, journal);
    }

    /** All of it, once the load has ended. */
    void all(List<String> sanctioned) {
        replayed();
        acknowledged();
        firms();
        cases();
        LookUpLoad lookUp = new LookUpLoad(0, calls, sanctioned, ledger, () -> true, journal);
        sanctioned.forEach(nib -> lookUp.ask(nib, Set.of("BLOCKED")));
        new CopyChecks(ledger, journal).all();
        events.all();
    }

    /** Each acknowledged text is in the registry once; one with unknown outcome once at most; no other. */
    void acknowledged() {
        Set<String> acknowledged = new HashSet<>(ledger.writings());
        Set<String> imported = new HashSet<>(ledger.imported());
        Map<String, Integer> held = new HashMap<>();
        Databases.column(
                        Service.REGISTRY,
                        "select address from statement where address like 'Jl. " + ledger.mark() + " %'")
                .forEach(writing -> held.merge(writing, 1, Integer::sum));
        held.forEach((writing, times) -> {
            if (times > 1 || !ledger.attempts().contains(writing)) {
                journal.violation("written " + times + " times: " + writing);
            }
        });
        acknowledged.removeAll(held.keySet());
        acknowledged.forEach(lost -> journal.violation("acknowledged and lost: " + lost));
        Databases.column(
                        Service.REGISTRY,
                        "select number from record where type = 'WLKP' and number like 'I" + ledger.mark() + ".%'")
                .forEach(imported::remove);
        imported.forEach(lost -> journal.violation("imported and lost: " + lost));
    }

    /** An idempotency key that comes again is answered as it was. */
    private void replayed() {
        List<Calls.Kept> kept = calls.kept();
        int step = Math.max(1, kept.size() / MOST_REPLAYED);
        for (int i = 0; i < kept.size(); i += step) {
            Calls.Kept first = kept.get(i);
            Answer again = calls.answered(first.request()).orElseThrow();
            if (again.status() != first.answer().status()
                    || !again.json().equals(first.answer().json())
                    || !again.header("Idempotency-Replayed").orElse("").equals("true")) {
                journal.violation("answered otherwise with the same key: " + again.status() + " " + again.text()
                        + ", first " + first.answer().text() + " to " + first.request());
            }
        }
    }

    /** Each employer that one load alone changed is as that one left it. */
    private void firms() {
        Map<String, String> addresses = byFirst("""
                select distinct on (record_id) record_id || ' ' || address from statement
                where address like 'Jl. %s %%' order by record_id, valid_from desc, sequence desc
                """);
        Map<String, String> wages = byFirst("""
                select distinct on (r.id) r.number || ' ' || s.reported_wage_bill_idr
                from record r join statement s on s.record_id = r.id
                where r.type = 'NPP' and r.number like 'F%s.%%' order by r.id, s.valid_from desc, s.sequence desc
                """);
        Map<String, String> states = byFirst("""
                select id || ' ' || status || ' ' || coalesce(data ->> 'successorId', '') from employer
                where data ->> 'name' like '%% %s %%' or status = 'MERGED'
                """);
        for (Firm firm : ledger.firms()) {
            String state = firm.survivor == null ? "ACTIVE " : "MERGED " + firm.survivor.id;
            expect(firm.id, state, states.get(firm.id));
            if (!firm.number.contains("." + 8 + ".")) {
                expect(firm.record, firm.address, addresses.get(firm.record));
            }
            if (firm.wageBill > 0) {
                expect(firm.number, Long.toString(firm.wageBill), wages.get(firm.number));
            }
        }
    }

    private Map<String, String> byFirst(String query) {
        Map<String, String> values = new HashMap<>();
        for (String row : Databases.column(Service.REGISTRY, query.formatted(ledger.mark()))) {
            values.put(row.substring(0, row.indexOf(' ')), row.substring(row.indexOf(' ') + 1));
        }
        return values;
    }

    private void expect(String what, String expected, String found) {
        if (!expected.equals(found)) {
            journal.violation(
                    "the registry has \"" + found + "\" of " + what + ", acknowledged was \"" + expected + "\"");
        }
    }

    /** Each case has the steps that were acknowledged, in their order and no other, under seals that hold. */
    private void cases() {
        ledger.cases().forEach((id, steps) -> {
            String path = "/v1/cases/" + id;
            JsonNode view = calls.answered(Request.get("sanctions", Caller.OFFICER, path))
                    .orElseThrow()
                    .json();
            List<String> held = view.path("history").findValuesAsText("action");
            if (!held.equals(steps)) {
                journal.violation("case " + id + " has the steps " + held + ", acknowledged were " + steps);
            }
            JsonNode seal = calls.answered(Request.get("sanctions", AUDITOR, path + "/history/verification"))
                    .orElseThrow()
                    .json();
            if (!seal.path("intact").asBoolean()) {
                journal.violation("the history of case " + id + " is not intact: " + seal);
            }
        });
    }
}
