package id.patuh.registry;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.patuh.rules.HouseRules;
import id.patuh.rules.TableOwners;

/** The registry keeps to the rules of the house, and its tables have the owners that {@code table-owners.txt} declares. */
class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("id.patuh.registry")
                .speakingHttp("id.patuh.registry.http..")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> tableOwners() {
        return TableOwners.of("id.patuh.registry").tests();
    }
}
