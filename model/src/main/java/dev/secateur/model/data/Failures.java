package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.util.zip.ZipException;

/** What went wrong while reading, said in the words of a {@link UserError}. */
final class Failures {
    private Failures() {}

    static UserError of(IOException failure, String name) {
        return new UserError(failure, codeOf(failure), name);
    }

    private static ErrorCode codeOf(IOException failure) {
        if (failure instanceof CharacterCodingException) {
            return ErrorCode.DATA_ENCODING;
        }
        boolean damaged = failure instanceof ZipException || failure instanceof EOFException;
        return damaged ? ErrorCode.DATA_DAMAGED : ErrorCode.DATA_UNREADABLE;
    }
}
