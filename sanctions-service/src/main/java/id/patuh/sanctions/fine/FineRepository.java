package id.patuh.sanctions.fine;

import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** The table {@code fine}. */
@ApplicationScoped
class FineRepository implements PanacheRepositoryBase<Fine, UUID> {}
