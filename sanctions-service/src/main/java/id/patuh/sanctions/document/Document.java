package id.patuh.sanctions.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

import id.patuh.sanctions.delivery.Deliverable;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;

/** A document issued in a case, with its number and date; never changed. */
@Entity(name = "Document")
@Immutable
public class Document implements Deliverable {
    @Id
    private UUID id;

    private String number;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    @Column(name = "case_id")
    private UUID caseId;

    @Column(name = "request_id")
    private UUID requestId;

    private String issuer;
    private LocalDate date;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "issued_by")
    private String issuedBy;

    @JdbcTypeCode(SqlTypes.JSON)
    private Map<String, Object> content;

    private String handle;
    private String sha256;

    /** For the framework. */
    protected Document() {}

    Document(UUID id, String number, DocumentDraft draft, IssuedFile file, Instant issuedAt, String issuedBy) {
        this.id = id;
        this.number = number;
        this.kind = draft.kind();
        this.caseId = draft.caseId();
        this.requestId = draft.requestId();
        this.issuer = draft.issuer();
        this.date = file.date();
        this.issuedAt = issuedAt;
        this.issuedBy = issuedBy;
        this.content = draft.content();
        this.handle = file.handle();
        this.sha256 = file.sha256();
    }

    @Override
    public UUID id() {
        return id;
    }

    /** Its registered number, unique within the office that issued it. */
    @Override
    public String number() {
        return number;
    }

    /** What it is. */
    public DocumentKind kind() {
        return kind;
    }

    @Override
    public UUID caseId() {
        return caseId;
    }

    /** The request it belongs to; null for a document of the whole case. */
    public UUID requestId() {
        return requestId;
    }

    /** Agency or service unit that issued it. */
    public String issuer() {
        return issuer;
    }

    /** Its date, Asia/Jakarta. */
    @Override
    public LocalDate date() {
        return date;
    }

    /** Who issued it: the subject of the token, or system for a clock. */
    public String issuedBy() {
        return issuedBy;
    }

    /** Whether it is of the agency that leads the case, or of those that the agency serves on the employer. */
    public boolean ofAgency(String agency) {
        return issuer.equals(agency) || servedBy(agency, null);
    }

    /**
     * Whether an office serves it on the employer: its own documents, and those of the appeal authority about them.
     *
     * @param office code of the agency or unit
     * @param request the unit's request; null for the agency
     */
    public boolean servedBy(String office, UUID request) {
        boolean own = issuer.equals(office)
                || kind == DocumentKind.APPEAL_DECISION
                || kind == DocumentKind.SUSPENSION
                || kind == DocumentKind.ANNULMENT
                || kind == DocumentKind.DEEMED_DECREE;
        return own && Objects.equals(requestId, request);
    }

    /** When it was issued. */
    public Instant issuedAt() {
        return issuedAt;
    }

    /** What it says, by field. */
    public Map<String, Object> content() {
        return content;
    }

    /** Its random name in public addresses; null if it was issued before files were made. */
    public String handle() {
        return handle;
    }

    /** SHA-256 of its file, 64 hexadecimal digits; null if it was issued before files were made. */
    public String sha256() {
        return sha256;
    }
}
