package id.patuh.registry.merging;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.RecordType;

/** What an act moved. */
record MovedMembers(List<Number> identifiers, List<Record> records, int recordCount) {
    /** An identity number that was moved. */
    @Schema(name = "MovedIdentifier", description = "An identity number that went from one employer to another")
    record Number(IdentifierType type, String value, boolean branch) {}

    /** A record that was moved. */
    @Schema(name = "MovedRecord", description = "A record that went from one employer to another")
    record Record(UUID recordId, RecordType type, String number) {}
}
