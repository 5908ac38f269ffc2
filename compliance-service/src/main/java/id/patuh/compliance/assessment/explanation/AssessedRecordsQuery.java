package id.patuh.compliance.assessment.explanation;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;

import jakarta.enterprise.context.ApplicationScoped;

import id.patuh.compliance.assessment.explanation.AssessedRecordsView.RegistrationList;
import id.patuh.compliance.assessment.explanation.AssessedRecordsView.RegistrationView;
import id.patuh.compliance.assessment.explanation.AssessedRecordsView.WorkplaceList;
import id.patuh.compliance.assessment.explanation.AssessedRecordsView.WorkplaceView;
import id.patuh.compliance.records.RecordQuery;
import id.patuh.compliance.region.RegionScope;
import id.patuh.contracts.employer.MemberRecord;
import id.patuh.contracts.vocabulary.RecordType;
import id.patuh.kit.caller.Caller;

/** Reads the workplaces and registrations of an employer that weigh most. Records outside the caller's scope are counted, not listed. */
@ApplicationScoped
public class AssessedRecordsQuery {
    static final int LISTED = 20;
    private static final List<RecordType> WORKPLACES = List.of(RecordType.WLKP);
    private static final List<RecordType> REGISTRATIONS = List.of(RecordType.NPP, RecordType.BU);
    private static final Comparator<WorkplaceView> LARGEST_WORKPLACE = Comparator.comparing(WorkplaceView::open)
            .reversed()
            .thenComparing(WorkplaceView::workers, Comparator.reverseOrder())
            .thenComparing(WorkplaceView::number);
    private static final Comparator<RegistrationView> LARGEST_REGISTRATION = Comparator.comparing(
                    RegistrationView::open)
            .reversed()
            .thenComparing(RegistrationView::enrolledWorkers, Comparator.reverseOrder())
            .thenComparing(RegistrationView::number);

    private final RecordQuery records;

    AssessedRecordsQuery(RecordQuery records) {
        this.records = records;
    }

    /** All records that were ever members of an employer, with their memberships and what they had stated by a day of Asia/Jakarta. */
    public List<MemberRecord> on(UUID employer, LocalDate day) {
        return records.membersOn(employer, day);
    }

    /** The largest ones of today, without reading all records of the employer. */
    public AssessedRecordsView today(Caller caller, UUID employer) {
        List<String> provinces = RegionScope.of(caller, null).provinces();
        RecordQuery.LargestMembers workplaces = records.largest(employer, WORKPLACES, provinces, LISTED);
        RecordQuery.LargestMembers registrations = records.largest(employer, REGISTRATIONS, provinces, LISTED);
        List<WorkplaceView> largestWorkplaces = views(workplaces.members(), LocalDate.MAX, WorkplaceView::of);
        List<RegistrationView> largestRegistrations =
                views(registrations.members(), LocalDate.MAX, RegistrationView::of);
        return view(caller, largestWorkplaces, workplaces.counted(), largestRegistrations, registrations.counted());
    }

    /** The largest ones of a day among all records of the employer, as {@link #on} returns them. */
    public AssessedRecordsView of(Caller caller, List<MemberRecord> members, LocalDate day) {
        List<WorkplaceView> workplaces = views(members, day, WorkplaceView::of);
        List<RegistrationView> registrations = views(members, day, RegistrationView::of);
        return view(caller, workplaces, workplaces.size(), registrations, registrations.size());
    }

    private static <V> List<V> views(
            List<MemberRecord> members, LocalDate day, BiFunction<MemberRecord, LocalDate, Optional<V>> view) {
        return members.stream()
                .flatMap(member -> view.apply(member, day).stream())
                .toList();
    }

    private static AssessedRecordsView view(
            Caller caller,
            List<WorkplaceView> workplaces,
            int allWorkplaces,
            List<RegistrationView> registrations,
            int allRegistrations) {
        List<WorkplaceView> listedWorkplaces = workplaces.stream()
                .filter(workplace -> caller.covers(workplace.regionCode()))
                .sorted(LARGEST_WORKPLACE)
                .limit(LISTED)
                .toList();
        List<RegistrationView> listedRegistrations = registrations.stream()
                .filter(registration -> caller.covers(registration.regionCode()))
                .sorted(LARGEST_REGISTRATION)
                .limit(LISTED)
                .toList();
        return new AssessedRecordsView(
                new WorkplaceList(listedWorkplaces, allWorkplaces - listedWorkplaces.size()),
                new RegistrationList(listedRegistrations, allRegistrations - listedRegistrations.size()));
    }
}
