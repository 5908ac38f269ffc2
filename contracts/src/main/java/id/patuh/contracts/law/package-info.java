/**
 * Law that more than one service needs, as dated data: the document that ships with Patuh, and pure functions of the document and a date.
 * compliance-service owns what holds and publishes it on {@code patuh.compliance.policies.v1}; others read the last event, and the shipped
 * document until one has come. Uses the vocabulary only.
 */
package id.patuh.contracts.law;
