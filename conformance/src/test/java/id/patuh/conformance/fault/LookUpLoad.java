package id.patuh.conformance.fault;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** A licensing system that asks about employers under a sanction in force, and now and then about anybody. */
final class LookUpLoad extends Load {
    private static final Duration PACE = Duration.ofMillis(100);
    private static final Set<String> TRUE = Set.of("BLOCKED", "INCONCLUSIVE");

    private final Calls calls;
    private final List<String> sanctioned;
    private final Ledger ledger;
    private final FaultJournal journal;

    /**
     * @param sanctioned NIB of employers from which the service is withheld
     */
    LookUpLoad(
            long seed,
            Calls calls,
            List<String> sanctioned,
            Ledger ledger,
            BooleanSupplier over,
            FaultJournal journal) {
        super(seed, PACE, over, journal);
        this.calls = calls;
        this.sanctioned = sanctioned;
        this.ledger = ledger;
        this.journal = journal;
    }

    @Override
    void operate(int number, Random random) {
        int draw = random.nextInt(4);
        int whose = random.nextInt(1 << 20);
        if (draw > 0) {
            ask(sanctioned.get(whose % sanctioned.size()), TRUE);
        } else {
            ask("%s%d%04d".formatted(ledger.mark(), 1 + whose % 3, whose % 200), Set.of());
        }
    }

    /** Asks once; an answer that is none of the true ones is a violation, if there are any to compare with. */
    void ask(String nib, Set<String> truth) {
        calls.once(Request.get(
                        "sanctions",
                        Caller.LICENSING,
                        "/v1/service-blocks/check?service=BUSINESS_LICENCE&identifier=NIB:" + nib))
                .ifPresent(answer -> {
                    String status = answer.json().path("status").asText();
                    journal.ended("look-up");
                    if (answer.status() != 200 || !truth.isEmpty() && !truth.contains(status)) {
                        journal.violation("look-up of NIB " + nib + ", under a sanction: " + !truth.isEmpty() + ": "
                                + answer.status() + " " + answer.text());
                    }
                });
    }
}
