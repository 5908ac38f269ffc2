/** Documents with their numbers, and the proofs of their delivery. Source: UU 30/2014 art. 60 */
package id.patuh.sanctions.document;
