/** What a person chose and finds again the next time. */
package dev.secateur.ui.settings;
