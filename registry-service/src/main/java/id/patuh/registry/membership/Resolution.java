package id.patuh.registry.membership;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import id.patuh.contracts.vocabulary.IdentifierType;
import id.patuh.registry.identity.IdentityNumber;

/**
 * Finds the record of a row and its employer, and takes the identity numbers that the row names: by the record's own number, then NIB, then
 * NPWP, as they stood on the row's date. Names decide nothing. Pure: everything it knows is in {@link Memberships}.
 */
public final class Resolution {
    private final Memberships memberships;
    private final NewIds ids;

    /** Gives ids to what rows make. */
    public interface NewIds {
        /** The id of a new record. */
        UUID record(RowNumbers row);

        /** The id of a new employer. */
        UUID employer(RowNumbers row);
    }

    /** Resolves rows against memberships, which it changes. */
    public Resolution(Memberships memberships, NewIds ids) {
        this.memberships = memberships;
        this.ids = ids;
    }

    /** Places one row, after all rows before it. */
    public Placement place(RowNumbers row) {
        Optional<RecordMember> known = memberships.record(row.record());
        if (known.isPresent()) {
            return known(row, known.get());
        }
        return row.employerId() == null ? fresh(row) : placed(row);
    }

    /** A person chose the employer of the new record: from then on its own number decides. */
    private Placement placed(RowNumbers row) {
        UUID employer = row.employerId();
        RecordMember record = new RecordMember(ids.record(row), row.record(), row.number(), true, null);
        record.set(Spells.always(employer), row.sequence());
        memberships.add(record);
        List<Placement.Foreign> foreign = new ArrayList<>();
        for (IdentityNumber number : given(row)) {
            holder(number, row)
                    .filter(holder -> !holder.equals(employer))
                    .ifPresent(holder -> foreign.add(new Placement.Foreign(number, holder)));
        }
        return new Placement.Taken(record, employer, true, false, take(row, employer, foreign), foreign);
    }

    private Placement known(RowNumbers row, RecordMember record) {
        UUID employer = record.spells().at(row.date());
        List<Placement.Foreign> foreign = new ArrayList<>();
        for (IdentityNumber number : given(row)) {
            Optional<UUID> holder = holder(number, row);
            if (holder.isPresent() && !holder.get().equals(employer)) {
                if (!record.byPerson()) {
                    return new Placement.Refused(
                            employer,
                            IdentifierType.valueOf(row.record().type().name()),
                            row.number(),
                            holder.get(),
                            number.type(),
                            number);
                }
                foreign.add(new Placement.Foreign(number, holder.get()));
            }
        }
        return new Placement.Taken(record, employer, false, false, take(row, employer, foreign), foreign);
    }

    private Placement fresh(RowNumbers row) {
        HeldNumber first = null;
        for (IdentityNumber number : given(row)) {
            Optional<HeldNumber> held = memberships.find(number);
            if (held.isPresent() && first == null) {
                first = held.get();
            } else if (held.isPresent()) {
                UUID one = first.spells().at(row.date());
                UUID other = held.get().spells().at(row.date());
                if (!one.equals(other)) {
                    return new Placement.Refused(
                            one, first.number().type(), first.number().value(), other, number.type(), number);
                }
            }
        }
        UUID employer = first == null ? ids.employer(row) : first.spells().at(row.date());
        RecordMember record = new RecordMember(ids.record(row), row.record(), row.number(), false, null);
        record.set(first == null ? Spells.always(employer) : first.spells().ofNew(), row.sequence());
        memberships.add(record);
        return new Placement.Taken(record, employer, true, first == null, take(row, employer, List.of()), List.of());
    }

    /** Takes the numbers that nobody has; those that are second ones of their kind are claimed only. */
    private List<IdentityNumber> take(RowNumbers row, UUID employer, List<Placement.Foreign> foreign) {
        List<IdentityNumber> claimed = new ArrayList<>(0);
        for (IdentityNumber number : given(row)) {
            Optional<HeldNumber> held = memberships.find(number);
            if (held.isPresent()) {
                boolean own = foreign.stream().noneMatch(other -> other.number().equals(number));
                Spells since = held.get().spells().from(row.date());
                if (own && since != held.get().spells()) {
                    memberships.set(held.get(), since, row.sequence());
                }
            } else if (memberships.hasNumber(employer, number.type(), row.date())) {
                claimed.add(number);
            } else {
                memberships.give(number, memberships.fate(employer, row.date()), row.sequence());
            }
        }
        return claimed;
    }

    private Optional<UUID> holder(IdentityNumber number, RowNumbers row) {
        return memberships.find(number).map(held -> held.spells().at(row.date()));
    }

    private static List<IdentityNumber> given(RowNumbers row) {
        return Stream.of(row.nib(), row.npwp()).filter(Objects::nonNull).toList();
    }
}
