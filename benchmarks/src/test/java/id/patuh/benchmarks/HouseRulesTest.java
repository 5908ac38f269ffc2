package id.patuh.benchmarks;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.patuh.rules.HouseRules;

/** The benchmarks keep to the rules of the house. What they measure is the machine's time. */
class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("id.patuh.benchmarks")
                .mayUse("id.patuh.devstack", "id.patuh.compliance")
                .onMachineTime("..benchmarks..")
                .tests();
    }
}
