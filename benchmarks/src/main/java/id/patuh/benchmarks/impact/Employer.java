package id.patuh.benchmarks.impact;

import java.util.UUID;

import id.patuh.compliance.region.Place;
import id.patuh.contracts.vocabulary.BusinessScale;

/**
 * An employer as it is, which nobody in the simulation sees whole.
 *
 * @param workers who work there; {@code declared} of them are in the manpower report
 * @param enrolledTk enrolled at BPJS Ketenagakerjaan; 0 where it is not registered there
 * @param enrolledKes the same of BPJS Kesehatan
 * @param wageIdr of a worker a month; {@code reportedWages} of it is reported, 1 for all
 * @param salesIdr a year; null where nobody knows
 * @param registersWrong whether the visible gap is none
 * @param yearsSinceVisit at the beginning of the year
 * @param fate how it would answer
 */
record Employer(
        UUID id,
        String regency,
        Place place,
        BusinessScale scale,
        int workers,
        int declared,
        int enrolledTk,
        int enrolledKes,
        long wageIdr,
        double reportedWages,
        int monthsInArrears,
        Long salesIdr,
        boolean registersWrong,
        double yearsSinceVisit,
        Fate fate) {
    /** How its dice fall, the same whoever visits it and in whatever order; drawn evenly from 0 to 1, days from the first of the year. */
    record Fate(
            int curesItselfOn,
            double draw,
            double holdout,
            double letter,
            double letterDelay,
            double visible,
            double hidden,
            double wages,
            double answers,
            double answersHidden) {}

    /** Declared workers whom one BPJS at least does not know. */
    int missing() {
        return declared - Math.min(enrolledTk, enrolledKes);
    }

    /** Workers whom nobody declares. */
    int undeclared() {
        return workers - declared;
    }
}
