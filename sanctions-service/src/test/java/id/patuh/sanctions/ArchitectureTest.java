package id.patuh.sanctions;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

import id.patuh.sanctions.block.ServiceBlock;
import id.patuh.sanctions.block.Suspension;
import id.patuh.sanctions.fine.FineComputation;
import id.patuh.sanctions.fine.FinePayment;
import id.patuh.sanctions.fine.FineTerms;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.FineStatement;

/** The walls inside the service, beside the rules of the house. */
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
    static final ArchRule theProcedureKnowsNoOtherFeature = noClasses()
            .that()
            .resideInAPackage("..procedure..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "..sanctioncase..",
                    "..servicerequest..",
                    "..deadline..",
                    "..fine..",
                    "..document..",
                    "..block..",
                    "..reference..",
                    "..calendar..",
                    "..policy..",
                    "..problem..",
                    "..action..",
                    "..operation..",
                    "..query..");

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
    static final ArchRule repositoriesStayInTheirFeature =
            classes().that().haveSimpleNameEndingWith("Repository").should().bePackagePrivate();

    @ArchTest
    static final ArchRule eventsLeaveOnlyFromTheJournalTheBlocksAndTheCalendars = noClasses()
            .that()
            .doNotHaveSimpleName("CaseJournal")
            .and()
            .doNotHaveSimpleName("BlockStore")
            .and()
            .doNotHaveSimpleName("CalendarPublisher")
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
}
