package id.patuh.compliance.assessment;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Reads the newest assessments one by one. */
@ApplicationScoped
class AssessmentRepository implements PanacheRepositoryBase<AssessmentRow, UUID> {
    Optional<PublishedAssessment> of(UUID employer) {
        return findByIdOptional(employer).map(AssessmentRow::published);
    }
}
