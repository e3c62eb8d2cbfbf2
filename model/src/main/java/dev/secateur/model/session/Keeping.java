package dev.secateur.model.session;

/** Why a revision, or one below it, cannot be deleted. */
public enum Keeping {
    /** All others were made from it. */
    OPENED("opened"),
    /** It is looked at. */
    SHOWN("shown"),
    /** A person wants it kept. */
    PINNED("pinned"),
    /** A revision is being made from it. */
    IN_USE("in-use");

    private final String key;

    Keeping(String key) {
        this.key = key;
    }

    /** The name in the message bundles. */
    public String key() {
        return key;
    }
}
