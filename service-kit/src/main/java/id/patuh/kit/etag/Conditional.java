package id.patuh.kit.etag;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a POST that changes a state and therefore needs {@code If-Match}, as every PUT, PATCH and DELETE does, or on a class of such
 * POSTs: the API document says so.
 * The check itself is {@link Preconditions#requireIfMatch(long)}, inside the transaction.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Conditional {}
