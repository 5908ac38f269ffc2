package id.patuh.sanctions.letter;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.GroundCode;
import id.patuh.sanctions.procedure.vocabulary.RevocationCondition;

/**
 * What of the law applies to one case, so that its letters say nothing else: its track, whether it has a fine, when its sanction ends.
 *
 * @param fined whether a fine was imposed in the case
 */
record LetterLaw(LetterCase ofCase, SanctionsPolicy policy, boolean fined) {
    private static final String ARTICLE = "conditionArticle";

    /** The law of the case of a letter. */
    static LetterLaw of(LetterDraft draft, LetterCase ofCase, SanctionsPolicy policy) {
        boolean fined = draft.kind() == DocumentKind.FINE
                || draft.earlier().stream().anyMatch(earlier -> earlier.kind() == DocumentKind.FINE);
        return new LetterLaw(ofCase, policy, fined);
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("inspection", inspection());
        values.put("reported", inspection() && !policy.trackB().grounds().containsAll(grounds()));
        values.put("jobLoss", jobLoss());
        values.put("fine", hasFine());
        values.put("fined", fined);
        values.put("conditions", conditions());
        return values;
    }

    /** Whether the inspection leads the case. Source: PP 37/2021 art. 47 */
    private boolean inspection() {
        return ofCase.agency() == Agency.KEMENAKER;
    }

    /** Whether the rules of JKP reach the case. Source: PP 37/2021 art. 46 */
    private boolean jobLoss() {
        return inspection()
                || !hasFine()
                || grounds().stream().anyMatch(policy.trackB().grounds()::contains);
    }

    /** Whether a fine follows the second warning. Source: PP 37/2021 art. 46 */
    private boolean hasFine() {
        Set<Programme> programmes = EnumSet.noneOf(Programme.class);
        ofCase.programmes().stream().map(Programme::valueOf).forEach(programmes::add);
        Set<Programme> concerned = EnumSet.noneOf(Programme.class);
        grounds().forEach(ground -> concerned.addAll(ground.among(programmes)));
        return policy.fine().appliesTo(concerned);
    }

    /** What must hold before the sanction is revoked, in words; the fine only where one was imposed. Source: PP 86/2013 art. 10 */
    private List<String> conditions() {
        Set<RevocationCondition> required = EnumSet.noneOf(RevocationCondition.class);
        grounds()
                .forEach(ground -> required.addAll(
                        policy.revocation().get(ground.category()).conditions()));
        return Stream.of(RevocationCondition.values())
                .filter(required::contains)
                .filter(condition -> condition != RevocationCondition.FINE_PAID || fined)
                .map(LetterLaw::inWords)
                .toList();
    }

    private static String inWords(RevocationCondition condition) {
        String code = condition.name();
        String words = LetterTerms.of("condition", code);
        return LetterTerms.has(ARTICLE, code) ? words + " (" + LetterTerms.of(ARTICLE, code) + ")" : words;
    }

    private Set<GroundCode> grounds() {
        Set<GroundCode> codes = EnumSet.noneOf(GroundCode.class);
        ofCase.grounds().forEach(ground -> codes.add(GroundCode.valueOf(String.valueOf(ground.get("code")))));
        return codes;
    }
}
