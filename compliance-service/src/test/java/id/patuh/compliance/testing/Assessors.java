package id.patuh.compliance.testing;

import java.time.LocalDate;

import id.patuh.compliance.assessment.rules.Assessor;
import id.patuh.compliance.policy.EffectivePolicy;
import id.patuh.compliance.policy.PolicyDocuments;
import id.patuh.contracts.calendar.WorkingDays;

/** Assessors with the policy and the calendars that ship. */
public final class Assessors {
    private Assessors() {}

    public static Assessor on(LocalDate day) {
        return new Assessor(EffectivePolicy.of(PolicyDocuments.bundled().getFirst(), day, WorkingDays.bundled()));
    }
}
