package id.patuh.kit.http.limits;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that reads its body as a stream ({@link java.io.InputStream}): the small limit of JSON bodies, the
 * capture of the body for idempotency and the decoding of gzip do not apply. The larger limit {@code
 * patuh.http.max-stream-body} does, counted on the bytes as sent.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface StreamedBody {}
