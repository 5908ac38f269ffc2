package id.patuh.rules;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Counts the top-level types of each package. */
final class PackageSize extends ArchCondition<JavaClass> {
    private static final int MOST = 25;

    private final Map<String, Integer> sizes = new TreeMap<>();

    PackageSize() {
        super("live in packages of at most " + MOST + " types");
    }

    @Override
    public void init(Collection<JavaClass> all) {
        sizes.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (type.isTopLevelClass() && !type.getSimpleName().equals("package-info")) {
            sizes.merge(type.getPackageName(), 1, Integer::sum);
        }
    }

    @Override
    public void finish(ConditionEvents events) {
        sizes.forEach((name, size) ->
                events.add(new SimpleConditionEvent(name, size <= MOST, name + " has " + size + " types")));
    }
}
