package id.patuh.compliance.planning;

/**
 * How good a plan is; its hard rules hold. First more priority, then less of the rest.
 *
 * @param priorityTenths sum over the visits
 * @param travelMinutes on the road, the ways back to the offices too
 * @param teamDays teams times days
 * @param squares sum over the officers of the square of their visits: the lower, the more even
 */
public record PlanScore(int visits, long priorityTenths, long travelMinutes, int teamDays, long squares) {}
