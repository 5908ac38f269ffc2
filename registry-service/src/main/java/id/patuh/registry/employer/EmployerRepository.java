package id.patuh.registry.employer;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Employers as entities, for changes of one at a time. */
@ApplicationScoped
class EmployerRepository implements PanacheRepositoryBase<EmployerEntity, UUID> {}
