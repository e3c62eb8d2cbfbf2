package dev.secateur.model.store;

import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Files by what is in them: the same content is there once. */
final class ContentFiles {
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private final Path folder;
    private final String ending;

    /**
     * Files in a folder, which is made if it is missing.
     *
     * @param ending of their names
     */
    ContentFiles(Path folder, String ending) {
        this.folder = folder;
        this.ending = ending;
        create(folder);
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.TARGET_UNWRITABLE, folder.toString());
        }
    }

    /**
     * A file that was kept.
     *
     * @param hash of its content
     * @param bytes how long it is
     */
    record Kept(String hash, long bytes) {}

    /** Whether this could be the hash of a file. */
    static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** Where a file is, or would be. */
    Path path(String hash) {
        if (!isHash(hash)) {
            throw new IllegalArgumentException("Not a hash: " + hash);
        }
        return folder.resolve(hash.substring(0, 2)).resolve(hash + ending);
    }

    /** Keeps what is written. If it fails nothing is left but what was there. */
    Kept keep(SafeFile.Content content) {
        Path fresh = folder.resolve("fresh" + ending);
        MessageDigest digest = digest();
        SafeFile.write(fresh, out -> content.write(new DigestOutputStream(out, digest)));
        String hash = HexFormat.of().formatHex(digest.digest());
        try {
            Path target = path(hash);
            create(target.getParent());
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
            return new Kept(hash, Files.size(target));
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.TARGET_UNWRITABLE, folder.toString());
        }
    }

    /**
     * The file, after its content was compared with its name.
     *
     * @throws UserError if it is missing or was changed
     */
    Path checked(String hash, CancellationToken token) {
        Path path = path(hash);
        MessageDigest digest = digest();
        try (InputStream in = token.guard(Files.newInputStream(path));
                OutputStream out =
                        new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(out);
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.MEMORY_FILE_DAMAGED, path.toString());
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(hash)) {
            throw new UserError(ErrorCode.MEMORY_FILE_DAMAGED, path.toString());
        }
        return path;
    }

    /** The hashes of all files there are. */
    List<String> hashes() {
        try (Stream<Path> files = Files.find(folder, 2, (path, file) -> file.isRegularFile())) {
            return files.map(path -> path.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .filter(ContentFiles::isHash)
                    .toList();
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.TARGET_UNWRITABLE, folder.toString());
        }
    }

    /** Deletes a file, if it is there, and returns how long it was. */
    long delete(String hash) {
        Path path = path(hash);
        try {
            long bytes = Files.exists(path) ? Files.size(path) : 0;
            Files.deleteIfExists(path);
            return bytes;
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.TARGET_UNWRITABLE, path.toString());
        }
    }

    /**
     * Deletes all other files, and what was left half written when a program was ended by force.
     *
     * @return how many bytes they took
     */
    long deleteAllBut(Set<String> needed) {
        long freed = 0;
        for (String hash : hashes()) {
            freed += needed.contains(hash) ? 0 : delete(hash);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                freed += Files.size(file);
                Files.delete(file);
            }
            return freed;
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.TARGET_UNWRITABLE, folder.toString());
        }
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
