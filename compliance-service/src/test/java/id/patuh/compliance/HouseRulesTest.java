package id.patuh.compliance;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import id.patuh.rules.HouseRules;
import id.patuh.rules.TableOwners;

/** The service keeps to the rules of the house, and what the rules are made of knows no framework. */
class HouseRulesTest {
    @TestFactory
    Stream<DynamicTest> houseRules() {
        return HouseRules.of("id.patuh.compliance")
                .domain("..assessment.rules..")
                .tests();
    }

    @TestFactory
    Stream<DynamicTest> tableOwners() {
        return TableOwners.of("id.patuh.compliance").tests();
    }

    @Test
    void policiesAndFactsKnowNoFrameworkEither() {
        noClasses()
                .that()
                .haveNameMatching(
                        ".*\\.policy\\.(CompliancePolicy|EffectivePolicy|DueDates|DimensionCode|PriorityPart)(\\$.*)?")
                .or()
                .haveNameMatching(".*\\.facts\\.EmployerFacts(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideOutsideOfPackages(
                        "java..", "id.patuh.contracts..", "id.patuh.compliance.facts..", "id.patuh.compliance.policy..")
                .check(new ClassFileImporter()
                        .withImportOption(new ImportOption.DoNotIncludeTests())
                        .importPackages("id.patuh.compliance"));
    }
}
