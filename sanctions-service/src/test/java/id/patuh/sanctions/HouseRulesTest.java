package id.patuh.sanctions;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.patuh.rules.HouseRules;
import id.patuh.rules.TableOwners;

/** The service keeps to the rules of the house. */
class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("id.patuh.sanctions").domain("..procedure..").tests();
    }

    @TestFactory
    Stream<DynamicTest> tableOwners() {
        return TableOwners.of("id.patuh.sanctions").tests();
    }
}
