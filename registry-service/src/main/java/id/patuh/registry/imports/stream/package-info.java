/**
 * Rows that the agencies send as events, by the rules of their files: a batch is one chunk, and refused rows are answered on the agency's
 * rejections topic in the same transaction. Owns no table.
 */
package id.patuh.registry.imports.stream;
