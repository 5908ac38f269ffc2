package id.patuh.sanctions.fine;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;

import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A fine as imposed: its basis and terms, never changed. Source: PP 86/2013 art. 7 */
@Entity(name = "Fine")
@IdClass(Fine.Key.class)
@Immutable
public class Fine {
    @Id
    @Column(name = "case_id")
    private UUID caseId;

    @Id
    private int no;

    @Column(name = "basis_idr")
    private long basisIdr;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<BasisItem> computation;

    @Column(name = "rate_per_month")
    private BigDecimal ratePerMonth;

    @Column(name = "minimum_months")
    private int minimumMonths;

    @Column(name = "warning_ended_on")
    private LocalDate warningEndedOn;

    @Column(name = "imposed_on")
    private LocalDate imposedOn;

    @Column(name = "policy_version")
    private String policyVersion;

    /** For the framework. */
    protected Fine() {}

    Fine(UUID caseId, int no, FineTerms terms, List<BasisItem> computation, String policyVersion) {
        this.caseId = caseId;
        this.no = no;
        this.basisIdr = terms.basisIdr();
        this.computation = List.copyOf(computation);
        this.ratePerMonth = terms.ratePerMonth();
        this.minimumMonths = terms.minimumMonths();
        this.warningEndedOn = terms.warningEndedOn();
        this.imposedOn = terms.imposedOn();
        this.policyVersion = policyVersion;
    }

    int no() {
        return no;
    }

    /**
     * Its terms.
     *
     * @param ceilingIdr what remedies left of it at most; null where none did
     */
    FineTerms terms(Long ceilingIdr) {
        return new FineTerms(basisIdr, ratePerMonth, minimumMonths, warningEndedOn, imposedOn, ceilingIdr);
    }

    LocalDate imposedOn() {
        return imposedOn;
    }

    List<BasisItem> computation() {
        return computation;
    }

    /** Identity of a fine. */
    record Key(UUID caseId, int no) implements Serializable {}
}
