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
     * @param foreign numbers of other employers that records name which a person placed
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

    /** A second NIB or NPWP that a record names for its employer. */
    record Claim(int line, UUID employerId, UUID recordId, IdentityNumber number) {}

    /** Another employer's number that a record names. */
    record Foreign(int line, UUID employerId, UUID recordId, UUID holderId, IdentityNumber number) {}

    /** Two workplaces of one employer at one address. */
    record Double(int line, UUID employerId, UUID recordId, UUID otherId) {}

    /**
     * Something that can hardly be. {@code line} is null where several rows together do; {@code recordId} is null where all of a programme
     * do.
     */
    record Implausible(Integer line, UUID employerId, UUID recordId, Plausibility.Finding finding) {}

    /** An employer that a row made. */
    record Created(int line, UUID employerId) {}

    /**
     * What was asked.
     *
     * @param similar employers of similar names, whether asked about now or before, new ones among them
     * @param concerned employers about whose identity a question is open that was not before; they are to be published with it
     */
    record Asked(Set<UUID> similar, Set<UUID> concerned) {
        static final Asked NOTHING = new Asked(Set.of(), Set.of());
    }

    /** Raises the questions in the current transaction, each once. */
    Asked raise(Raised raised, Provenance from);
}
