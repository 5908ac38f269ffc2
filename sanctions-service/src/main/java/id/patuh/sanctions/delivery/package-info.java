/**
 * How documents reach their addressee: proofs of delivery, attempts that failed, and the electronic addresses that employers registered.
 * Owns {@code delivery}, {@code delivery_attempt} and {@code electronic_address}, all append-only; knows documents only as
 * {@link id.patuh.sanctions.delivery.Deliverable}. Promises one proof for a document, as its way of delivery needs it. Source: UU 30/2014
 * art. 60
 */
package id.patuh.sanctions.delivery;
