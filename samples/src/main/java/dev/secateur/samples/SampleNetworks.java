package dev.secateur.samples;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.format.NetworkFile;
import dev.secateur.model.format.NetworkFiles;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Mask;
import dev.secateur.model.training.Curves;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bundled networks: those trained by a {@link SampleRecipe}, and VGG-16 with random weights,
 * which is there for its size. Opening takes as long as the disk does, VGG-16 some seconds: for the
 * engine thread.
 */
public final class SampleNetworks {
    private static final String VGG16 = "vgg16";
    private static final ExampleShape VGG16_INPUT = new ExampleShape.Image(3, 224, 224);
    private static final int VGG16_CLASSES = 1000;

    private final Engine engine;

    /** The networks, to be opened in an engine. */
    public SampleNetworks(Engine engine) {
        this.engine = engine;
    }

    /** The names, in the order to show them. */
    public static List<String> names() {
        List<String> names = new ArrayList<>();
        SampleRecipe.ALL.forEach(recipe -> names.add(recipe.name()));
        names.add(VGG16);
        return List.copyOf(names);
    }

    /**
     * Opens a network by its name; whoever takes it closes it.
     *
     * @return empty if there is no such name
     */
    public Optional<NetworkFile> find(String name) {
        if (!names().contains(name)) {
            return Optional.empty();
        }
        return Optional.of(name.equals(VGG16) ? vgg16() : trained(name));
    }

    /**
     * Opens a network by its name or, if there is no such name, from a file; whoever takes it
     * closes it.
     *
     * @throws UserError {@code MODEL_UNKNOWN} if there is neither, or as {@link NetworkFiles#open}
     */
    public NetworkFile open(String nameOrPath) {
        return open(nameOrPath, new CancellationToken());
    }

    /**
     * Opens a network as {@link #open(String)} does, as long as the job goes on.
     *
     * @param token asked for each piece of a file
     */
    public NetworkFile open(String nameOrPath, CancellationToken token) {
        return find(nameOrPath).orElseGet(() -> file(nameOrPath, token));
    }

    private NetworkFile file(String text, CancellationToken token) {
        Path path = path(text);
        boolean isMeantAsPath = path.getNameCount() > 1 || text.endsWith(".zip");
        if (!isMeantAsPath && (text.isBlank() || Files.notExists(path))) {
            throw unknown(text, null);
        }
        return new NetworkFiles(engine).open(path, token);
    }

    private static Path path(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw unknown(text, e);
        }
    }

    private static UserError unknown(String text, Throwable cause) {
        return new UserError(cause, ErrorCode.MODEL_UNKNOWN, text, String.join(", ", names()));
    }

    /** Networks are opened from files alone, so that all are scanned in one way. */
    private NetworkFile trained(String name) {
        try (InputStream in =
                SampleNetworks.class.getResourceAsStream("networks/" + name + ".zip")) {
            Path copy = Files.createTempFile(name + "-", ".zip");
            try {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
                return new NetworkFiles(engine).open(copy);
            } finally {
                Files.delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private NetworkFile vgg16() {
        Network network =
                engine.build(
                        Architecture.parse(VGG16),
                        VGG16_INPUT,
                        VGG16_CLASSES,
                        SampleRecipe.SEED,
                        Optimizer.adam());
        NetworkFile.About about =
                new NetworkFile.About(
                        Optional.of(VGG16_INPUT), List.of(), Optional.empty(), Curves.NONE);
        return new NetworkFile(network, Mask.empty(network.weights().size()), about);
    }
}
