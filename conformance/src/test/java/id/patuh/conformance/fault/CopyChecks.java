package id.patuh.conformance.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import id.patuh.conformance.Databases;
import id.patuh.devstack.stack.Service;

/** What a service holds of another is what that one holds, soon after all is well. */
final class CopyChecks {
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final int MOST_SHOWN = 5;

    private static final String FACTS = """
            jsonb_strip_nulls(jsonb_build_object('version', %1$s -> 'version', 'status', %1$s -> 'status',
                'successor', %1$s -> 'successorId', 'name', %1$s -> 'name', 'region', %1$s -> 'regionCode', 'scale', %1$s -> 'scale',
                'workforce', %1$s -> 'workforce', 'workplaces', %1$s -> 'workplaces',
                'coverage', coalesce(%1$s -> 'coverage', '[]'), 'questions', coalesce(%1$s -> 'openQuestions', '[]')))
            """;

    private final Ledger ledger;
    private final FaultJournal journal;

    CopyChecks(Ledger ledger, FaultJournal journal) {
        this.ledger = ledger;
        this.journal = journal;
    }

    private record Side(Service service, String query) {
        List<String> rows() {
            return Databases.column(service, query);
        }
    }

    void all() {
        String ours = "like '%" + ledger.mark() + "%'";
        Side registry = registry("select id || ' ' || " + FACTS.formatted("data::jsonb")
                + " from employer where data ->> 'name' " + ours + " order by id");
        equal(
                "employers in compliance",
                registry,
                compliance("select employer_id || ' ' || "
                        + FACTS.formatted("facts::jsonb") + " from employer_facts where facts ->> 'name' " + ours
                        + " order by employer_id"));
        equal(
                "employers in sanctions",
                registry(
                        "select concat_ws(' ', id, version, data ->> 'name', region_code, status, data ->> 'successorId')"
                                + " from employer where data ->> 'name' " + ours + " order by id"),
                sanctions("select concat_ws(' ', employer_id, version, name, region_code, status, successor_id)"
                        + " from employer_ref where name " + ours + " order by employer_id"));
        numbersAndRecords(ours);
        assessments();
        cases();
        for (Service service : Service.values()) {
            equal(
                    "waiting or parked events of " + service,
                    new Side(service, "select topic from outbox union all select topic from outbox_parked"),
                    new Side(service, "select topic from outbox where false"));
        }
    }

    private void numbersAndRecords(String ours) {
        String number = "select concat_ws(' ', type, key, employer_id, valid_from) from %s where key like '"
                + ledger.mark() + "%%' and ended_at is null and valid_to is null order by 1";
        equal(
                "numbers in sanctions",
                registry(number.formatted("identity_number")),
                sanctions(number.formatted("employer_number")));
        equal(
                "records in compliance",
                registry("select concat_ws(' ', id, version, type, number) from record where number " + ours
                        + " order by id"),
                compliance("select concat_ws(' ', record_id, version, type, number) from employer_record where number "
                        + ours + " order by record_id"));
        equal(
                "statements in compliance",
                registry("select s.id from record r join statement s on s.record_id = r.id where r.number " + ours
                        + " order by s.id"),
                compliance("select s.statement_id from employer_record r join record_statement s"
                        + " on s.record_id = r.record_id where r.number " + ours + " order by s.statement_id"));
    }

    private void assessments() {
        equal(
                "assessments in sanctions",
                compliance(
                        "select concat_ws(' ', employer_id, version, class, findings::jsonb) from assessment order by employer_id"),
                sanctions(
                        "select concat_ws(' ', employer_id, version, class, findings) from assessment_ref order by employer_id"));
    }

    // A case that a restored service has lost stays with its readers: only those of this run are compared.
    private void cases() {
        String ours = "('" + String.join("','", ledger.cases().keySet()) + "')";
        equal(
                "cases in compliance",
                sanctions("select concat_ws(' ', id, employer_id, agency, version, state, outcome) from sanction_case"
                        + " where id::text in " + ours + " order by id"),
                compliance(
                        "select concat_ws(' ', case_id, employer_id, agency, version, state, outcome) from case_state"
                                + " where case_id::text in " + ours + " order by case_id"));
        equal(
                "cases in registry",
                sanctions("select concat_ws(' ', id, employer_id, agency, state <> 'CLOSED') from sanction_case"
                        + " where id::text in " + ours + " order by id"),
                registry("select concat_ws(' ', case_id, employer_id, agency, open) from open_case"
                        + " where case_id::text in " + ours + " order by case_id"));
    }

    private void equal(String what, Side owner, Side reader) {
        Instant since = Instant.now();
        Map<String, List<String>> differences = differences(owner.rows(), reader.rows());
        while (!differences.isEmpty() && since.plus(SOON).isAfter(Instant.now())) {
            Pause.of(LOOK);
            differences = differences(owner.rows(), reader.rows());
        }
        if (!differences.isEmpty()) {
            journal.violation(what + " differ: " + differences);
        }
    }

    private static Map<String, List<String>> differences(List<String> owner, List<String> reader) {
        Map<String, List<String>> differences = new LinkedHashMap<>();
        if (!owner.equals(reader)) {
            differences.put("only owner", without(owner, reader));
            differences.put("only reader", without(reader, owner));
        }
        return differences;
    }

    private static List<String> without(List<String> rows, List<String> others) {
        List<String> left = new ArrayList<>(rows);
        left.removeAll(new HashSet<>(others));
        return left.subList(0, Math.min(MOST_SHOWN, left.size()));
    }

    private static Side registry(String query) {
        return new Side(Service.REGISTRY, query);
    }

    private static Side compliance(String query) {
        return new Side(Service.COMPLIANCE, query);
    }

    private static Side sanctions(String query) {
        return new Side(Service.SANCTIONS, query);
    }
}
