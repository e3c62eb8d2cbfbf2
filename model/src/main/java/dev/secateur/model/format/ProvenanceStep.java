package dev.secateur.model.format;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.compaction.CompactionOptions;
import dev.secateur.model.data.DataOptions;
import dev.secateur.model.data.DataSplit;
import dev.secateur.model.data.Dataset;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
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
 * @param data the data's name
 * @param reading how they were read; what prepared them is the network's own
 * @param split the data that were used
 */
public record ProvenanceStep(String data, DataOptions reading, DataSplit split) {
    static final String PRUNED = "pruned";
    private static final String PROGRAM = "0.1.0";

    /** The network was built and trained. */
    public String trained(String architecture, long seed, TrainingOptions options) {
        ObjectNode step = new ObjectMapper().createObjectNode().put("action", "trained");
        step.put("architecture", architecture).put("seed", seed);
        step.set("training", RecordJson.write(options));
        return finished(step);
    }

    /** The network was made of another by pruning. */
    public String pruned(Network parent, PruningPlan plan) {
        ObjectNode step = new ObjectMapper().createObjectNode().put("action", PRUNED);
        step.put("parent", hash(parent));
        step.set("plan", RecordJson.write(plan));
        return finished(step);
    }

    /** The network was made of another by pruning, without data: nothing was fine-tuned. */
    public static String prunedWithoutData(Network parent, PruningPlan plan) {
        ObjectNode step =
                new ObjectMapper().createObjectNode().put("action", "pruned-without-data");
        step.put("parent", hash(parent));
        step.set("plan", RecordJson.write(plan));
        return versioned(step);
    }

    /** The network was made of another by taking away what was pruned. */
    public static String compacted(Network parent, CompactionOptions options) {
        ObjectNode step = new ObjectMapper().createObjectNode().put("action", "compacted");
        step.put("parent", hash(parent)).put("roundTo", options.roundTo());
        options.mergeDegrees().ifPresent(degrees -> step.put("mergeDegrees", degrees));
        return versioned(step);
    }

    private String finished(ObjectNode step) {
        step.putObject("data")
                .put("name", data)
                .put("sha256", hash(split))
                .put("train", split.train().size())
                .put("heldOut", split.heldOut().size());
        step.set("reading", RecordJson.write(reading.preparedAs(Optional.empty())));
        return versioned(step);
    }

    private static String versioned(ObjectNode step) {
        step.putObject("versions")
                .put("secateur", PROGRAM)
                .put("java", System.getProperty("java.version"))
                .put("dl4j", Engine.dl4jVersion());
        return step.toString();
    }

    /** The hash of a network's parameters. */
    static String hash(Network network) {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            network.writeParameters(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The hash of data. */
    static String hash(DataSplit split) {
        MessageDigest digest = sha256();
        add(split.train(), digest);
        add(split.heldOut(), digest);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void add(Dataset data, MessageDigest digest) {
        for (String name : data.classNames()) {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
        }
        float[] values = new float[data.shape().size()];
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * values.length);
        for (int i = 0; i < data.size(); i++) {
            data.copyExample(i, values, 0);
            bytes.clear();
            bytes.putInt(data.label(i));
            for (float value : values) {
                bytes.putFloat(value);
            }
            digest.update(bytes.array());
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has it", e);
        }
    }
}
