package id.patuh.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls of the house, as far as they concern the registry. */
@AnalyzeClasses(packages = "id.patuh.registry", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_DO_NOT_GO_ROUND_IN_CIRCLES =
            slices().matching("id.patuh.registry.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule CLASSES_LIVE_IN_FEATURES = classes()
            .that()
            .doNotHaveSimpleName("RegistryProblem")
            .should()
            .resideInAnyPackage(
                    "..employer",
                    "..identity",
                    "..membership",
                    "..correction",
                    "..change",
                    "..export",
                    "..imports",
                    "..matching",
                    "..merging",
                    "..intake",
                    "..registration",
                    "..record",
                    "..coverage",
                    "..feed",
                    "..law",
                    "..reference",
                    "..roster..",
                    "..statement");

    @ArchTest
    static final ArchRule RESOURCES_DO_NOT_TOUCH_REPOSITORIES_OR_SQL = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository")
            .orShould()
            .dependOnClassesThat()
            .resideInAnyPackage("id.patuh.kit.db..", "jakarta.persistence..", "java.sql..");

    @ArchTest
    static final ArchRule FACTS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("..statement")
            .and()
            .doNotHaveSimpleName("RequestFields")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "java.sql..", "id.patuh.kit.db..");

    @ArchTest
    static final ArchRule ONLY_RESOURCES_SPEAK_HTTP = noClasses()
            .that()
            .haveSimpleNameNotEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs");

    @ArchTest
    static final ArchRule NO_OTHER_SERVICE_IS_KNOWN = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.patuh.compliance..", "id.patuh.sanctions..");
}
