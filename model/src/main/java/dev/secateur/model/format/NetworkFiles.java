package dev.secateur.model.format;

import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Mask;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Opens and saves networks as DL4J's zip archives. What Secateur knows besides stands in entries of
 * its own, which DL4J passes over.
 */
public final class NetworkFiles {
    private final Engine engine;

    /** Files for the networks of an engine. */
    public NetworkFiles(Engine engine) {
        this.engine = engine;
    }

    /**
     * Opens a network. The archive is scanned first; nothing of it is deserialized by Java.
     *
     * @throws UserError if it is missing, damaged, not a network, unsafe, or not supported
     */
    public NetworkFile open(Path path) {
        return open(path, new CancellationToken());
    }

    /**
     * Opens a network as long as the job goes on.
     *
     * @param token asked for each piece that is read
     * @throws UserError if it is missing, damaged, not a network, unsafe, or not supported
     */
    public NetworkFile open(Path path, CancellationToken token) {
        String name = path.toString();
        try (ModelZip zip = ModelZip.scan(path)) {
            String json = zip.configuration();
            AllowedClasses.check(json, name);
            Engine.Blueprint blueprint = engine.blueprint(json, zip.isGraph(), name);
            checkParameters(zip, blueprint, name);
            NetworkFile.About about =
                    AboutEntry.read(zip).preparedAs(PreparationEntry.read(zip, name));
            try (InputStream parameters = guarded(zip, token)) {
                Network network = build(blueprint, parameters, about, name);
                return checked(network, zip, about, name);
            } catch (UserError e) {
                // DL4J wraps what its input throws.
                throw token.isCancelled() ? new CancellationException() : e;
            }
        } catch (IOException e) {
            throw new UserError(e, ErrorCode.MODEL_DAMAGED, name);
        }
    }

    /** Whoever reads number by number asks once for many of them. */
    private static InputStream guarded(ModelZip zip, CancellationToken token) throws IOException {
        return new BufferedInputStream(token.guard(zip.stream(ModelZip.COEFFICIENTS)), 1 << 16);
    }

    private static void checkParameters(ModelZip zip, Engine.Blueprint blueprint, String name)
            throws IOException {
        try (InputStream in = zip.stream(ModelZip.COEFFICIENTS)) {
            ArrayHeader header = ArrayHeader.read(in);
            long needed = blueprint.parameters();
            if (header.length() != needed) {
                throw new UserError(ErrorCode.MODEL_WRONG_SIZE, name, needed, header.length());
            }
            if (zip.size(ModelZip.COEFFICIENTS) != header.bytes()) {
                throw new UserError(ErrorCode.MODEL_DAMAGED, name);
            }
        }
    }

    private static Network build(
            Engine.Blueprint blueprint, InputStream in, NetworkFile.About about, String name)
            throws IOException {
        try {
            return blueprint.build(in, about.inputShape());
        } catch (UserError e) {
            throw e;
        } catch (RuntimeException e) {
            throw new UserError(
                    e, ErrorCode.MODEL_UNSUPPORTED, name, String.valueOf(e.getMessage()));
        }
    }

    private static NetworkFile checked(
            Network network, ModelZip zip, NetworkFile.About about, String name)
            throws IOException {
        try {
            List<Network.NotFinite> notFinite = network.notFinite();
            if (!notFinite.isEmpty()) {
                Network.NotFinite first = notFinite.get(0);
                throw new UserError(
                        ErrorCode.MODEL_NOT_FINITE, name, first.layer(), first.values());
            }
            checkPreparation(network, about, name);
            return new NetworkFile(network, MaskEntry.read(zip, network.weights(), name), about);
        } catch (IOException | RuntimeException e) {
            network.close();
            throw e;
        }
    }

    private static void checkPreparation(Network network, NetworkFile.About about, String name) {
        boolean fits =
                about.preparation().isEmpty()
                        || network.inputShape()
                                .filter(in -> in.size() == about.preparation().get().kept().size())
                                .isPresent();
        if (!fits) {
            throw new UserError(ErrorCode.MODEL_DAMAGED, name);
        }
    }

    /**
     * Saves a network: written beside the target and moved into its place, so that what was there
     * before is untouched when anything goes wrong.
     *
     * @throws UserError if it cannot be written
     */
    public void save(Network network, Mask mask, NetworkFile.About about, Path target) {
        save(network, mask, about, target, new CancellationToken());
    }

    /**
     * Saves a network as long as the job goes on; what was there before is untouched when it does
     * not.
     *
     * @param token asked for each piece that is written
     * @throws UserError if it cannot be written
     */
    public void save(
            Network network,
            Mask mask,
            NetworkFile.About about,
            Path target,
            CancellationToken token) {
        SafeFile.write(target, out -> write(network, mask, about, token.guard(out)));
    }

    /**
     * How long the file would be, found by writing it to nowhere.
     *
     * @param token asked for each piece
     */
    public long length(
            Network network, Mask mask, NetworkFile.About about, CancellationToken token) {
        CountingStream counting = new CountingStream();
        try {
            write(network, mask, about, token.guard(counting));
        } catch (IOException e) {
            throw new IllegalStateException("Nothing that counts bytes fails", e);
        }
        return counting.count();
    }

    private static void write(Network network, Mask mask, NetworkFile.About about, OutputStream out)
            throws IOException {
        write(network, mask, about, Deflater.DEFAULT_COMPRESSION, out);
    }

    /**
     * Writes what a file holds; the same network gives the same bytes.
     *
     * @param level of the compression, 0 for none to 9
     * @param out is not closed
     * @throws IOException if it takes no more
     */
    public static void write(
            Network network, Mask mask, NetworkFile.About about, int level, OutputStream out)
            throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        zip.setLevel(level);
        put(zip, ModelZip.CONFIGURATION);
        zip.write(network.configurationJson().getBytes(StandardCharsets.UTF_8));
        put(zip, ModelZip.COEFFICIENTS);
        network.parameters().write(zip);
        put(zip, AboutEntry.NAME);
        AboutEntry.write(about, zip);
        if (about.preparation().isPresent()) {
            put(zip, PreparationEntry.NAME);
            PreparationEntry.write(about.preparation().get(), zip);
        }
        put(zip, MaskEntry.NAME);
        MaskEntry.write(mask, zip);
        zip.finish();
    }

    /** A fixed time makes the same network the same file. */
    private static void put(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(0);
        zip.putNextEntry(entry);
    }

    private static final class CountingStream extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }

        long count() {
            return count;
        }
    }
}
