package id.patuh.registry.http;

import java.time.Instant;
import java.time.LocalDate;

import jakarta.validation.constraints.PastOrPresent;
import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import id.patuh.registry.Example;

/** The two axes of time as query parameters, each null when it is left out; used as {@code @Valid @BeanParam}. Nothing is known of the future. */
public class AsOf {
    @PastOrPresent
    @QueryParam("validAt")
    @Parameter(description = "As of this day", example = Example.DAY)
    private LocalDate validAt;

    @PastOrPresent
    @QueryParam("recordedAt")
    @Parameter(description = "As known then", example = Example.MOMENT)
    private Instant recordedAt;

    /** For the framework, which sets the fields. */
    public AsOf() {}

    /** The day asked for; null for that of the moment. */
    public LocalDate validAt() {
        return validAt;
    }

    /** The moment asked for; null for now. */
    public Instant recordedAt() {
        return recordedAt;
    }

    /** Whether neither is given: the current state is asked for. */
    public boolean isNow() {
        return validAt == null && recordedAt == null;
    }

    /** The parameters as they were given, from the {@code ?} on; empty when neither was. */
    public String query() {
        String day = validAt == null ? "" : "&validAt=" + validAt;
        return (day + (recordedAt == null ? "" : "&recordedAt=" + recordedAt)).replaceFirst("&", "?");
    }
}
