package id.patuh.sanctions.remedy;

import java.util.Set;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.kit.problem.Phrase;
import id.patuh.kit.problem.Problem;
import id.patuh.sanctions.problem.RemedyProblem;
import id.patuh.sanctions.procedure.vocabulary.ReliefKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyOutcome;
import id.patuh.sanctions.sanctioncase.command.Relief;

/** Whether what is asked for or given fits what is contested. Source: UU 30/2014 art. 77 */
public final class ReliefCheck {
    private static final Phrase FINE =
            new Phrase("denda hanya dapat dibatalkan atau dikurangi", "a fine can only be annulled or reduced");
    private static final Phrase SERVICE = new Phrase(
            "keputusan hanya dapat dibatalkan atau dicabut untuk pelayanan yang dikenainya",
            "a decision can only be annulled, or lifted for the service that it withholds");
    private static final Phrase AMOUNT = new Phrase(
            "jumlah sisa denda harus lebih kecil dari denda yang terutang",
            "what is left of the fine must be less than what is due");
    private static final Phrase EXACT = new Phrase(
            "yang dikabulkan seluruhnya adalah tepat yang dimohonkan, dan penolakan tidak memberi apa pun",
            "what is upheld gives exactly what was asked, and a refusal gives nothing");
    private static final Phrase PART = new Phrase(
            "yang dikabulkan sebagian harus disebut dan lebih kecil dari yang dimohonkan",
            "what is granted in part has to be named and must be less than what was asked");

    private ReliefCheck() {}

    /**
     * Refuses what a fine cannot be given.
     *
     * @param dueIdr what is due, rupiah
     * @throws Problem RELIEF_DOES_NOT_FIT
     */
    public static void ofFine(Relief relief, long dueIdr) {
        boolean reduces = relief.kind() == ReliefKind.REDUCE_FINE;
        require(relief.services() == null && relief.kind() != ReliefKind.LIFT_SERVICE, FINE);
        require(reduces == (relief.amountIdr() != null), FINE);
        require(!reduces || relief.amountIdr() < dueIdr, AMOUNT);
    }

    /**
     * Refuses what a decision about a service cannot be given.
     *
     * @throws Problem RELIEF_DOES_NOT_FIT
     */
    public static void ofDecision(Relief relief, ServiceType service) {
        boolean lifts = relief.kind() == ReliefKind.LIFT_SERVICE;
        require(relief.amountIdr() == null && relief.kind() != ReliefKind.REDUCE_FINE, SERVICE);
        require(lifts ? Set.of(service).equals(relief.services()) : relief.services() == null, SERVICE);
    }

    /**
     * What an outcome gives.
     *
     * @param effects what the decision says; null if it says nothing
     * @return null for nothing
     * @throws Problem RELIEF_DOES_NOT_FIT
     */
    public static Relief given(RemedyOutcome outcome, Relief asked, Relief effects) {
        return switch (outcome) {
            case REFUSED -> {
                require(effects == null, EXACT);
                yield null;
            }
            case UPHELD -> {
                require(effects == null || effects.equals(asked), EXACT);
                yield asked;
            }
            case PARTLY -> {
                require(effects != null && less(effects, asked), PART);
                yield effects;
            }
        };
    }

    private static boolean less(Relief effects, Relief asked) {
        return switch (asked.kind()) {
            case ANNUL -> effects.kind() != ReliefKind.ANNUL;
            case REDUCE_FINE -> effects.kind() == ReliefKind.REDUCE_FINE && effects.amountIdr() > asked.amountIdr();
            case LIFT_SERVICE -> false;
        };
    }

    private static void require(boolean fits, Phrase what) {
        if (!fits) {
            throw Problem.of(RemedyProblem.RELIEF_DOES_NOT_FIT, what);
        }
    }
}
