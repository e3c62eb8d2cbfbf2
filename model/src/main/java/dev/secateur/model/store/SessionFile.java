package dev.secateur.model.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.secateur.model.format.RecordJson;
import dev.secateur.model.format.SafeFile;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.JobContext;
import dev.secateur.model.job.Progress;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A whole session in one file, to be opened elsewhere. */
public final class SessionFile {
    /** How such files are called. */
    public static final String ENDING = ".secateur";

    private static final String SESSION = "session.json";
    private static final String WEIGHTS = "weights/";
    private static final long LARGEST_TEXT = 256L << 20;
    private static final int FORMAT = 1;

    private final Store store;

    /** Files for the sessions of a store. */
    public SessionFile(Store store) {
        this.store = store;
    }

    /**
     * Writes a session; what was at the target stays if that fails or is cancelled.
     *
     * @throws UserError if it cannot be written, or a file of the session is damaged
     */
    public void write(long id, Path target, JobContext context) {
        KeptSession session = store.read(id);
        SafeFile.write(target, out -> write(session, out, context));
    }

    private void write(KeptSession session, OutputStream out, JobContext context)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(context.token().guard(out));
        put(zip, SESSION);
        String json = RecordJson.write(session).put("format", FORMAT).toString();
        zip.write(json.getBytes(StandardCharsets.UTF_8));
        // The networks are compressed already.
        zip.setLevel(Deflater.NO_COMPRESSION);
        List<String> hashes = hashes(session);
        for (int i = 0; i < hashes.size(); i++) {
            double done = (double) i / hashes.size();
            context.progress()
                    .accept(Progress.at(done, "job.exporting-session", i + 1, hashes.size()));
            put(zip, entry(hashes.get(i)));
            Files.copy(store.file(hashes.get(i), context.token()), zip);
        }
        zip.finish();
    }

    private static void put(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    private static String entry(String hash) {
        return WEIGHTS + hash + ".zip";
    }

    /**
     * Takes a session into the store.
     *
     * @return what identifies it there
     * @throws UserError if the file is no such session, or damaged; then none is added
     */
    public long read(Path source, CancellationToken token) {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            KeptSession session = session(zip);
            for (String hash : hashes(session)) {
                keep(zip, hash, token);
            }
            long id = store.begin(session.opened());
            store.save(id, session);
            return id;
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(e, ErrorCode.SESSION_FILE_DAMAGED, source.toString());
        }
    }

    private static KeptSession session(ZipFile zip) throws IOException {
        ZipEntry entry = existing(zip, SESSION);
        if (entry.getSize() > LARGEST_TEXT) {
            throw new IOException("Too large: " + entry.getSize());
        }
        try (InputStream in = zip.getInputStream(entry)) {
            JsonNode json = new ObjectMapper().readTree(in.readNBytes((int) LARGEST_TEXT));
            if (json.path("format").asInt() != FORMAT) {
                throw new IOException("Format " + json.path("format"));
            }
            return RecordJson.read(json, KeptSession.class);
        }
    }

    private void keep(ZipFile zip, String hash, CancellationToken token) throws IOException {
        if (!ContentFiles.isHash(hash)) {
            throw new IOException("Not a hash: " + hash);
        }
        try (InputStream in = zip.getInputStream(existing(zip, entry(hash)))) {
            String found = store.keep(out -> in.transferTo(token.guard(out)));
            if (!found.equals(hash)) {
                throw new IOException("Not what its name says: " + hash);
            }
        }
    }

    private static ZipEntry existing(ZipFile zip, String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new IOException("No entry " + name);
        }
        return entry;
    }

    private static List<String> hashes(KeptSession session) {
        List<String> all = session.revisions().stream().map(KeptRevision::weights).toList();
        return all.stream().distinct().toList();
    }
}
