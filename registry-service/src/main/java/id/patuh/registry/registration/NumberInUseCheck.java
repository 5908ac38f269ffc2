package id.patuh.registry.registration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.contracts.vocabulary.Nik;
import id.patuh.kit.problem.Problem;
import id.patuh.registry.RegistryProblem;
import id.patuh.registry.identity.NumberQuery;
import id.patuh.registry.identity.WantedIdentifier;
import id.patuh.registry.statement.StatedRow;

/** Refuses rows of people whose numbers belong to others; in files such rows join the employer that has the number. */
@ApplicationScoped
public class NumberInUseCheck {
    private final NumberQuery numbers;

    NumberInUseCheck(NumberQuery numbers) {
        this.numbers = numbers;
    }

    /**
     * Refuses a row with a number of an employer. {@code but} is null for none.
     *
     * @throws Problem IDENTIFIER_IN_USE, naming the employer and the number
     */
    public void refuse(StatedRow row, UUID but, boolean ownToo) {
        List<WantedIdentifier> named = named(row, ownToo);
        Map<WantedIdentifier, UUID> holders = named.isEmpty() ? Map.of() : numbers.holders(named);
        for (WantedIdentifier number : named) {
            UUID holder = holders.get(number);
            boolean own = number.type() != IdentifierType.NIB && number.type() != IdentifierType.NPWP;
            if (holder != null && (own || !holder.equals(but))) {
                throw inUse(number, holder);
            }
        }
    }

    private static List<WantedIdentifier> named(StatedRow row, boolean ownToo) {
        List<WantedIdentifier> named = new ArrayList<>(3);
        if (row.numbers().nib() != null) {
            named.add(new WantedIdentifier(IdentifierType.NIB, row.numbers().nib()));
        }
        if (row.numbers().npwp() != null) {
            named.add(new WantedIdentifier(
                    IdentifierType.NPWP, row.numbers().npwp().value()));
        }
        if (ownToo) {
            named.add(new WantedIdentifier(
                    IdentifierType.valueOf(row.type().name()), row.numbers().ownKey()));
        }
        return named;
    }

    private static Problem inUse(WantedIdentifier number, UUID holder) {
        String shown = number.isPerson() ? Nik.masked(number.value()) : number.value();
        return Problem.of(RegistryProblem.IDENTIFIER_IN_USE, shown, holder.toString())
                .property("employerId", holder)
                .property("identifier", number.type() + ":" + shown);
    }
}
