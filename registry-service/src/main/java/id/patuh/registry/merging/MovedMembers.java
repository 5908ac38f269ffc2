package id.patuh.registry.merging;

import java.util.List;
import java.util.UUID;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.RecordType;

/**
 * What an act moved.
 *
 * @param identifiers identity numbers
 * @param records the first hundred records, by kind and number
 * @param recordCount how many records
 */
record MovedMembers(List<Number> identifiers, List<Record> records, int recordCount) {
    /**
     * An identity number that was moved.
     *
     * @param type NIB or NPWP
     * @param value as it is shown
     * @param branch whether it is the number of a branch alone
     */
    @Schema(name = "MovedIdentifier", description = "An identity number that went from one employer to another")
    record Number(IdentifierType type, String value, boolean branch) {}

    /**
     * A record that was moved.
     *
     * @param recordId the record
     * @param type kind of record
     * @param number the agency's number
     */
    @Schema(name = "MovedRecord", description = "A record that went from one employer to another")
    record Record(UUID recordId, RecordType type, String number) {}
}
