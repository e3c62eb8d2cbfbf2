package dev.secateur.model.store;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;

/** Brings a database of any older version to this program's; each step is done wholly or not. */
final class Migrations {
    /** This program's version of the tables. */
    static final int NEWEST = 3;

    /** Marks a database as ours: "Seca". */
    private static final int OURS = 0x53656361;

    private Migrations() {}

    /**
     * Changes the tables.
     *
     * @param file what the database is called in an error
     * @throws UserError if a newer program wrote it, or another one
     */
    static void carryOut(Sql sql, Path file) {
        int version = sql.one("PRAGMA user_version", row -> row.getInt(1));
        int owner = sql.one("PRAGMA application_id", row -> row.getInt(1));
        if (owner != OURS && (owner != 0 || version != 0)) {
            throw new UserError(ErrorCode.MEMORY_DAMAGED, file.toString());
        }
        if (version > NEWEST) {
            throw new UserError(ErrorCode.MEMORY_NEWER, file.toString());
        }
        for (int next = version + 1; next <= NEWEST; next++) {
            int step = next;
            sql.atOnce(
                    () -> {
                        sql.script(statements(step));
                        sql.script("PRAGMA application_id = " + OURS);
                        sql.script("PRAGMA user_version = " + step);
                        return step;
                    });
        }
    }

    /** What makes a version's tables of those of the version before. */
    static String statements(int version) {
        try (InputStream in = Migrations.class.getResourceAsStream(version + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
