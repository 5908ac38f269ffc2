package id.patuh.kit.http.json;

/**
 * The bodies of a resource method that answers many actions, one for each value of its path parameter {@code action}. A bean of this
 * type lets the method take their common type: each body is read as strictly as that of a method of its own.
 */
public interface ActionBodies {

    /** The type that the method takes. */
    Class<?> type();

    /**
     * The type of an action's body.
     *
     * @throws id.patuh.kit.problem.Problem if there is no such action
     */
    Class<?> of(String action);
}
