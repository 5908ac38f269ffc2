package id.patuh.registry.placeholder;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

import id.patuh.registry.matching.EmployerMerging;
import id.patuh.registry.matching.NumberGiving;
import io.quarkus.arc.DefaultBean;

/** Stands in for package merging; gives way to its beans. */
@Singleton
class MergingPlaceholders {
    @Produces
    @Singleton
    @DefaultBean
    EmployerMerging merging() {
        return (survivor, absorbed, effectiveOn, reason, evidence, caller) -> {
            throw new UnsupportedOperationException("Employers cannot be merged without package merging");
        };
    }

    @Produces
    @Singleton
    @DefaultBean
    NumberGiving numbers() {
        return (employer, record, type, key, reason, evidence, caller) -> {
            throw new UnsupportedOperationException("Numbers cannot be given without package merging");
        };
    }
}
