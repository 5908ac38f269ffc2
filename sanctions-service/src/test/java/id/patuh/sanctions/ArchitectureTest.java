package id.patuh.sanctions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;

import java.time.Clock;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import id.patuh.sanctions.block.ServiceBlock;
import id.patuh.sanctions.block.Suspension;
import id.patuh.sanctions.fine.FineComputation;
import id.patuh.sanctions.fine.FinePayment;
import id.patuh.sanctions.fine.FineStatement;
import id.patuh.sanctions.fine.FineTerms;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.SanctionsPolicy;

/** The walls inside the service. */
@AnalyzeClasses(packages = "id.patuh.sanctions", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "org.hibernate..",
        "com.fasterxml..",
        "org.eclipse.microprofile..",
        "javax.sql..",
        "java.sql.."
    };

    @ArchTest
    static final ArchRule theProcedureKnowsNoFramework = noClasses()
            .that()
            .resideInAPackage("..procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule theProcedureKnowsNoOtherFeatureButTheFineAndTheCatalogue = noClasses()
            .that()
            .resideInAPackage("..procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..sanctioncase..",
                    "..servicerequest..",
                    "..deadline..",
                    "..document..",
                    "..block..",
                    "..reference..",
                    "..calendar..",
                    "..policy..");

    @ArchTest
    static final ArchRule domainTypesKnowNoFramework = noClasses()
            .that()
            .belongToAnyOf(
                    ServiceBlock.class,
                    Suspension.class,
                    FineComputation.class,
                    FineTerms.class,
                    FinePayment.class,
                    FineStatement.class,
                    SanctionsPolicy.class,
                    Period.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(FRAMEWORKS);

    @ArchTest
    static final ArchRule resourcesDoNotTouchRepositories = noClasses()
            .that()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .dependOnClassesThat()
            .haveSimpleNameEndingWith("Repository");

    @ArchTest
    static final ArchRule repositoriesStayInTheirFeature =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule eventsLeaveOnlyFromTheJournalAndTheBlocks = noClasses()
            .that()
            .doNotHaveSimpleName("CaseJournal")
            .and()
            .doNotHaveSimpleName("Blocks")
            .should()
            .dependOnClassesThat()
            .haveSimpleName("Outbox");

    @ArchTest
    static final ArchRule casesDoNotKnowHowRequestsAreKept = noClasses()
            .that()
            .resideInAPackage("..sanctioncase..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..servicerequest..");

    @ArchTest
    static final ArchRule noOtherServiceIsKnown = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("id.patuh.registry..", "id.patuh.compliance..", "id.patuh.devstack..");

    @ArchTest
    static final ArchRule timeComesFromTheInjectedClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
}
