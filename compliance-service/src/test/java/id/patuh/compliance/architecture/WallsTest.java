package id.patuh.compliance.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.patuh.compliance", importOptions = ImportOption.DoNotIncludeTests.class)
class WallsTest {
    @ArchTest
    static final ArchRule features_do_not_go_in_circles =
            slices().matching("id.patuh.compliance.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule no_other_service_is_used = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.patuh.registry..", "id.patuh.sanctions..", "id.patuh.devstack..");

    @ArchTest
    static final ArchRule the_rules_know_no_framework = noClasses()
            .that()
            .haveSimpleName("Assessor")
            .or()
            .resideInAPackage("id.patuh.compliance.assessment.rules..")
            .or()
            .haveNameMatching(".*\\.policy\\.(Policy|Terms|DueDates|Dated|DimensionCode|PriorityPart)(\\$.*)?")
            .or()
            .haveNameMatching(".*\\.facts\\.EmployerFacts(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideOutsideOfPackages(
                    "java..",
                    "id.patuh.contracts..",
                    "id.patuh.compliance.facts..",
                    "id.patuh.compliance.policy..",
                    "id.patuh.compliance.assessment.rules..");

    @ArchTest
    static final ArchRule resources_ask_services = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("id.patuh.kit.db.Database");

    @ArchTest
    static final ArchRule repositories_and_resources_stay_in_their_package = classes()
            .that()
            .haveSimpleNameEndingWith("Repository")
            .or()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule nothing_is_injected_into_fields =
            fields().should().notBeAnnotatedWith(jakarta.inject.Inject.class);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");
}
