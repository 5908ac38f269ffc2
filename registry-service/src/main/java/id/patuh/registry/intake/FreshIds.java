package id.patuh.registry.intake;

import java.util.UUID;

import id.patuh.kit.id.Ids;
import id.patuh.registry.membership.Resolution;
import id.patuh.registry.membership.RowNumbers;

/** Ids that nothing had before. */
final class FreshIds implements Resolution.NewIds {
    @Override
    public UUID record(RowNumbers row) {
        return Ids.next();
    }

    @Override
    public UUID employer(RowNumbers row) {
        return Ids.next();
    }
}
