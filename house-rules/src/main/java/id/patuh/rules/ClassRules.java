package id.patuh.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.PackageMatchers;
import com.tngtech.archunit.lang.ArchRule;

/** The rules that are read from classes, by what they say. */
final class ClassRules {
    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "io.smallrye..",
        "org.hibernate..",
        "com.fasterxml..",
        "org.eclipse.microprofile..",
        "org.apache.kafka..",
        "javax.sql..",
        "java.sql..",
        "id.patuh.kit.db.."
    };
    private static final List<String> MODULES = List.of(
            "id.patuh.registry",
            "id.patuh.compliance",
            "id.patuh.sanctions",
            "id.patuh.devstack",
            "id.patuh.conformance",
            "id.patuh.benchmarks",
            "id.patuh.rules");
    private static final List<String> INJECTING = List.of(
            "jakarta.inject.Inject",
            "jakarta.annotation.Resource",
            "jakarta.persistence.PersistenceContext",
            "jakarta.ws.rs.core.Context",
            "org.eclipse.microprofile.config.inject.ConfigProperty",
            "io.quarkus.grpc.GrpcClient",
            "org.eclipse.microprofile.rest.client.inject.RestClient");
    private static final Set<String> VERBS = Set.of(
            "jakarta.ws.rs.GET",
            "jakarta.ws.rs.POST",
            "jakarta.ws.rs.PUT",
            "jakarta.ws.rs.PATCH",
            "jakarta.ws.rs.DELETE",
            "jakarta.ws.rs.HEAD",
            "jakarta.ws.rs.OPTIONS");
    private static final Set<String> CLOCKS = Set.of("system", "systemUTC", "systemDefaultZone");

    private final String root;
    private final List<String> domain;
    private final List<String> speakHttp;
    private final List<String> machineClock;
    private final List<String> mayUse;

    ClassRules(
            String root, List<String> domain, List<String> speakHttp, List<String> machineClock, List<String> mayUse) {
        this.root = root;
        this.domain = domain;
        this.speakHttp = speakHttp;
        this.machineClock = machineClock;
        this.mayUse = mayUse;
    }

    Map<String, ArchRule> all() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("Time comes from the injected clock", clock());
        rules.put("Nothing is injected into fields", fieldInjection());
        rules.put("HTTP ends at the resource", http());
        rules.put("Resources do not touch repositories or SQL", resourcesWithoutSql());
        rules.put("Resources are package-private", resourcesHidden());
        rules.put("Operations of resources are public", operationsOpen());
        rules.put("Packages do not go round in circles", circles());
        rules.put("A service knows no other", modules());
        rules.put("Domain packages know no framework", pureDomain());
        rules.put("An entity is called by the bare noun", nouns());
        rules.put(
                "A package has at most 25 types",
                classes().should(new PackageSize()).allowEmptyShould(true));
        rules.put(
                "A constructor has at most seven arguments",
                classes().should(Constructors.few()).allowEmptyShould(true));
        rules.put(
                "A single constructor needs no @Inject",
                classes().should(Constructors.bare()).allowEmptyShould(true));
        return rules;
    }

    private ArchRule clock() {
        return noClasses()
                .that(DescribedPredicate.not(amongOrIn(machineClock)))
                .should()
                .callMethodWhere(readsTheMachinesClock())
                .orShould()
                .callConstructor("java.util.Date")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaCall<?>> readsTheMachinesClock() {
        return DescribedPredicate.describe("reads the machine's clock", call -> {
            AccessTarget.CodeUnitCallTarget target = call.getTarget();
            String owner = target.getOwner().getName();
            boolean now = owner.startsWith("java.time.")
                    && target.getName().equals("now")
                    && target.getRawParameterTypes().stream()
                            .noneMatch(type -> type.getName().equals("java.time.Clock"));
            boolean clock = owner.equals("java.time.Clock") && CLOCKS.contains(target.getName());
            boolean millis =
                    owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
            return now || clock || millis;
        });
    }

    private static ArchRule fieldInjection() {
        return noFields().should(new AnnotatedWithAny(INJECTING)).allowEmptyShould(true);
    }

    private ArchRule http() {
        return noClasses()
                .that(DescribedPredicate.not(resource()).and(DescribedPredicate.not(amongOrIn(speakHttp))))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .allowEmptyShould(true);
    }

    private static ArchRule resourcesWithoutSql() {
        return noClasses()
                .that(resource())
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("id.patuh.kit.db..", "jakarta.persistence..", "java.sql..", "javax.sql..")
                .allowEmptyShould(true);
    }

    private static ArchRule resourcesHidden() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .bePackagePrivate()
                .allowEmptyShould(true);
    }

    /** The framework silently leaves out a method that is not. */
    private static ArchRule operationsOpen() {
        return methods().that().areAnnotatedWith(verb()).should().bePublic().allowEmptyShould(true);
    }

    private ArchRule circles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles().allowEmptyShould(true);
    }

    private ArchRule modules() {
        String[] others = MODULES.stream()
                .filter(module -> !root.startsWith(module) && !mayUse.contains(module))
                .map(module -> module + "..")
                .toArray(String[]::new);
        return noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .allowEmptyShould(true);
    }

    private ArchRule pureDomain() {
        return noClasses()
                .that()
                .resideInAnyPackage(domain.toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .allowEmptyShould(true);
    }

    private static ArchRule nouns() {
        return classes()
                .that()
                .areAnnotatedWith("jakarta.persistence.Entity")
                .should()
                .haveNameNotMatching(".*(Entity|Row|Table|Model|Dto|Data|Bean)")
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaAnnotation<?>> verb() {
        return DescribedPredicate.describe(
                "a verb of HTTP",
                annotation -> VERBS.contains(annotation.getRawType().getName()));
    }

    /** A class of a resource, its nested ones included. */
    private static DescribedPredicate<JavaClass> resource() {
        return DescribedPredicate.describe(
                "are resources", type -> outermost(type).getSimpleName().endsWith("Resource"));
    }

    /** A class with a simple name, or in a package with dots. */
    private static DescribedPredicate<JavaClass> amongOrIn(List<String> names) {
        String[] packages = names.stream().filter(name -> name.contains(".")).toArray(String[]::new);
        List<String> simple = names.stream().filter(name -> !name.contains(".")).toList();
        return DescribedPredicate.describe(
                "are " + names,
                type -> simple.contains(outermost(type).getSimpleName())
                        || PackageMatchers.of(packages).test(type.getPackageName()));
    }

    private static JavaClass outermost(JavaClass type) {
        JavaClass outer = type;
        while (outer.getEnclosingClass().isPresent()) {
            outer = outer.getEnclosingClass().get();
        }
        return outer;
    }
}
