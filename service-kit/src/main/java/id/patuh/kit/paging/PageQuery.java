package id.patuh.kit.paging;

import java.util.Optional;

import jakarta.ws.rs.QueryParam;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

import id.patuh.kit.problem.KitProblem;
import id.patuh.kit.problem.Problem;
import id.patuh.kit.problem.ValueFault;

/** The two query parameters of every list; used as {@code @BeanParam}. */
public class PageQuery {

    /** Items of a page when the caller does not say. */
    public static final int DEFAULT_LIMIT = 50;

    /** The most items of a page. */
    public static final int MAX_LIMIT = 500;

    @QueryParam("limit")
    @Parameter(
            description = "Items of a page, 1 to 500",
            example = "50",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "500", defaultValue = "50"))
    private Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before; leave it out for the first page")
    private String cursor;

    /** For the framework, which sets the fields. */
    public PageQuery() {}

    /** For code that reads pages itself. */
    public PageQuery(Integer limit, String cursor) {
        this.limit = limit;
        this.cursor = cursor;
    }

    /**
     * Items of a page.
     *
     * @throws Problem PARAMETER_INVALID outside 1 to {@value #MAX_LIMIT}
     */
    public int limit() {
        if (limit == null) {
            return DEFAULT_LIMIT;
        }
        if (limit < 1 || limit > MAX_LIMIT) {
            throw Problem.of(KitProblem.PARAMETER_INVALID, "limit")
                    .with(ValueFault.NUMBER_RANGE.at(
                            "/limit",
                            "Nilai harus antara 1 dan " + MAX_LIMIT + ".",
                            "The value must be between 1 and " + MAX_LIMIT + "."));
        }
        return limit;
    }

    /** The cursor as sent, or nothing on the first page. */
    public Optional<String> cursor() {
        return Optional.ofNullable(cursor).filter(text -> !text.isEmpty());
    }

    /**
     * The last key of the page before, or nothing on the first page.
     *
     * @throws Problem CURSOR_INVALID when the cursor was changed or made for another filter
     */
    public Optional<CursorKey> after(String filter, int parts) {
        return cursor().map(text -> new CursorKey(Cursors.decode(text, filter, parts)));
    }
}
