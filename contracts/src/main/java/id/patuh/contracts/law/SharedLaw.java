package id.patuh.contracts.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import id.patuh.contracts.vocabulary.Programme;

/** Law that more than one service needs: tables of dated entries, each with its source. */
public record SharedLaw(List<WageTolerance> wageTolerances, List<WageCap> wageCaps, List<ChangeDuty> changeDuties) {
    private static final String SHIPPED = "2026.1";
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .build();

    /** Keeps unmodifiable copies. */
    public SharedLaw {
        wageTolerances = List.copyOf(wageTolerances);
        wageCaps = List.copyOf(wageCaps);
        changeDuties = List.copyOf(changeDuties);
    }

    /** The share of the higher wage, 0 to 1, below which the lower one is another wage. Source: PP 86/2013 art. 3(2)(b) */
    public record WageTolerance(LocalDate from, BigDecimal share, Confidence confidence, String source)
            implements Dated {}

    /**
     * The highest monthly wage of one worker, in rupiah, that counts in a programme. Source: PP 45/2015 art. 29; Perpres 82/2018 art. 32
     */
    public record WageCap(Programme programme, LocalDate from, long capIdr, Confidence confidence, String source)
            implements Dated {}

    /** The working days after a change within which an employer reports it. Source: PP 86/2013 art. 3(4) */
    public record ChangeDuty(LocalDate from, int workingDays, Confidence confidence, String source) implements Dated {}

    /** The document that ships with Patuh; it holds until the owner publishes another. */
    public static SharedLaw shipped() {
        return shipped(SHIPPED);
    }

    /**
     * The shipped document of a policy.
     *
     * @throws IllegalArgumentException if none of that version ships
     */
    public static SharedLaw shipped(String policyVersion) {
        String resource = "/law/" + policyVersion + ".json";
        try (InputStream document = SharedLaw.class.getResourceAsStream(resource)) {
            if (document == null) {
                throw new IllegalArgumentException("There is no document " + resource);
            }
            return MAPPER.readValue(document, SharedLaw.class);
        } catch (IOException e) {
            throw new UncheckedIOException("The document " + resource + " cannot be read", e);
        }
    }

    /** The tolerance in force on a date: a share of the higher wage, 0 to 1. Before the first entry, the first one counts. */
    public BigDecimal wageTolerance(LocalDate date) {
        return atOrFirst(wageTolerances, date).share();
    }

    /** The cap in force on a date in rupiah a month; empty where the programme has none. */
    public OptionalLong wageCap(Programme programme, LocalDate date) {
        List<WageCap> table =
                wageCaps.stream().filter(cap -> cap.programme() == programme).toList();
        return Dated.at(table, date).map(cap -> OptionalLong.of(cap.capIdr())).orElseGet(OptionalLong::empty);
    }

    /** The working days within which a change of that date must be reported. Before the first entry, the first one counts. */
    public int changeDuty(LocalDate changedOn) {
        return atOrFirst(changeDuties, changedOn).workingDays();
    }

    private static <T extends Dated> T atOrFirst(List<T> table, LocalDate date) {
        return Dated.at(table, date)
                .orElseGet(() ->
                        table.stream().min(Comparator.comparing(Dated::from)).orElseThrow());
    }
}
