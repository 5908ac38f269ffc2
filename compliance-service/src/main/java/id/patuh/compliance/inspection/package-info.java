/**
 * Lists of doors to be visited: drawn from priorities, chance, complaints, agreed deadlines and unanswered letters, frozen, and changed only
 * by a later version. Owns the tables {@code inspection_list} and {@code inspection_item}; promises that one employer stands on a list
 * once, and that anybody who has the data of that day and the seed draws the same list. Complaints and letters come in by {@link
 * id.patuh.compliance.inspection.CandidateSource}.
 */
package id.patuh.compliance.inspection;
