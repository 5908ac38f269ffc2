package id.patuh.kit.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.patuh.kit.problem.ProblemCode;

/**
 * On a resource method: the problems of the service's own catalogue that it answers with, as {@code @Refuses({"A", "B"})}; on a resource
 * class: the catalogue, and the problems that each of its methods answers with besides its own. They appear in the API document with an
 * example each; the kit's own problems are added without being named. A name that does not exist stops the start.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Refuses {

    /** The service's catalogue, an enum; a method takes it from its class unless it names one. */
    Class<? extends ProblemCode> in() default ProblemCode.class;

    /** Names of the catalogue's constants. */
    String[] codes() default {};

    /** The same as {@link #codes}, for a method that says nothing else. */
    String[] value() default {};
}
