package id.patuh.kit.http.limits;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * On a resource method that takes a file in a form ({@code multipart/form-data}): its body may have {@code patuh.http.max-file-body} bytes
 * and {@code patuh.http.file-time} to arrive. It is there as a whole when the method is called; idempotency compares the file, and not
 * the form, whose boundary changes each time it is sent.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FileBody {}
