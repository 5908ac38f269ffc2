package id.patuh.compliance.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import id.patuh.compliance.assessment.rules.Assessment;
import id.patuh.compliance.assessment.rules.Finding;
import id.patuh.compliance.facts.EmployerFacts;
import id.patuh.contracts.event.EmployerEvent.Status;
import id.patuh.contracts.vocabulary.BusinessScale;
import id.patuh.contracts.vocabulary.ComplianceClass;
import id.patuh.contracts.vocabulary.Programme;

/**
 * The newest assessment of an employer, as it is stored and published.
 *
 * @param employerId the employer
 * @param version grows by one with each published result, from 1
 * @param employerVersion version of the facts
 * @param asOf date of the assessment, Asia/Jakarta
 * @param policyVersion policy that was applied
 * @param complianceClass highest class that holds
 * @param score 0 to 100, one decimal; null for {@code NOT_LIABLE}
 * @param priority 0 to 100, one decimal
 * @param exposureIdr monthly contribution shortfall, rupiah
 * @param regionCode home: regency or city
 * @param scale scale that was assessed
 * @param workers workers that were assessed
 * @param workersAffected largest number of workers a finding affects
 * @param findings everything found
 * @param missingProgrammes mandatory programmes without registration
 * @param status only {@code ACTIVE} employers are in lists and totals
 * @param successorId the employer into which it was merged; null unless {@code MERGED}
 * @param assessedAt when it was computed
 */
public record PublishedAssessment(
        UUID employerId,
        long version,
        long employerVersion,
        LocalDate asOf,
        String policyVersion,
        ComplianceClass complianceClass,
        BigDecimal score,
        BigDecimal priority,
        long exposureIdr,
        String regionCode,
        BusinessScale scale,
        long workers,
        long workersAffected,
        List<Finding> findings,
        List<Programme> missingProgrammes,
        Status status,
        UUID successorId,
        Instant assessedAt) {

    static PublishedAssessment of(EmployerFacts facts, Assessment assessment, long version, Instant now) {
        return new PublishedAssessment(
                facts.employerId(),
                version,
                facts.version(),
                assessment.asOf(),
                assessment.policyVersion(),
                assessment.complianceClass(),
                assessment.score(),
                assessment.priority(),
                assessment.exposureIdr(),
                facts.regionCode(),
                assessment.subject().scale(),
                assessment.subject().workers(),
                assessment.workersAffected(),
                assessment.findings(),
                assessment.missingProgrammes(),
                Status.ACTIVE,
                null,
                now);
    }

    /**
     * The end of an employer that has no members any more: it owes nothing by itself, and everything found is withdrawn. Its home and scale
     * stay as they were last, where its facts do not have them.
     */
    static PublishedAssessment withdrawn(
            EmployerFacts facts, PublishedAssessment held, Assessment assessment, Instant now) {
        return new PublishedAssessment(
                facts.employerId(),
                held == null ? 1 : held.version() + 1,
                facts.version(),
                assessment.asOf(),
                assessment.policyVersion(),
                ComplianceClass.NOT_LIABLE,
                null,
                BigDecimal.valueOf(0, 1),
                0,
                facts.hasKnownHome() ? facts.regionCode() : held.regionCode(),
                held == null ? assessment.subject().scale() : held.scale(),
                0,
                0,
                List.of(),
                List.of(),
                facts.status(),
                facts.successorId(),
                now);
    }

    /**
     * Whether another result says the same, so that there is nothing to publish.
     *
     * @param other a result of the same employer
     * @return true when all but versions, date and time of the assessment are equal
     */
    boolean saysTheSameAs(PublishedAssessment other) {
        return complianceClass == other.complianceClass
                && Objects.equals(score, other.score)
                && priority.equals(other.priority)
                && exposureIdr == other.exposureIdr
                && regionCode.equals(other.regionCode)
                && scale == other.scale
                && workers == other.workers
                && findings.equals(other.findings)
                && missingProgrammes.equals(other.missingProgrammes)
                && policyVersion.equals(other.policyVersion)
                && status == other.status
                && Objects.equals(successorId, other.successorId);
    }

    /**
     * Whether the employer counts in lists and totals.
     *
     * @return false for a merged or empty employer
     */
    public boolean counts() {
        return status == Status.ACTIVE;
    }

    /**
     * A place of an employer in a fixed random order of all employers, by which samples are drawn.
     *
     * @param employer its id
     * @return a number that says nothing about the employer
     */
    public static long draw(UUID employer) {
        long mixed = employer.getMostSignificantBits() ^ Long.rotateLeft(employer.getLeastSignificantBits(), 32);
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }
}
