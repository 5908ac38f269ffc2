package id.patuh.kit.http.limits;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On a resource method whose work may take longer than that of an ordinary request, see {@code patuh.http.patience}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Patient {
    /** How long it waits for each answer of the database. */
    int seconds();
}
