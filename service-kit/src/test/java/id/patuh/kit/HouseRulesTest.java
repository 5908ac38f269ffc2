package id.patuh.kit;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import id.patuh.rules.HouseRules;
import id.patuh.rules.TableOwners;

/** The kit keeps to the rules of the house. Speaking HTTP and reading the clock is what some of its packages are for. */
class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("id.patuh.kit")
                .speakingHttp("..http..", "..openapi..", "..idempotency..", "..etag..", "..caller..", "..paging..")
                .onMachineTime("ClockProducer", "VerifiedTokens")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> tableOwners() {
        return TableOwners.of("id.patuh.kit").tests();
    }
}
