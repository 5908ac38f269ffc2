package id.patuh.sanctions.action;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import id.patuh.sanctions.problem.DeliveryProblem;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.problem.SanctionsProblem;

/** On a command: the action it is, and what the API document says of it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface ActionCommand {
    /** Name of the action's constant. */
    String action();

    /** Name of the operation. */
    String operationId();

    /** The action as an official names it, in Indonesian. */
    String indonesian();

    /** The action in English: the summary of the operation. */
    String summary();

    /** What it does and needs. */
    String description();

    /** What its effect may refuse, besides its guards. */
    SanctionsProblem[] refuses() default {};

    /** What it may refuse of remedies and other ends. */
    RemedyProblem[] alsoRefuses() default {};

    /** What it may refuse of deliveries. */
    DeliveryProblem[] refusesDelivery() default {};
}
