package id.patuh.compliance.campaign;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.AssessorFactory;
import id.patuh.compliance.inspection.Candidate;
import id.patuh.compliance.inspection.CandidateSource;
import id.patuh.compliance.inspection.ItemKind;
import id.patuh.kit.db.Database;

/**
 * Puts employers on lists that got a letter and let its deadline pass without putting anything right, the highest priority first. Who
 * was visited since the letter, or so recently that lists leave him out, is not among them. Tables of other packages that it reads: {@code
 * assessment}, {@code visit}.
 */
@ApplicationScoped
class SilentSource implements CandidateSource {
    private static final String UNVISITED = """
            select a.employer_id from assessment a
            where a.employer_id = any(?) and a.status = 'ACTIVE'
              and not exists (select 1 from visit v where v.employer_id = a.employer_id and v.day > ?
                              and v.state not in ('CANCELLED', 'POSTPONED'))
            order by a.priority_tenths desc, a.exposure_idr desc, a.employer_id
            """;

    private final CampaignStore campaigns;
    private final CourseQuery courses;
    private final AssessorFactory policies;
    private final Database database;

    SilentSource(CampaignStore campaigns, CourseQuery courses, AssessorFactory policies, Database database) {
        this.campaigns = campaigns;
        this.courses = courses;
        this.policies = policies;
        this.database = database;
    }

    @Override
    public ItemKind kind() {
        return ItemKind.SILENT_AFTER_LETTER;
    }

    @Override
    public List<Candidate> waiting(LocalDate today) {
        int recent = policies.ofToday().policy().document().inspectionList().recentVisitDays();
        Set<UUID> silent = new LinkedHashSet<>();
        for (Campaign campaign : campaigns.due(today)) {
            LocalDate visitedAfter = Arrays.asList(campaign.launch().day(), today.minusDays(recent)).stream()
                    .min(LocalDate::compareTo)
                    .orElseThrow();
            silent.addAll(unvisited(silentOf(campaign, today), visitedAfter));
        }
        return silent.stream().map(employer -> new Candidate(employer, null)).toList();
    }

    private Set<UUID> silentOf(Campaign campaign, LocalDate today) {
        Set<UUID> silent = new HashSet<>();
        courses.addressed(campaign.campaignId(), today).stream()
                .filter(course -> course.after().isLiable())
                .filter(course -> course.outcome(campaign.selection().finding()) == Outcome.UNCHANGED)
                .forEach(course -> silent.add(course.addressee().employerId()));
        return silent;
    }

    private List<UUID> unvisited(Set<UUID> employers, LocalDate visitedAfter) {
        return database.query(
                UNVISITED,
                row -> row.getObject("employer_id", UUID.class),
                employers.toArray(UUID[]::new),
                visitedAfter);
    }
}
