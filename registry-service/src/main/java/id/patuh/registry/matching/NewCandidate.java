package id.patuh.registry.matching;

import java.util.UUID;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.intake.Plausibility;
import id.patuh.registry.intake.QuestionRaiser;
import id.patuh.registry.intake.RowConflict;

/**
 * A question to be raised.
 *
 * @param leftId the employer it is about; of a pair the one with the lower id
 * @param rightId the other of a pair; null where it is about one
 * @param recordId the record it is about; null for none
 * @param otherRecordId the other of two records; null for none
 * @param number the number it is about; null for none
 * @param detail what distinguishes it from others about the same record; null for nothing
 * @param agency whose writers alone may answer; null for those of any
 * @param similarity 0 to 1, of the names; null where no names are compared
 * @param evidence what raises it; null for the names of both
 * @param line line of the file; null for none
 */
record NewCandidate(
        MatchCandidate.Reason reason,
        UUID leftId,
        UUID rightId,
        UUID recordId,
        UUID otherRecordId,
        IdentityNumber.Key number,
        String detail,
        Agency agency,
        String similarity,
        ObjectNode evidence,
        Integer line) {

    static NewCandidate of(RowConflict conflict, String source) {
        boolean inOrder = isBefore(conflict.firstId(), conflict.secondId());
        ObjectNode first = number(conflict.firstType(), conflict.firstNumber());
        ObjectNode second =
                number(conflict.field().equals("nib") ? IdentifierType.NIB : IdentifierType.NPWP, conflict.value());
        ObjectNode evidence = evidence(source);
        evidence.set("left", inOrder ? first : second);
        evidence.set("right", inOrder ? second : first);
        return pair(
                MatchCandidate.Reason.IDENTIFIER_CONFLICT,
                conflict.firstId(),
                conflict.secondId(),
                null,
                null,
                evidence,
                conflict.line());
    }

    static NewCandidate of(QuestionRaiser.Claim claim, String source) {
        ObjectNode evidence = evidence(source);
        evidence.set("number", number(claim.number().type(), claim.number().value()));
        return new NewCandidate(
                MatchCandidate.Reason.CLAIMED_NUMBER,
                claim.employerId(),
                null,
                claim.recordId(),
                null,
                claim.number().lookup(),
                null,
                null,
                null,
                evidence,
                claim.line());
    }

    static NewCandidate of(QuestionRaiser.Foreign foreign, String source) {
        ObjectNode evidence = evidence(source);
        evidence.set("number", number(foreign.number().type(), foreign.number().value()));
        evidence.put("holderId", foreign.holderId().toString());
        return pair(
                MatchCandidate.Reason.FOREIGN_NUMBER,
                foreign.employerId(),
                foreign.holderId(),
                foreign.recordId(),
                foreign.number().lookup(),
                evidence,
                foreign.line());
    }

    /** The two may come in both orders; the one that was known last stands first. */
    static NewCandidate of(QuestionRaiser.Double two, String source) {
        boolean inOrder = isBefore(two.otherId(), two.recordId());
        return new NewCandidate(
                MatchCandidate.Reason.DOUBLE_RECORD,
                two.employerId(),
                null,
                inOrder ? two.recordId() : two.otherId(),
                inOrder ? two.otherId() : two.recordId(),
                null,
                null,
                Agency.KEMENAKER,
                null,
                evidence(source),
                two.line());
    }

    static NewCandidate of(QuestionRaiser.Implausible implausible, String source) {
        Plausibility.Finding finding = implausible.finding();
        ObjectNode evidence = evidence(source);
        evidence.put("doubt", finding.doubt().name());
        evidence.put(
                "programme",
                finding.programme() == null ? null : finding.programme().name());
        evidence.put(
                "statedOn",
                finding.statedOn() == null ? null : finding.statedOn().toString());
        evidence.put("heads", finding.heads());
        evidence.put("expected", finding.expected());
        return new NewCandidate(
                MatchCandidate.Reason.IMPLAUSIBLE,
                implausible.employerId(),
                null,
                implausible.recordId(),
                null,
                null,
                detail(finding),
                finding.agency(),
                null,
                evidence,
                implausible.line());
    }

    static NewCandidate of(SimilarNameQuery.Pair pair, String similarity) {
        return new NewCandidate(
                MatchCandidate.Reason.SIMILAR_NAME,
                pair.leftId(),
                pair.rightId(),
                null,
                null,
                null,
                null,
                null,
                similarity,
                null,
                pair.line());
    }

    /** As the database orders ids, which Java compares with their sign. */
    static boolean isBefore(UUID one, UUID other) {
        return one.toString().compareTo(other.toString()) < 0;
    }

    private static NewCandidate pair(
            MatchCandidate.Reason reason,
            UUID one,
            UUID other,
            UUID record,
            IdentityNumber.Key number,
            ObjectNode evidence,
            Integer line) {
        boolean inOrder = isBefore(one, other);
        return new NewCandidate(
                reason,
                inOrder ? one : other,
                inOrder ? other : one,
                record,
                null,
                number,
                null,
                null,
                null,
                evidence,
                line);
    }

    /** A leap is another one on another day; the other doubts are raised once of a record or programme. */
    private static String detail(Plausibility.Finding finding) {
        String what = finding.programme() == null
                ? finding.doubt().name()
                : finding.doubt().name() + " " + finding.programme();
        return finding.doubt() == Plausibility.Doubt.HEADS_LEAPT ? what + " " + finding.statedOn() : what;
    }

    private static ObjectNode evidence(String source) {
        return JsonNodeFactory.instance.objectNode().put("source", source);
    }

    private static ObjectNode number(IdentifierType type, String value) {
        return JsonNodeFactory.instance.objectNode().put("type", type.name()).put("value", value);
    }
}
