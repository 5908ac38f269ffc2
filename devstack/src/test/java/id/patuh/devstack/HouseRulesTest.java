package id.patuh.devstack;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.patuh.rules.HouseRules;

/** The launcher keeps to the rules of the house. Processes, tokens and waiting follow the machine's time. */
class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("id.patuh.devstack")
                .onMachineTime("..process..", "..stack..", "..embedded..", "..demo..")
                .tests();
    }
}
