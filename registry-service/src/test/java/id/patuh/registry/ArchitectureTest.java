package id.patuh.registry;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The walls that only the registry has; those of every module are in {@link HouseRulesTest}. */
@AnalyzeClasses(packages = "id.patuh.registry", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule FEATURES_DO_NOT_GO_ROUND_IN_CIRCLES =
            slices().matching("id.patuh.registry.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule STATEMENTS_KNOW_NO_FRAMEWORK = noClasses()
            .that()
            .resideInAPackage("..statement")
            .and()
            .doNotHaveSimpleName("RequestFields")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..", "java.sql..", "id.patuh.kit.db..");
}
