package id.patuh.sanctions.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;

import id.patuh.contracts.event.EventJson;
import id.patuh.contracts.vocabulary.Programme;
import id.patuh.sanctions.sanctioncase.command.Ground;

/** Columns of more than one value, as proposals and cases have them. */
final class ProposalColumns {
    private static final TypeReference<List<Ground>> GROUNDS = new TypeReference<>() {};

    private ProposalColumns() {}

    /** Programmes as text, separated by commas. */
    static String text(Collection<Programme> programmes) {
        return programmes.stream().sorted().map(Programme::name).collect(Collectors.joining(","));
    }

    static String json(List<Ground> grounds) {
        try {
            return EventJson.mapper().writeValueAsString(grounds);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Grounds cannot be written as JSON", e);
        }
    }

    static Set<Programme> programmes(ResultSet row) throws SQLException {
        Set<Programme> programmes = EnumSet.noneOf(Programme.class);
        Arrays.stream((String[]) row.getArray("programmes").getArray())
                .map(Programme::valueOf)
                .forEach(programmes::add);
        return programmes;
    }

    static List<Ground> grounds(ResultSet row) throws SQLException {
        try {
            return EventJson.mapper().readValue(row.getString("grounds"), GROUNDS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Stored grounds cannot be read", e);
        }
    }
}
