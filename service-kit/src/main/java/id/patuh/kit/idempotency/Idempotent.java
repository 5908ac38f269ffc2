package id.patuh.kit.idempotency;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.interceptor.InterceptorBinding;

/**
 * On a resource method that returns {@link jakarta.ws.rs.core.Response}: the whole method runs in one transaction, and if the
 * request carries {@code Idempotency-Key} its answer is stored in that transaction. Without a key the method may commit what it
 * does in a transaction of its own.
 *
 * <p>Guarantee: of any number of requests of one caller with the same key and content, sent one after another or at once,
 * around crashes, the effect happens at most once, and every answered one gets the first answer. The same key with other
 * content, or with other rights (agency, roles, regions), is refused (422), a key whose first request still runs as well (409 with {@code Retry-After}). A request that ends
 * in a {@link id.patuh.kit.problem.Problem} or fails leaves no trace and may be sent again with the same key. Answers are
 * kept for 48 hours.
 */
@Documented
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
