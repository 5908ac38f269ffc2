package id.patuh.rules;

import java.util.Set;
import java.util.function.BiPredicate;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** What constructors keep to; those of records are their components and free. */
final class Constructors extends ArchCondition<JavaClass> {
    private static final int MOST_ARGUMENTS = 7;

    private final BiPredicate<JavaClass, JavaConstructor> keeps;

    private Constructors(String description, BiPredicate<JavaClass, JavaConstructor> keeps) {
        super(description);
        this.keeps = keeps;
    }

    /** At most seven arguments. */
    static Constructors few() {
        return new Constructors(
                "have constructors of at most " + MOST_ARGUMENTS + " arguments",
                (type, constructor) -> arguments(type, constructor) <= MOST_ARGUMENTS);
    }

    /** No annotation that says what goes without saying. */
    static Constructors bare() {
        return new Constructors(
                "have no @Inject on their only constructor",
                (type, constructor) ->
                        type.getConstructors().size() > 1 || !constructor.isAnnotatedWith("jakarta.inject.Inject"));
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Set<JavaConstructor> constructors = type.getConstructors();
        if (!type.isRecord() && !type.isAnonymousClass()) {
            constructors.forEach(constructor -> events.add(new SimpleConditionEvent(
                    constructor,
                    keeps.test(type, constructor),
                    constructor.getFullName() + " in " + constructor.getSourceCodeLocation())));
        }
    }

    /** Without those that the compiler adds: name and place of an enum constant, the outer instance of an inner class. */
    private static int arguments(JavaClass type, JavaConstructor constructor) {
        int all = constructor.getRawParameterTypes().size();
        if (type.isEnum()) {
            return all - 2;
        }
        boolean inner = type.isNestedClass() && !type.getModifiers().contains(JavaModifier.STATIC);
        return inner ? all - 1 : all;
    }
}
