package id.patuh.registry.merging;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import id.patuh.registry.Api;
import id.patuh.registry.intake.IntakeService;
import id.patuh.registry.intake.RowOutcome;

/** One random history, played to the registry and to {@link PlainModel} alike; after each step the two are compared. */
final class RandomHistory {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 150;
    private static final int FIRMS = 5;
    private static final int STEPS = 60;

    private final HistoryDoor registry;
    private final Random random;
    private final PlainModel model = new PlainModel();
    private final Map<String, UUID> employers = new HashMap<>();
    private final Map<String, UUID> records = new LinkedHashMap<>();
    private final Map<String, Integer> workers = new HashMap<>();
    private final Map<String, LocalDate> newest = new HashMap<>();
    private final List<PlainModel.Act> acts = new ArrayList<>();
    private final Map<PlainModel.Act, String> paths = new HashMap<>();
    private final List<List<String>> numbers = new ArrayList<>();
    private final List<List<String>> firms = new ArrayList<>();
    private int splits;

    RandomHistory(long seed, HistoryDoor registry) {
        this.registry = registry;
        random = new Random(seed);
        for (int i = 0; i < FIRMS; i++) {
            numbers.add(List.of(
                    "NIB:" + Api.nib(random),
                    "NPWP:0" + Api.npwp(random),
                    "NIB:" + Api.nib(random),
                    "NPWP:0" + Api.npwp(random)));
            firms.add(List.of(
                    "WLKP:" + Api.own(random),
                    "WLKP:" + Api.own(random),
                    "NPP:" + Api.own(random),
                    "NPP:" + Api.own(random),
                    "BU:" + Api.own(random)));
        }
    }

    void run() {
        for (int i = 0; i < FIRMS; i++) {
            take(
                    i,
                    firms.get(i).getFirst(),
                    numbers.get(i).get(0),
                    numbers.get(i).get(1));
        }
        for (int step = 0; step < STEPS; step++) {
            int choice = random.nextInt(10);
            if (choice < 6) {
                anyRow();
            } else if (choice < 8) {
                merge();
            } else if (choice == 8) {
                split();
            } else {
                undo();
            }
            compare("step " + step);
        }
    }

    private void anyRow() {
        int firm = random.nextInt(FIRMS);
        List<String> own = numbers.get(firm);
        String nib = random.nextInt(3) == 0 ? null : own.get(random.nextInt(6) == 0 ? 2 : 0);
        String npwp = random.nextInt(3) == 0 ? null : own.get(random.nextInt(6) == 0 ? 3 : 1);
        take(firm, firms.get(firm).get(random.nextInt(firms.get(firm).size())), nib, npwp);
    }

    private void take(int firm, String record, String nib, String npwp) {
        LocalDate day = FIRST.plusDays(random.nextInt(DAYS));
        int heads = 1 + random.nextInt(50);
        boolean taken = model.take(new PlainModel.Row(record, day, nib, npwp));
        IntakeService.TakenRow done = registry.take(record, day, heads, nib, npwp);
        assertThat(done.outcome() != RowOutcome.REJECTED).as(record).isEqualTo(taken);
        if (!taken) {
            return;
        }
        records.put(record, done.recordId());
        employers.putIfAbsent(model.state().at(record, day), done.employerId());
        if (!newest.containsKey(record) || !day.isBefore(newest.get(record))) {
            newest.put(record, day);
            workers.put(record, heads);
        }
    }

    private void merge() {
        List<String> active = active();
        if (active.size() < 2) {
            return;
        }
        String from = active.remove(random.nextInt(active.size()));
        String to = active.get(random.nextInt(active.size()));
        PlainModel.Act act = new PlainModel.Act(
                "merge " + acts.size(), true, from, to, FIRST.plusDays(random.nextInt(DAYS)), Set.of());
        var answer = Api.writer()
                .contentType("application/json")
                .body(Map.of(
                        "absorbedId", employers.get(from),
                        "effectiveOn", act.day().toString(),
                        "reason", "penggabungan"))
                .post("/v1/employers/" + employers.get(to) + "/merges");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        model.act(act);
        acts.add(act);
        paths.put(act, Api.path(answer.header("Location")));
    }

    private void split() {
        List<String> active = active();
        String from = active.get(random.nextInt(active.size()));
        List<String> own = model.state().spells.keySet().stream()
                .filter(thing -> model.state().today(thing).equals(from))
                .collect(Collectors.toCollection(ArrayList::new));
        Set<String> chosen = new HashSet<>();
        own.stream().filter(thing -> records.containsKey(thing)).findFirst().ifPresent(chosen::add);
        chosen.add(own.get(random.nextInt(own.size())));
        String to = "split " + splits++;
        PlainModel.Act act = new PlainModel.Act(to, false, from, to, FIRST.plusDays(random.nextInt(DAYS)), chosen);
        var answer = Api.writer()
                .contentType("application/json")
                .body(Map.of(
                        "effectiveOn",
                        act.day().toString(),
                        "reason",
                        "pemisahan",
                        "records",
                        chosen.stream()
                                .filter(records::containsKey)
                                .map(records::get)
                                .toList(),
                        "identifiers",
                        chosen.stream()
                                .filter(thing -> !records.containsKey(thing))
                                .map(number ->
                                        Map.of("type", PlainModel.kind(number), "value", PlainModel.value(number)))
                                .toList()))
                .post("/v1/employers/" + employers.get(from) + "/splits");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        employers.put(to, UUID.fromString(answer.path("toEmployerId")));
        model.act(act);
        acts.add(act);
        paths.put(act, Api.path(answer.header("Location")));
    }

    private void undo() {
        if (acts.isEmpty()) {
            return;
        }
        PlainModel.Act act = acts.get(random.nextInt(acts.size()));
        var answer = Api.writer()
                .header("If-Match", "\"v1\"")
                .queryParam("reason", "keliru")
                .delete(paths.get(act));
        if (answer.statusCode() == 409) {
            assertThat(answer.<String>path("code")).isEqualTo("MERGE_BUILT_UPON");
            return;
        }
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(204);
        model.undo(act);
        acts.remove(act);
    }

    /** Employers that have something today. */
    private List<String> active() {
        return model.state().spells.keySet().stream()
                .filter(records::containsKey)
                .map(model.state()::today)
                .distinct()
                .sorted()
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private void compare(String when) {
        assertThat(registry.held(records.values(), numbers)).as(when).isEqualTo(expected());
        Map<String, Integer> heads = new TreeMap<>();
        records.keySet().stream()
                .filter(record -> PlainModel.kind(record).equals("WLKP"))
                .forEach(record -> heads.merge(model.state().today(record), workers.get(record), Integer::sum));
        heads.forEach((employer, sum) -> assertThat(registry.workers(employers.get(employer)))
                .as(when + ", workers of " + employer)
                .isEqualTo(sum));
    }

    private Map<String, List<String>> expected() {
        Map<String, List<String>> expected = new TreeMap<>();
        model.state()
                .spells
                .forEach((thing, spells) -> expected.put(
                        thing,
                        spells.stream()
                                .map(spell -> employers.get(spell.employer()) + " " + spell.from() + " " + spell.to())
                                .toList()));
        return expected;
    }
}
