/**
 * Official documents as files: text from versioned templates, PDF/A with embedded fonts, QR codes, bundles. Knows no service and no
 * framework but the template engine. Promises that no text stops a document: what the fonts lack is shown as a box.
 */
package id.patuh.documents;
