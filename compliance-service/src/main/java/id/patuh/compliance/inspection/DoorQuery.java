package id.patuh.compliance.inspection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.inspection.ItemFactory.Chosen;
import id.patuh.contracts.vocabulary.Regions;

/** Finds the door of an employer that is visited without a list. */
@ApplicationScoped
public class DoorQuery {
    private static final ListRegions COUNTRY = ListRegions.of(Regions.provinces().stream()
            .map(province -> province.code().value())
            .toList());

    private final CandidateQuery candidates;
    private final ItemFactory factory;

    DoorQuery(CandidateQuery candidates, ItemFactory factory) {
        this.candidates = candidates;
        this.factory = factory;
    }

    /**
     * The door of an employer with what was found about it, as an item that a person adds; empty if there is no such employer, or it was
     * merged.
     */
    public Optional<ListItem> find(UUID employer, String reason) {
        return candidates.named(COUNTRY, List.of(employer)).stream().findFirst().map(found -> factory.items(
                        COUNTRY, List.of(new Chosen(found, ItemKind.OVERRIDE, null, reason)))
                .getFirst());
    }
}
