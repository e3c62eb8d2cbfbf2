package dev.secateur.model.store;

import java.time.Instant;

/**
 * What a list of sessions tells of one. A value.
 *
 * @param id identifies it in its store
 * @param opened the bundled network's name or the file it began with
 * @param begun when that was
 * @param touched when something was changed last
 * @param revisions how many it has
 * @param bytes of its files, each counted once
 */
public record SessionEntry(
        long id, String opened, Instant begun, Instant touched, int revisions, long bytes) {}
