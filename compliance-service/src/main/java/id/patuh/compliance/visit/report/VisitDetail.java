package id.patuh.compliance.visit.report;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

import id.patuh.compliance.visit.VisitView;
import id.patuh.compliance.visit.attachment.Attachment;

/**
 * A visit with all that was written of it.
 *
 * @param checklist what the team looks at: findings of the records and questions of the policy
 * @param reports all versions of all agencies, in the order of their arrival
 * @param contradictions what the agencies report otherwise
 * @param findings what was found; nothing before it is signed
 * @param signatures agencies that signed, and those that were absent
 * @param employerSignature whether the employer signed; null before the lead says so
 */
@Schema(name = "VisitDetail")
record VisitDetail(
        @JsonUnwrapped VisitView visit,
        List<CheckItem> checklist,
        List<ReportView> reports,
        List<Contradiction> contradictions,
        List<VisitFinding> findings,
        List<Attachment> attachments,
        List<VisitSignature> signatures,
        @Schema(nullable = true) EmployerSignature employerSignature,
        List<VisitReply> replies) {}
