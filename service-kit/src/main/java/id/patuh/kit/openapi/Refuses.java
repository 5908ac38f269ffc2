package id.patuh.kit.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.patuh.kit.problem.ProblemCode;

/**
 * On a resource method: the problems of the service's own catalogue that it answers with; on a resource class: those that each of its
 * methods answers with besides its own. They appear in the API document with an example each; the kit's own problems are added
 * without being named.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Refuses {

    /** The service's catalogue, an enum. */
    Class<? extends ProblemCode> in();

    /** Names of its constants; a name that does not exist stops the start. */
    String[] codes();
}
