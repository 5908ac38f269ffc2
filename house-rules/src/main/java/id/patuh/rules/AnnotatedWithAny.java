package id.patuh.rules;

import java.util.List;

import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** A field with one of some annotations, which the module need not know. */
final class AnnotatedWithAny extends ArchCondition<JavaField> {
    private final List<String> annotations;

    AnnotatedWithAny(List<String> annotations) {
        super("be annotated with any of " + annotations);
        this.annotations = annotations;
    }

    @Override
    public void check(JavaField field, ConditionEvents events) {
        boolean annotated = annotations.stream().anyMatch(field::isAnnotatedWith);
        events.add(new SimpleConditionEvent(field, annotated, field.getFullName() + " is injected"));
    }
}
