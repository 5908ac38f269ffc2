package id.patuh.registry.intake;

import java.util.List;
import java.util.Set;
import java.util.UUID;

import id.patuh.registry.identity.IdentityNumber;
import id.patuh.registry.record.Provenance;

/** Leaves to people what rows cannot decide. */
public interface QuestionRaiser {
    /**
     * What is to be asked about some rows.
     *
     * @param conflicts rows that were refused for their numbers
     * @param claims second numbers that records name for their employers
     * @param foreign numbers of other employers that records name which a person placed
     * @param doubles workplaces of one employer at one address
     * @param implausible what was stated and can hardly be
     * @param created employers that rows made
     * @param anySpelling whether names of new employers are compared in any way of writing, or equal ones are found only
     */
    record Raised(
            List<RowConflict> conflicts,
            List<Claim> claims,
            List<Foreign> foreign,
            List<Double> doubles,
            List<Implausible> implausible,
            List<Created> created,
            boolean anySpelling) {}

    /**
     * A second NIB or NPWP that a record names for its employer.
     *
     * @param line line of its row
     * @param employerId the employer
     * @param recordId the record
     * @param number the number
     */
    record Claim(int line, UUID employerId, UUID recordId, IdentityNumber number) {}

    /**
     * Another employer's number that a record names.
     *
     * @param line line of its row
     * @param employerId the employer of the record
     * @param recordId the record
     * @param holderId the employer of the number
     * @param number the number
     */
    record Foreign(int line, UUID employerId, UUID recordId, UUID holderId, IdentityNumber number) {}

    /**
     * Two workplaces of one employer at one address.
     *
     * @param line line of the newer one's row
     * @param employerId the employer
     * @param recordId the newer one
     * @param otherId the other
     */
    record Double(int line, UUID employerId, UUID recordId, UUID otherId) {}

    /**
     * Something that can hardly be.
     *
     * @param line line of the row that states it; null where several rows together do
     * @param employerId the employer
     * @param recordId the record that states it; null where all of a programme do
     * @param finding what was found
     */
    record Implausible(Integer line, UUID employerId, UUID recordId, Plausibility.Finding finding) {}

    /**
     * An employer that a row made.
     *
     * @param line line of the row
     * @param employerId the employer
     */
    record Created(int line, UUID employerId) {}

    /**
     * Raises the questions in the current transaction, each once.
     *
     * @param raised what is to be asked
     * @param from where the rows come from
     * @return employers of similar names that are asked about, new ones among them
     */
    Set<UUID> raise(Raised raised, Provenance from);
}
