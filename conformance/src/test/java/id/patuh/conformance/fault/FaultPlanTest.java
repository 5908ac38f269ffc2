package id.patuh.conformance.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class FaultPlanTest {
    private static final int ROUND = 38;

    @Test
    void aSeedGivesTheSameFaultsAgain() {
        assertThat(faults(7)).isEqualTo(faults(7)).isNotEqualTo(faults(8));
    }

    @Test
    void aRoundHasEveryKindAndNoFaultTwice() {
        Set<String> round = Stream.of(faults(7).split("\n"))
                .map(fault -> fault.replaceAll(" \\d+ ms", ""))
                .collect(Collectors.toSet());
        assertThat(round).hasSize(ROUND);
        assertThat(round.stream().map(fault -> fault.split(" ")[0]).collect(Collectors.toSet()))
                .hasSize(Fault.Kind.values().length);
    }

    private static String faults(long seed) {
        FaultPlan plan = new FaultPlan(seed);
        return Stream.generate(plan::next).limit(ROUND).map(Fault::toString).collect(Collectors.joining("\n"));
    }
}
