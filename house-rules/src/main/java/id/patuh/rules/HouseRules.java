package id.patuh.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;

/**
 * The rules of the house for one module, each a test of its own. A module names what only it can know, and nothing else:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> houseRules() {
 *     return HouseRules.of("id.patuh.sanctions").domain("..procedure..").tests();
 * }
 * }</pre>
 *
 * Classes are read from {@code target/classes} and sources from {@code src/main/java} of the module whose tests run.
 */
public final class HouseRules {
    private final String root;
    private final List<String> domain = new ArrayList<>();
    private final List<String> speakHttp = new ArrayList<>();
    private final List<String> machineClock = new ArrayList<>();
    private final List<String> mayUse = new ArrayList<>();
    private Path classes = Path.of("target/classes");
    private Path sources = Path.of("src/main/java");

    private HouseRules(String root) {
        this.root = root;
    }

    /** The rules for a module, named by the package of which all its packages are part, such as {@code id.patuh.registry}. */
    public static HouseRules of(String root) {
        return new HouseRules(root);
    }

    /** Packages of rules and arithmetic, which know no framework, such as {@code ..procedure..}. */
    public HouseRules domain(String... packages) {
        domain.addAll(List.of(packages));
        return this;
    }

    /** Packages that speak HTTP without being resources: mechanisms of the kit and clients, never a service's feature. */
    public HouseRules speakingHttp(String... packages) {
        speakHttp.addAll(List.of(packages));
        return this;
    }

    /** Classes, by simple name, or packages with {@code ..}, for which time is the machine's and not the domain's. */
    public HouseRules onMachineTime(String... classesOrPackages) {
        machineClock.addAll(List.of(classesOrPackages));
        return this;
    }

    /** Other modules that this one is built on, besides contracts and service-kit, such as {@code id.patuh.devstack}. */
    public HouseRules mayUse(String... modules) {
        mayUse.addAll(List.of(modules));
        return this;
    }

    /** Reads other folders than those of a module. */
    HouseRules in(Path classFolder, Path sourceFolder) {
        this.classes = classFolder;
        this.sources = sourceFolder;
        return this;
    }

    /** One test for each rule, which fails with everything that breaks the rule. */
    public Stream<DynamicTest> tests() {
        return rules().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    List<String> broken = rule.getValue().get();
                    if (!broken.isEmpty()) {
                        Assertions.fail(
                                rule.getKey() + ", but " + broken.size() + " times not:\n" + String.join("\n", broken));
                    }
                }));
    }

    /** What breaks each rule; rules that hold are left out. */
    Map<String, List<String>> violations() {
        Map<String, List<String>> violations = new LinkedHashMap<>();
        rules().forEach((rule, check) -> {
            List<String> broken = check.get();
            if (!broken.isEmpty()) {
                violations.put(rule, broken);
            }
        });
        return violations;
    }

    private Map<String, Supplier<List<String>>> rules() {
        JavaClasses imported = imported();
        List<SourceFile> files = SourceFile.all(sources);
        Map<String, Supplier<List<String>>> rules = new LinkedHashMap<>();
        new ClassRules(root, domain, speakHttp, machineClock, mayUse)
                .all()
                .forEach((name, rule) -> rules.put(
                        name, () -> rule.evaluate(imported).getFailureReport().getDetails()));
        rules.putAll(new SourceRules(root, files, speakHttp).all());
        return rules;
    }

    /** Classes of the module alone: no rule looks into those they use, and reading them takes longer than all rules. */
    private JavaClasses imported() {
        return new ClassFileImporter().importPath(classes);
    }
}
