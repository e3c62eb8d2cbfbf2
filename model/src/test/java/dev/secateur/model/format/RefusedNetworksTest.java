package dev.secateur.model.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.secateur.model.data.ExampleShape;
import dev.secateur.model.engine.Architecture;
import dev.secateur.model.engine.Engine;
import dev.secateur.model.engine.Network;
import dev.secateur.model.engine.Optimizer;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import dev.secateur.model.pruning.Mask;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are no networks, or that mean harm. */
class RefusedNetworksTest {
    private final Engine engine = new Engine(1);

    @TempDir private Path folder;
    private Path good;
    private Map<String, byte[]> entries;

    @BeforeEach
    void saveANetwork() throws IOException {
        good = folder.resolve("good.zip");
        try (Network network = build("mlp:3")) {
            new NetworkFiles(engine).save(network, Mask.empty(2), NetworkFile.About.NOTHING, good);
        }
        entries = Zips.read(good);
    }

    @Test
    void aMissingFile() {
        assertRefused(folder.resolve("none.zip"), ErrorCode.MODEL_MISSING);
    }

    @Test
    void aFolder() {
        assertRefused(folder, ErrorCode.MODEL_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no zip at all"})
    void somethingElse(String content) throws IOException {
        Path path = Files.writeString(folder.resolve("text.zip"), content);
        assertRefused(path, ErrorCode.MODEL_NOT_ZIP);
    }

    @Test
    void aZipCutShortAnywhere() throws IOException {
        byte[] all = Files.readAllBytes(good);
        for (int length = 4; length < all.length; length += all.length / 10) {
            Path path = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(all, length));
            assertRefused(path, ErrorCode.MODEL_DAMAGED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}",
                "{'scaling':'standard','missing':'mean','features':[],'kept':[]}",
                "{'scaling':'standard','missing':'mean','kept':[0],'features':[{'substitute':0,"
                        + "'offset':0,'scale':1}]}",
                "{'scaling':'standard','missing':'mean','kept':[0],'features':[{'substitute':0,"
                        + "'offset':0,'scale':0}]}",
                "{'scaling':'?','missing':'mean','kept':[0],'features':[{'substitute':0,"
                        + "'offset':0,'scale':1}]}"
            })
    void aPreparationThatMakesNoSenseOrDoesNotFit(String json) throws IOException {
        byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        entries.put(PreparationEntry.NAME, bytes);
        assertEntriesRefused(ErrorCode.MODEL_DAMAGED);
    }

    @Test
    void aZipOfOtherThings() throws IOException {
        entries = Map.of("holiday.jpg", new byte[9]);
        assertEntriesRefused(ErrorCode.MODEL_NOT_DL4J);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"preprocessor.bin", "normalizer.bin", "../evil.txt", "secateur/other", "a/"})
    void anEntryThatDoesNotBelong(String name) throws IOException {
        entries.put(name, new byte[3]);
        assertEntriesRefused(ErrorCode.MODEL_UNSAFE);
    }

    @Test
    void manyEntries() throws IOException {
        for (int i = 0; i < 40; i++) {
            entries.put("entry" + i, new byte[0]);
        }
        assertEntriesRefused(ErrorCode.MODEL_UNSAFE);
    }

    @Test
    void aConfigurationThatNamesAForeignClass() throws IOException {
        replaceInConfiguration(
                "org.nd4j.linalg.activations.impl.ActivationReLU", "javax.swing.JFrame");
        assertEntriesRefused(ErrorCode.MODEL_UNSAFE);
    }

    @Test
    void aConfigurationThatNamesAClassThatIsNotThere() throws IOException {
        replaceInConfiguration(
                "org.nd4j.linalg.activations.impl.ActivationReLU",
                "org.nd4j.linalg.activations.impl.ActivationNone");
        assertEntriesRefused(ErrorCode.MODEL_UNSUPPORTED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1, 2]", "null", "{\"confs\": 3}"})
    void aConfigurationThatIsNone(String json) throws IOException {
        entries.put(ModelZip.CONFIGURATION, json.getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(this::openEntries).isInstanceOf(UserError.class);
    }

    @Test
    void aConfigurationNestedWithoutEnd() throws IOException {
        String json = "{\"a\":".repeat(100_000);
        entries.put(ModelZip.CONFIGURATION, json.getBytes(StandardCharsets.UTF_8));
        assertEntriesRefused(ErrorCode.MODEL_DAMAGED);
    }

    @Test
    void theParametersOfAnotherNetwork() throws IOException {
        Path other = folder.resolve("other.zip");
        try (Network network = build("mlp:4")) {
            new NetworkFiles(engine).save(network, Mask.empty(2), NetworkFile.About.NOTHING, other);
        }
        entries.put(ModelZip.COEFFICIENTS, Zips.read(other).get(ModelZip.COEFFICIENTS));
        assertEntriesRefused(ErrorCode.MODEL_WRONG_SIZE);
    }

    @ParameterizedTest
    @ValueSource(floats = {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY})
    void aWeightThatIsNoNumber(float value) throws IOException {
        ByteBuffer bytes = coefficients();
        bytes.putFloat(bytes.limit() - 4, value);
        assertEntriesRefused(ErrorCode.MODEL_NOT_FINITE);
    }

    @ParameterizedTest
    @ValueSource(longs = {4_000_000_000L, Long.MAX_VALUE, -1, 0})
    void aFalseLength(long length) throws IOException {
        ByteBuffer bytes = coefficients();
        bytes.putLong(valuesHeader(bytes), length);
        assertThatThrownBy(this::openEntries)
                .isInstanceOfSatisfying(
                        UserError.class,
                        e ->
                                assertThat(e.code())
                                        .isIn(ErrorCode.MODEL_DAMAGED, ErrorCode.MODEL_WRONG_SIZE));
    }

    @Test
    void aShapeThatLeadsOutOfTheValues() throws IOException {
        // Parameters are saved with rank 1: the rank, the length, the stride.
        int shape = 2 + coefficients().getShort(0) + 8 + 2 + "LONG".length();
        for (int number = 0; number < 3; number++) {
            entries = Zips.read(good);
            coefficients().putLong(shape + 8 * number, 1_000_000_007);
            assertEntriesRefused(ErrorCode.MODEL_DAMAGED);
        }
    }

    @Test
    void parametersCutShort() throws IOException {
        byte[] whole = entries.get(ModelZip.COEFFICIENTS);
        entries.put(ModelZip.COEFFICIENTS, Arrays.copyOf(whole, whole.length - 4));
        assertEntriesRefused(ErrorCode.MODEL_DAMAGED);
    }

    @Test
    void aMaskOverWeightsThatAreNotZero() throws IOException {
        byte[] mask = entries.get(MaskEntry.NAME);
        ByteBuffer changed = ByteBuffer.allocate(mask.length + 1);
        changed.putInt(2).putInt(1).put((byte) 1).putInt(0);
        entries.put(MaskEntry.NAME, changed.array());
        assertEntriesRefused(ErrorCode.MODEL_DAMAGED);
    }

    @Test
    void whatIsSaidBesidesMayBeDamagedWithoutHarm() throws IOException {
        entries.put(AboutEntry.NAME, "{".getBytes(StandardCharsets.UTF_8));
        NetworkFile file = openEntries();
        file.network().close();
        assertThat(file.about()).isEqualTo(NetworkFile.About.NOTHING);
    }

    private Network build(String architecture) {
        return engine.build(
                Architecture.parse(architecture),
                new ExampleShape.Vector(5),
                2,
                1,
                Optimizer.adam());
    }

    private ByteBuffer coefficients() {
        return ByteBuffer.wrap(entries.get(ModelZip.COEFFICIENTS));
    }

    /** Where the length of the values stands: behind the shape and the name of an allocation. */
    private static int valuesHeader(ByteBuffer bytes) {
        int shape = 2 + bytes.getShort(0);
        int rest = shape + 8 + 2 + "LONG".length() + 8 * (int) bytes.getLong(shape);
        return rest + 2 + bytes.getShort(rest);
    }

    private void replaceInConfiguration(String from, String to) {
        String json = new String(entries.get(ModelZip.CONFIGURATION), StandardCharsets.UTF_8);
        assertThat(json).contains(from);
        entries.put(
                ModelZip.CONFIGURATION, json.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private NetworkFile openEntries() throws IOException {
        return new NetworkFiles(engine).open(Zips.write(folder.resolve("bad.zip"), entries));
    }

    private void assertEntriesRefused(ErrorCode code) throws IOException {
        assertRefused(Zips.write(folder.resolve("bad.zip"), entries), code);
    }

    private void assertRefused(Path path, ErrorCode code) {
        assertThatThrownBy(() -> new NetworkFiles(engine).open(path))
                .isInstanceOfSatisfying(
                        UserError.class,
                        e -> assertThat(e.code()).as(e.toString()).isEqualTo(code));
    }
}
