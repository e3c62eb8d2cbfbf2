package dev.secateur.model.format;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** A network archive whose entries were looked at before anything in it is read. */
final class ModelZip implements AutoCloseable {
    static final String CONFIGURATION = "configuration.json";
    static final String COEFFICIENTS = "coefficients.bin";
    static final String OWN = "secateur/";

    private static final Set<String> KNOWN =
            Set.of(CONFIGURATION, COEFFICIENTS, "updaterState.bin", "noParams.marker");
    private static final Set<String> OURS =
            Set.of(AboutEntry.NAME, MaskEntry.NAME, PreparationEntry.NAME);
    private static final int MOST_ENTRIES = 32;
    private static final long LARGEST_TEXT = 32L << 20;
    private static final long LARGEST_TENSOR = 16L << 30;

    private final ZipFile zip;
    private final String name;

    private ModelZip(ZipFile zip, String name) {
        this.zip = zip;
        this.name = name;
    }

    static ModelZip scan(Path path) {
        String name = path.toString();
        if (!Files.exists(path)) {
            throw new UserError(ErrorCode.MODEL_MISSING, name);
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new UserError(ErrorCode.MODEL_UNREADABLE, name);
        }
        ModelZip scanned = new ModelZip(open(path, name), name);
        try {
            scanned.check();
            return scanned;
        } catch (RuntimeException e) {
            scanned.close();
            throw e;
        }
    }

    private static ZipFile open(Path path, String name) {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new UserError(
                    e,
                    startsLikeZip(path) ? ErrorCode.MODEL_DAMAGED : ErrorCode.MODEL_NOT_ZIP,
                    name);
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.MODEL_UNREADABLE, name);
        }
    }

    private static boolean startsLikeZip(Path path) {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] start = in.readNBytes(2);
            return start.length == 2 && start[0] == 'P' && start[1] == 'K';
        } catch (IOException e) {
            return false;
        }
    }

    private void check() {
        List<? extends ZipEntry> entries = Collections.list(zip.entries());
        for (String needed : List.of(CONFIGURATION, COEFFICIENTS)) {
            if (zip.getEntry(needed) == null) {
                throw new UserError(ErrorCode.MODEL_NOT_DL4J, name, needed);
            }
        }
        if (entries.size() > MOST_ENTRIES) {
            throw new UserError(ErrorCode.MODEL_UNSAFE, name, entries.get(MOST_ENTRIES).getName());
        }
        entries.forEach(this::check);
    }

    private void check(ZipEntry entry) {
        if (!KNOWN.contains(entry.getName()) && !OURS.contains(entry.getName())) {
            throw new UserError(ErrorCode.MODEL_UNSAFE, name, entry.getName());
        }
        boolean isText = entry.getName().endsWith(".json");
        if (entry.getSize() > (isText ? LARGEST_TEXT : LARGEST_TENSOR)) {
            throw new UserError(ErrorCode.MODEL_TOO_LARGE, name, entry.getName());
        }
    }

    boolean has(String entry) {
        return zip.getEntry(entry) != null;
    }

    long size(String entry) {
        return zip.getEntry(entry).getSize();
    }

    InputStream stream(String entry) throws IOException {
        return new BufferedInputStream(zip.getInputStream(zip.getEntry(entry)), 1 << 16);
    }

    /** All bytes of a small entry; its length was checked, but a false length is not believed. */
    byte[] bytes(String entry) throws IOException {
        try (InputStream in = stream(entry)) {
            byte[] all = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, size(entry) + 1));
            if (all.length != size(entry)) {
                throw new UserError(ErrorCode.MODEL_DAMAGED, name);
            }
            return all;
        }
    }

    String configuration() throws IOException {
        return new String(bytes(CONFIGURATION), StandardCharsets.UTF_8);
    }

    /** DL4J's graphs have vertices, its stacks have a list of configurations. */
    boolean isGraph() throws IOException {
        try {
            return new ObjectMapper().readTree(configuration()).has("vertices");
        } catch (JsonProcessingException e) {
            throw new UserError(e, ErrorCode.MODEL_DAMAGED, name);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.MODEL_UNREADABLE, name);
        }
    }
}
