package dev.secateur.ui.control;

/**
 * What a {@link Banner} says.
 *
 * @param role how grave it is
 * @param title the point in a few words; may be empty
 * @param text what is wrong and what to do
 * @param actionText what the button says; null for no button
 * @param action what the button does; null for no button
 */
public record BannerMessage(
        Role role, String title, String text, String actionText, Runnable action) {
    /** How grave a message is. */
    public enum Role {
        NOTICE,
        CAUTION,
        TROUBLE
    }

    /** A message without a button. */
    public BannerMessage(Role role, String title, String text) {
        this(role, title, text, null, null);
    }
}
