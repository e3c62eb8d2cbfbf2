package dev.secateur.model.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.compression.Coding;
import dev.secateur.model.compression.KroneckerFactors;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.inputs.RankBy;
import dev.secateur.model.inputs.RankedInput;
import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.pruning.PruningPlan;
import dev.secateur.model.training.TrainingOptions;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * One step in the making of a network, on data.
 *
 * <p>A network's hash is the SHA-256 of its parameters as its file has them: of the entry {@code
 * coefficients.bin}. That of data is the SHA-256 of, first for the training and then for the
 * held-out part, the class names in UTF-8, each followed by a zero byte, and then of each example
 * its label as an integer of 4 bytes and its values as floats of 4 bytes, most significant byte
 * first. There is no date, so that the same step gives the same text.
 *
 * @param reading how the data were read; what prepared them is the network's own
 * @param split the data that were used
 * @param token asked on the way through data and parameters
 */
public record ProvenanceStep(DataOptions reading, DataSplit split, CancellationToken token) {
    static final String PRUNED = "pruned";

    /** The network was built and trained. */
    public String trained(String architecture, long seed, TrainingOptions options) {
        ObjectNode step = begun("trained");
        step.put("architecture", architecture).put("seed", seed);
        step.set("training", RecordJson.write(options));
        return finished(step);
    }

    /** The network was made of another by pruning. */
    public String pruned(Network parent, PruningPlan plan) {
        return finished(pruned(PRUNED, parent, plan, token));
    }

    /** The network was made of another by pruning, without data: nothing was fine-tuned. */
    public static String prunedWithoutData(
            Network parent, PruningPlan plan, CancellationToken token) {
        return versioned(pruned("pruned-without-data", parent, plan, token));
    }

    private static ObjectNode pruned(
            String action, Network parent, PruningPlan plan, CancellationToken token) {
        ObjectNode step = begun(action).put("parent", hash(parent, token));
        step.set("plan", RecordJson.write(plan));
        return step;
    }

    /**
     * The network was made of another that took more inputs.
     *
     * @param by what ranked them
     * @param kept those that stayed
     */
    public String inputsPruned(
            Network parent,
            RankBy by,
            List<RankedInput> kept,
            long seed,
            TrainingOptions fineTuning) {
        ObjectNode step = begun("inputs-pruned").put("parent", hash(parent, token));
        step.put("by", by.key()).put("keep", kept.size());
        ArrayNode features = step.putArray("features");
        kept.stream().mapToInt(RankedInput::feature).sorted().forEach(f -> features.add(f + 1));
        step.put("seed", seed);
        step.set("fineTuning", RecordJson.write(fineTuning));
        return finished(step);
    }

    /** The network was made of another by letting its weights share values. */
    public static String quantized(
            Network parent,
            Coding coding,
            TrainingOptions fineTuning,
            long seed,
            CancellationToken token) {
        ObjectNode step = begun("quantized").put("parent", hash(parent, token));
        if (coding instanceof Coding.Uniform uniform) {
            step.put("bits", uniform.bits());
            step.put("perChannel", uniform.isPerChannel());
            step.put("symmetric", uniform.isSymmetric());
        } else {
            step.put("shared", coding.codes());
        }
        return versioned(tuned(step, fineTuning, seed));
    }

    /** The network was made of another by factoring a layer. */
    public static String factored(
            Network parent,
            String layer,
            KroneckerFactors factors,
            TrainingOptions fineTuning,
            long seed,
            CancellationToken token) {
        ObjectNode step = begun("factored").put("parent", hash(parent, token));
        step.put("layer", layer).put("shape", factors.shape().text());
        step.put("terms", factors.terms().size());
        return versioned(tuned(step, fineTuning, seed));
    }

    private static ObjectNode tuned(ObjectNode step, TrainingOptions fineTuning, long seed) {
        if (fineTuning.epochs() > 0) {
            step.put("seed", seed).set("fineTuning", RecordJson.write(fineTuning));
        }
        return step;
    }

    private static ObjectNode begun(String action) {
        return new ObjectMapper().createObjectNode().put("action", action);
    }

    /** The network was made of another by taking away what was pruned. */
    public static String compacted(
            Network parent, CompactionOptions options, CancellationToken token) {
        ObjectNode step = begun("compacted").put("parent", hash(parent, token));
        step.put("roundTo", options.roundTo());
        options.mergeDegrees().ifPresent(degrees -> step.put("mergeDegrees", degrees));
        return versioned(step);
    }

    /**
     * The network was made of another by bringing back units that had been pruned.
     *
     * @param source the network that they were taken from
     * @param layer the name of their layer
     * @param units which of its units, from 0
     */
    public static String regrown(
            Network parent,
            Network source,
            String layer,
            List<Integer> units,
            CancellationToken token) {
        ObjectNode step = begun("units-brought-back").put("parent", hash(parent, token));
        step.put("from", hash(source, token)).put("layer", layer);
        ArrayNode numbers = step.putArray("units");
        units.forEach(numbers::add);
        return versioned(step);
    }

    private String finished(ObjectNode step) {
        step.putObject("data")
                .put("name", split.origin())
                .put("sha256", hash(split, token))
                .put("train", split.train().size())
                .put("heldOut", split.heldOut().size());
        step.set("reading", RecordJson.write(asRead()));
        return versioned(step);
    }

    /** A network that brings its preparation along decides how values are scaled and filled in. */
    private DataOptions asRead() {
        return split.preparation()
                .map(by -> reading.preparing(by.scaling(), by.missing()))
                .orElse(reading.preparedAs(Optional.empty()));
    }

    private static String versioned(ObjectNode step) {
        step.putObject("versions")
                .put("secateur", Program.version())
                .put("java", System.getProperty("java.version"))
                .put("dl4j", Engine.dl4jVersion());
        return step.toString();
    }

    /** The hash of a network's parameters. */
    static String hash(Network network, CancellationToken token) {
        MessageDigest digest = sha256();
        OutputStream counted = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (OutputStream out = token.guard(counted)) {
            network.parameters().write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of data. */
    static String hash(DataSplit split, CancellationToken token) {
        MessageDigest digest = sha256();
        add(split.train(), digest, token);
        add(split.heldOut(), digest, token);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Dataset data, MessageDigest digest, CancellationToken token) {
        for (String name : data.classNames()) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * data.shape().size());
        data.forEachExample(
                token,
                (i, values) -> {
                    bytes.clear();
                    bytes.putInt(data.label(i));
                    for (float value : values) {
                        bytes.putFloat(value);
                    }
                    digest.update(bytes.array());
                });
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
