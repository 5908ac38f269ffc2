package id.patuh.contracts;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.patuh.rules.HouseRules;

/** The contracts keep to the rules of the house; what is computed in them knows no framework. */
class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("id.patuh.contracts")
                .domain("..employer..", "..vocabulary..", "..calendar..")
                .tests();
    }
}
