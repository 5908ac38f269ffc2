package id.patuh.sanctions.remedy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import id.patuh.kit.id.Ids;
import id.patuh.sanctions.document.Document;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyKind;
import id.patuh.sanctions.procedure.vocabulary.RemedyState;
import id.patuh.sanctions.sanctioncase.RemedyView;
import id.patuh.sanctions.sanctioncase.command.Relief;

/** An objection or appeal against one decision or fine. Changed only under the lock of its case. Source: UU 30/2014 art. 75 */
@Entity(name = "Remedy")
public class Remedy {
    @Id
    private UUID id;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "request_id")
    private UUID requestId;

    @Enumerated(EnumType.STRING)
    private RemedyKind kind;

    @Column(name = "document_id")
    private UUID documentId;

    @Column(name = "decision_number")
    private String decisionNumber;

    private String office;

    @Column(name = "objection_id")
    private UUID objectionId;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Column(name = "filed_by")
    private String filedBy;

    private String grounds;

    @JdbcTypeCode(SqlTypes.JSON)
    private Relief relief;

    @Enumerated(EnumType.STRING)
    private RemedyState state;

    @Column(name = "in_time")
    private boolean inTime;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "mend_asked_on")
    private LocalDate mendAskedOn;

    @Column(name = "due_before_mend")
    private LocalDate dueBeforeMend;

    @JdbcTypeCode(SqlTypes.JSON)
    private Relief granted;

    private String answer;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decided_by")
    private String decidedBy;

    /** For the framework. */
    protected Remedy() {}

    Remedy(UUID caseId, Filing filing, Instant now, String subject) {
        this.id = Ids.next();
        this.caseId = caseId;
        this.requestId = filing.contested().requestId();
        this.kind = filing.objectionId() == null ? RemedyKind.OBJECTION : RemedyKind.APPEAL;
        this.documentId = filing.contested().id();
        this.decisionNumber = filing.contested().number();
        this.office = filing.contested().issuer();
        this.objectionId = filing.objectionId();
        this.filedOn = filing.filedOn();
        this.filedBy = filing.filedBy();
        this.grounds = filing.grounds();
        this.relief = filing.relief();
        this.state = RemedyState.FILED;
        this.inTime = filing.inTime();
        this.recordedAt = now;
        this.recordedBy = subject;
    }

    /**
     * What is filed.
     *
     * @param contested the delivered decision or fine
     * @param objectionId the objection before an appeal; null for an objection
     * @param inTime whether it was received within the period
     */
    public record Filing(
            Document contested,
            UUID objectionId,
            LocalDate filedOn,
            String filedBy,
            String grounds,
            Relief relief,
            boolean inTime) {}

    /** Its identity. */
    public UUID id() {
        return id;
    }

    /** Its case. */
    public UUID caseId() {
        return caseId;
    }

    /** The request whose decision is contested; null for a fine. */
    public UUID requestId() {
        return requestId;
    }

    /** Objection or appeal. */
    public RemedyKind kind() {
        return kind;
    }

    UUID documentId() {
        return documentId;
    }

    /** Number of the contested decision or fine. */
    public String decisionNumber() {
        return decisionNumber;
    }

    /** Office that issued it. */
    public String office() {
        return office;
    }

    /** The objection before an appeal; null for an objection. */
    public UUID objectionId() {
        return objectionId;
    }

    /** Day on which it was received. */
    public LocalDate filedOn() {
        return filedOn;
    }

    /** What it asks for. */
    public Relief relief() {
        return relief;
    }

    /** How far it has come. */
    public RemedyState state() {
        return state;
    }

    /** Whether it was received within the period. */
    public boolean inTime() {
        return inTime;
    }

    /** Day on which the employer was asked to mend it; null if never. */
    public LocalDate mendAskedOn() {
        return mendAskedOn;
    }

    /** Last day to decide before the employer was asked to mend it; null if never. */
    public LocalDate dueBeforeMend() {
        return dueBeforeMend;
    }

    /** Who decided it; null while undecided. */
    public String decidedBy() {
        return decidedBy;
    }

    String answer() {
        return answer;
    }

    boolean pending() {
        return state == RemedyState.FILED || state == RemedyState.ADMITTED;
    }

    /** Whether it was decided against the employer, at least in part. */
    boolean appealable() {
        return kind == RemedyKind.OBJECTION
                && (state == RemedyState.NOT_ADMITTED || state == RemedyState.REFUSED || state == RemedyState.PARTLY);
    }

    /** The clock of its decision. */
    public ClockKind decisionClock() {
        return kind == RemedyKind.OBJECTION ? ClockKind.OBJECTION_DECISION : ClockKind.APPEAL_DECISION;
    }

    /** The document of its decision. */
    public DocumentKind decisionDocument() {
        return kind == RemedyKind.OBJECTION ? DocumentKind.OBJECTION_DECISION : DocumentKind.APPEAL_DECISION;
    }

    /** The employer is asked to mend it. */
    public void askToMend(LocalDate today, LocalDate due) {
        mendAskedOn = today;
        dueBeforeMend = due;
    }

    /** It is to be decided. */
    public void admit() {
        state = RemedyState.ADMITTED;
    }

    /**
     * It is decided.
     *
     * @param given what is granted; null for nothing
     * @param moment when it took effect
     */
    public void decide(RemedyState outcome, Relief given, Document decision, Instant moment, String subject) {
        state = outcome;
        granted = given;
        answer = decision.number();
        decidedAt = moment;
        decidedBy = subject;
    }

    RemedyView view() {
        return new RemedyView(
                id,
                kind,
                decisionNumber,
                office,
                requestId,
                filedOn,
                filedBy,
                grounds,
                relief,
                state,
                mendAskedOn,
                granted,
                answer,
                decidedAt);
    }
}
