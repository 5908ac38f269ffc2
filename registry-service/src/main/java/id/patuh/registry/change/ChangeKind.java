package id.patuh.registry.change;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.event.RecordEvent;

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

    /** Members that a body of this kind requires besides kind and changedOn. */
    List<String> required() {
        return required;
    }

    /** Members of a body that change what a workplace states. */
    List<String> fields() {
        return fields;
    }

    /** Whether one workplace changes, not the legal person. */
    boolean isOfWorkplace() {
        return this == ADDRESS || this == HEAD_COUNT;
    }

    /** All members that a body of this kind may have. */
    Set<String> members() {
        return Stream.of(
                        COMMON.stream(), fields.stream(), isOfWorkplace() ? Stream.of("recordId") : Stream.<String>of())
                .flatMap(names -> names)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The fields of this kind of a workplace. */
    ObjectNode values(RecordEvent.Workplace stated) {
        ObjectNode all = EventJson.mapper().valueToTree(stated);
        return all.retain(fields);
    }
}
