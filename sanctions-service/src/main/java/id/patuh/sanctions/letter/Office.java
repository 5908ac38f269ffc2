package id.patuh.sanctions.letter;

import java.util.List;
import java.util.Map;

import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/**
 * An office that issues documents, as it stands on them.
 *
 * @param lines letterhead, the office above it first
 * @param address below the letterhead; null for none
 * @param place where its documents are dated
 * @param signatory title of who signs
 * @param signatories titles for kinds of documents that somebody else signs
 * @param name of who signs; null to leave it out
 * @param staffNumber NIP of who signs; null to leave it out
 */
record Office(
        List<String> lines,
        String address,
        String place,
        String signatory,
        Map<DocumentKind, String> signatories,
        String name,
        String staffNumber) {

    Office {
        signatories = signatories == null ? Map.of() : Map.copyOf(signatories);
    }

    String signatory(DocumentKind kind) {
        return signatories.getOrDefault(kind, signatory);
    }

    /** The official above it, under the same letterhead; who that is, is for the office to know. Source: UU 30/2014 art. 78 */
    Office superior() {
        return new Office(lines, address, place, "Atasan " + signatory, Map.of(), null, null);
    }
}
