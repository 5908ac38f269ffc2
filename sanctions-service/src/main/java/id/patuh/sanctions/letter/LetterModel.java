package id.patuh.sanctions.letter;

import java.math.BigDecimal;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import id.patuh.contracts.vocabulary.ServiceType;
import id.patuh.documents.QrCode;
import id.patuh.documents.wording.Wording;
import id.patuh.kit.problem.Phrase;
import id.patuh.sanctions.letter.LetterDraft.EarlierDocument;
import id.patuh.sanctions.letter.LetterForm.Addressee;
import id.patuh.sanctions.policy.Period;
import id.patuh.sanctions.policy.PeriodUnit;
import id.patuh.sanctions.policy.SanctionsPolicy;
import id.patuh.sanctions.problem.OfficialTerms;
import id.patuh.sanctions.procedure.vocabulary.ClockKind;
import id.patuh.sanctions.procedure.vocabulary.DocumentKind;
import id.patuh.sanctions.reference.ServiceUnit;

/**
 * What a template of a letter is filled with: {@code doc} the document, {@code office} who issues it, {@code employer}, {@code grounds},
 * {@code c} its content in words, {@code earlier} documents, {@code period}, {@code agency} and {@code unit}, {@code law} what applies to
 * the case, {@code ruling} what an answer to a remedy gives.
 *
 * @param unit the service unit that issues or receives it; empty where none is concerned
 */
record LetterModel(
        LetterDraft draft,
        LetterCase ofCase,
        Office office,
        Optional<ServiceUnit> unit,
        SanctionsPolicy policy,
        URI publicUrl) {
    private static final String NONE = "-";
    /** What is not in the policy is for the law to say. */
    private static final String BY_LAW = "yang ditetapkan peraturan perundang-undangan";

    /** Clocks of the decree by what was not decided in time. */
    private static final Map<String, String> DECREES =
            Map.of("APPEAL_DECISION", "APPEAL_DECREE", "REVOCATION", "REVOCATION_DELIVERY");

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("doc", document());
        values.put("office", issuer());
        values.put("employer", employer());
        values.put("grounds", ofCase.grounds().stream().map(this::ground).toList());
        values.put("c", content());
        values.put("asked", asked());
        values.put("law", LetterLaw.of(draft, ofCase, policy).values());
        values.put("ruling", new LetterRuling(draft).values());
        values.put(
                "service",
                service().map(named -> LetterTerms.of("service", named.name())).orElse(NONE));
        boolean remedied = draft.content().containsKey("relief");
        values.put("remedied", remedied);
        values.put("contestsFine", remedied && draft.requestId() == null);
        values.put("resumes", "RESUME".equals(draft.content().get("effect")));
        values.put("earlier", draft.earlier().stream().map(this::earlier).toList());
        values.put("period", period());
        values.put("objection", length("OBJECTION_WINDOW"));
        values.put("appeal", length("APPEAL_WINDOW"));
        values.put("decision", length("DECISION"));
        values.put("revocation", length("REVOCATION"));
        values.put("delivery", length("REVOCATION_DELIVERY"));
        values.put("withdrawal", length("WITHDRAWAL"));
        values.put(
                "decree",
                length(DECREES.getOrDefault(String.valueOf(draft.content().get("decision")), "OBJECTION_DECREE")));
        values.put("afterReceipt", length(policy.fine().windowAfterDelivery()));
        values.put("details", details());
        values.put("rate", rate());
        values.put("agency", Phrase.of(ofCase.agency()).indonesian());
        values.put("programmes", String.join(", ", ofCase.programmes()));
        values.put("unit", unit.map(ServiceUnit::name).orElse("unit pelayanan publik tertentu"));
        values.put("second", draft.kind() == DocumentKind.WARNING_2 || draft.kind() == DocumentKind.NOTE_2);
        return values;
    }

    /** Members of one thing, such as a relief, stand in one sentence; a decision of the request is named where the content names none. */
    private Map<String, Object> content() {
        Map<String, Object> texts = ContentText.of(draft.content(), ofCase.zone());
        texts.replaceAll((field, text) -> ContentText.sentence(text));
        draft.earlier().stream()
                .filter(earlier -> earlier.kind() == DocumentKind.DECISION
                        && draft.requestId() != null
                        && draft.requestId().equals(earlier.requestId()))
                .findFirst()
                .ifPresent(decision -> texts.putIfAbsent("decisionNumber", decision.number()));
        return texts;
    }

    /** What was asked for, where silence granted it. */
    private String asked() {
        Map<String, Object> texts = content();
        Object decision = texts.getOrDefault("decision", "permohonan");
        return texts.getOrDefault("remedy", decision).toString();
    }

    private Map<String, Object> document() {
        LetterForm form = LetterForm.of(draft.kind());
        String link = publicUrl.resolve("/verify/" + draft.handle()).toString();
        Map<String, Object> document = new HashMap<>();
        document.put("number", draft.number());
        document.put("date", Wording.day(draft.date()));
        document.put("place", office.place());
        document.put("nature", "Penting");
        document.put("attachments", NONE);
        document.put("subject", form.subject());
        document.put("capitals", form.subject().toUpperCase(Locale.ROOT));
        document.put("description", form.subject() + " Nomor " + draft.number() + " kepada " + ofCase.employerName());
        document.put("to", addressee(form.addressee()));
        document.put(
                "recipients", new LetterCopies(ofCase, draft.issuer(), unit, service(), policy.recipients()).names());
        document.put("link", link);
        document.put("qr", QrCode.image(link));
        return document;
    }

    private Map<String, Object> issuer() {
        String signatory = office.signatory(draft.kind());
        Map<String, Object> issuer = new HashMap<>();
        issuer.put("lines", office.lines());
        issuer.put("address", office.address());
        issuer.put("title", List.of(signatory + ","));
        issuer.put("signatory", signatory);
        issuer.put("capitals", signatory.toUpperCase(Locale.ROOT));
        issuer.put("name", office.name());
        issuer.put("staffNumber", office.staffNumber());
        return issuer;
    }

    private Map<String, Object> employer() {
        Map<String, Object> employer = new HashMap<>();
        employer.put("name", ofCase.employerName());
        employer.put("address", address());
        employer.put("numbers", ofCase.numbers().isEmpty() ? NONE : String.join("; ", ofCase.numbers()));
        return employer;
    }

    private String address() {
        return ofCase.address() == null ? OfficeBook.place(ofCase.regionCode()) : ofCase.address();
    }

    private List<String> addressee(Addressee addressee) {
        String agency = Phrase.of(ofCase.agency()).indonesian();
        return switch (addressee) {
            case EMPLOYER -> List.of("Pimpinan " + ofCase.employerName(), address());
            case UNIT ->
                List.of(
                        "Kepala " + unit.map(ServiceUnit::name).orElse("unit pelayanan publik tertentu"),
                        "di "
                                + unit.map(ServiceUnit::regionCode)
                                        .map(OfficeBook::place)
                                        .orElse("tempat"));
            case AGENCY -> List.of("Pimpinan " + agency, "di Jakarta");
            case INSPECTION ->
                List.of("Direktur Jenderal atau kepala dinas yang membidangi pengawasan ketenagakerjaan", "di tempat");
        };
    }

    /** The service that the document is about; empty for one of the whole case. */
    private Optional<ServiceType> service() {
        Object named = draft.content().get("service");
        return Arrays.stream(ServiceType.values())
                .filter(service -> service.name().equals(named))
                .findFirst()
                .or(() -> Optional.ofNullable(ofCase.request()).map(LetterCase.Request::service));
    }

    private Map<String, Object> period() {
        Map<String, Object> period = new HashMap<>();
        String clock = LetterForm.of(draft.kind()).clock();
        Optional<Period> known = clock(clock);
        if (draft.content().get("periodDays") instanceof Number days) {
            PeriodUnit unit = known.map(Period::unit).orElse(PeriodUnit.WORKING_DAYS);
            known = Optional.of(new Period(days.intValue(), unit, ""));
        }
        period.put("text", known.map(LetterModel::length).orElse(BY_LAW));
        known.ifPresent(length -> period.put("end", end(length)));
        period.put("zone", ofCase.zone().name());
        period.put("lastDay", ContentText.of(draft.content(), ofCase.zone()).get("lastDay"));
        return period;
    }

    /** The content's fields that have a name of their own in letters, for the table of a decree. */
    private List<Map<String, String>> details() {
        Map<String, Object> texts = content();
        return LetterTerms.fields().stream()
                .filter(field -> texts.get(field.name()) instanceof String)
                .map(field -> Map.of(
                        "label", field.label(), "text", texts.get(field.name()).toString()))
                .toList();
    }

    /** The rate of a fine in percent, such as {@code 0,1%}. */
    private String rate() {
        Object rate = draft.content().get("ratePerMonth");
        return rate == null
                ? NONE
                : new BigDecimal(rate.toString())
                                .movePointRight(2)
                                .stripTrailingZeros()
                                .toPlainString()
                                .replace('.', ',')
                        + "%";
    }

    private String length(String clock) {
        return clock(clock).map(LetterModel::length).orElse(BY_LAW);
    }

    private Optional<Period> clock(String name) {
        return policy.periods().entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .map(Map.Entry<ClockKind, Period>::getValue)
                .findFirst();
    }

    private static String length(Period period) {
        return Wording.counted(period.length()) + " " + days(period);
    }

    /** The last day, such as {@code hari kerja ke-10 (kesepuluh)}. */
    private static String end(Period period) {
        return days(period) + " ke-" + period.length() + " (ke" + Wording.words(period.length()) + ")";
    }

    private static String days(Period period) {
        return switch (period.unit()) {
            case WORKING_DAYS -> "hari kerja";
            case CALENDAR_DAYS -> "hari";
        };
    }

    private Map<String, Object> ground(Map<String, Object> ground) {
        Map<String, Object> texts = ContentText.of(ground, ofCase.zone());
        String code = String.valueOf(ground.get("code"));
        texts.put("text", LetterTerms.of("ground", code));
        texts.put("article", LetterTerms.of("groundArticle", code));
        texts.putIfAbsent("findings", List.of());
        return texts;
    }

    private Map<String, Object> earlier(EarlierDocument document) {
        Map<String, Object> texts = new HashMap<>();
        String title = OfficialTerms.of(document.kind()).indonesian();
        texts.put("title", title.substring(0, 1).toUpperCase(Locale.ROOT) + title.substring(1));
        texts.put("number", document.number());
        texts.put("date", Wording.day(document.date()));
        texts.put(
                "delivered",
                document.deliveredAt() == null
                        ? NONE
                        : Wording.day(ofCase.zone().dayOf(document.deliveredAt())));
        return texts;
    }
}
