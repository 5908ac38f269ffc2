package id.patuh.sanctions.sanctioncase;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.patuh.sanctions.procedure.RemedyFacts;

/** What a case shows and knows of the remedies raised in it. */
public interface CaseRemedies {
    /** Codes of the agency and of all units that were asked: whatever may be contested was issued by one of them. */
    Set<String> houses(SanctionCase sanctionCase);

    /** What the guards of a case see. */
    RemedyFacts facts(SanctionCase sanctionCase);

    /** The remedies of a case, in the order in which they were filed. */
    List<RemedyView> ofCase(UUID caseId);
}
