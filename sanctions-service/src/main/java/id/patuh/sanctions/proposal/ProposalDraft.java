package id.patuh.sanctions.proposal;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.patuh.contracts.vocabulary.Agency;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.reference.StandingAssessment;
import id.patuh.sanctions.sanctioncase.command.Ground;

/**
 * What an assessment proposes.
 *
 * @param subjectId the employer, or the case in which the step would be taken
 * @param caseId that case; null for an employer
 * @param employerId the employer, as the case or the assessment names it
 * @param finding what was found, in a fixed form
 */
record ProposalDraft(
        ProposalKind kind,
        UUID subjectId,
        UUID caseId,
        UUID employerId,
        String regionCode,
        Agency agency,
        Set<Programme> programmes,
        List<Ground> grounds,
        String finding,
        StandingAssessment assessment) {}
