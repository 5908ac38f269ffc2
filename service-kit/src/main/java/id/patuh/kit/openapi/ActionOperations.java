package id.patuh.kit.openapi;

import java.util.List;

import id.patuh.kit.http.ResourceMethod;
import io.quarkus.arc.Arc;

/**
 * The actions of a resource method that answers many, one for each value of its path parameter {@code action}. A bean of this type
 * makes the API document show each action as an operation of its own.
 */
public interface ActionOperations {

    /** Path of the resource method, such as {@code /v1/cases/{id}/actions/{action}}. */
    String path();

    /** The actions, in the order of the document. */
    List<ActionOperation> operations();

    /** The actions of a method; empty for one that is an operation by itself. */
    static List<ActionOperation> of(ResourceMethod method) {
        return Arc.container().listAll(ActionOperations.class).stream()
                .map(handle -> handle.get())
                .filter(actions -> actions.path().equals(method.path()))
                .flatMap(actions -> actions.operations().stream())
                .toList();
    }
}
