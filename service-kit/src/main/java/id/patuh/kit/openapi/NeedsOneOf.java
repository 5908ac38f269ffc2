package id.patuh.kit.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** On the type of a request body: members of which at least one must be given, whichever. The API document says so. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface NeedsOneOf {

    /** Names of the members. */
    String[] value();

    /** Whether the others must then be left out. */
    boolean only() default false;
}
