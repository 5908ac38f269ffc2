package id.patuh.kit.etag;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a method whose answers of success carry the {@code ETag} of the resource: a read, which answers {@code If-None-Match} with 304, or a
 * write, whose tag is the one that the next read has. The API document says so. The tag itself comes from {@link Preconditions}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Tagged {}
