/**
 * Objections and appeals of the employer: what was filed, whether it is admissible, what was decided or granted by silence, and what that
 * makes of block, fine and case. Owns {@code remedy}; acts on requests through {@code servicerequest} and on fines through {@code fine}.
 * Promises that silence grants exactly what was asked, from the end of the period on, exactly once. Source: UU 30/2014 art. 75
 */
package id.patuh.sanctions.remedy;
