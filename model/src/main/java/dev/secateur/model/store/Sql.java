package dev.secateur.model.store;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** A database file and what is asked of it, with errors that a person understands. */
final class Sql implements AutoCloseable {
    /** Makes a value of the row that the result stands at. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet result) throws SQLException;
    }

    private final Path file;
    private final Connection connection;

    private Sql(Path file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens a file that others may read meanwhile, and makes it if it is missing. */
    static Sql open(Path file) {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(5000);
        try {
            return new Sql(file, config.createConnection("jdbc:sqlite:" + file));
        } catch (SQLException e) {
            throw error(e, file);
        }
    }

    /** Changes rows, and returns how many. */
    int update(String sql, Object... values) {
        try (PreparedStatement statement = prepared(sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw error(e, file);
        }
    }

    /** Adds a row, and returns the number it was given. */
    long insert(String sql, Object... values) {
        update(sql, values);
        return one("SELECT last_insert_rowid()", row -> row.getLong(1));
    }

    /** All rows that answer a question. */
    <T> List<T> all(String sql, Row<T> row, Object... values) {
        try (PreparedStatement statement = prepared(sql, values);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(row.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw error(e, file);
        }
    }

    /** The first row, which must be there. */
    <T> T one(String sql, Row<T> row, Object... values) {
        return all(sql, row, values).get(0);
    }

    /** Carries out statements one after the other. */
    void script(String statements) {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        } catch (SQLException e) {
            throw error(e, file);
        }
    }

    /** Does all of the work or, should it fail, none of it. */
    <T> T atOnce(Supplier<T> work) {
        script("BEGIN IMMEDIATE");
        try {
            T done = work.get();
            script("COMMIT");
            return done;
        } catch (RuntimeException e) {
            script("ROLLBACK");
            throw e;
        }
    }

    private PreparedStatement prepared(String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    private static UserError error(SQLException e, Path file) {
        SQLiteErrorCode code = SQLiteErrorCode.getErrorCode(e.getErrorCode() & 0xFF);
        return switch (code) {
            case SQLITE_FULL -> new UserError(e, ErrorCode.DISK_FULL, file.toString());
            case SQLITE_CORRUPT, SQLITE_NOTADB ->
                    new UserError(e, ErrorCode.MEMORY_DAMAGED, file.toString());
            case SQLITE_READONLY, SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_PERM ->
                    new UserError(e, ErrorCode.TARGET_UNWRITABLE, file.toString());
            case SQLITE_BUSY, SQLITE_LOCKED ->
                    new UserError(e, ErrorCode.MEMORY_IN_USE, file.toString());
            default -> throw new IllegalStateException(e);
        };
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw error(e, file);
        }
    }
}
