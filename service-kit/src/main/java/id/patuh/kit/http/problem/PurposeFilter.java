package id.patuh.kit.http.problem;

import java.util.regex.Pattern;

import jakarta.annotation.Priority;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;

import id.patuh.kit.audit.AccessLog;
import id.patuh.kit.http.FilterPriorities;
import id.patuh.kit.problem.FieldError;
import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;

/** Refuses an {@code X-Purpose} that is no code, before any data is read for it. */
@Provider
@Priority(FilterPriorities.PARAMETERS)
class PurposeFilter implements ContainerRequestFilter {
    private static final Pattern CODE = Pattern.compile(AccessLog.PURPOSE_FORM);

    @Override
    public void filter(ContainerRequestContext request) {
        String purpose = request.getHeaderString(AccessLog.PURPOSE);
        if (purpose != null && !CODE.matcher(purpose).matches()) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, AccessLog.PURPOSE)
                    .with(new FieldError(
                            "/" + AccessLog.PURPOSE,
                            "FORMAT",
                            "Kode tujuan hanya memuat huruf besar, angka, _ dan -.",
                            "A purpose code has upper-case letters, digits, _ and - only."));
        }
    }
}
