/**
 * What visits teach: how often they confirm a ground, by what chose them, where and by whom, and how many workers are enrolled after them.
 * Owns no table; promises that nobody learns from it which visits followed a complaint.
 */
package id.patuh.compliance.result;
