/**
 * Words that all agencies share: identity numbers, regions, industries, programmes, and why a row is rejected. Values check themselves
 * when they are made, so that one that exists is valid. Knows no other package of this module.
 */
package id.patuh.contracts.vocabulary;
