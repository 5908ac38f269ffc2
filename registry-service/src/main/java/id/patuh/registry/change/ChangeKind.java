package id.patuh.registry.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.registry.fact.Declaration;

/** What changes of an employer. Source: PP 86/2013 art. 3(3) */
@Schema(name = "ChangeKind")
enum ChangeKind {
    /** Address or regency. */
    ADDRESS(List.of(), List.of("address", "regionCode")),
    /** Who owns it; the register has no field for that. */
    OWNERSHIP(List.of("description"), List.of()),
    /** Who runs it; the register has no field for that. */
    MANAGEMENT(List.of("description"), List.of()),
    /** Legal form. */
    LEGAL_FORM(List.of("legalForm"), List.of("legalForm")),
    /** Number of workers, and with them the wage bill. */
    HEAD_COUNT(List.of("workers"), List.of("workers", "wageBillIdr"));

    private static final List<String> COMMON = List.of("kind", "changedOn", "reportedOn", "description");

    private final List<String> required;
    private final List<String> fields;

    ChangeKind(List<String> required, List<String> fields) {
        this.required = required;
        this.fields = fields;
    }

    /** Members of a body beside kind and changedOn that must be there. */
    List<String> required() {
        return required;
    }

    /** Members of a body that change what is declared. */
    List<String> fields() {
        return fields;
    }

    /** All members that a body of this kind may have. */
    Set<String> members() {
        return Stream.concat(COMMON.stream(), fields.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The fields of this kind in a declaration. */
    ObjectNode values(Declaration declared) {
        ObjectNode all = EventJson.mapper().valueToTree(declared);
        return all.retain(fields);
    }

    /** Whether two declarations differ in what makes a change of this kind: the wage bill alone is no head count. */
    boolean differs(Declaration before, Declaration after) {
        return switch (this) {
            case OWNERSHIP, MANAGEMENT -> false;
            case ADDRESS, LEGAL_FORM -> !values(before).equals(values(after));
            case HEAD_COUNT -> !workers(before).equals(workers(after));
        };
    }

    private JsonNode workers(Declaration declared) {
        return values(declared).path("workers");
    }
}
