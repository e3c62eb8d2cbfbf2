/** What charts show as files: pictures, vector graphics and numbers. */
package dev.secateur.ui.export;
