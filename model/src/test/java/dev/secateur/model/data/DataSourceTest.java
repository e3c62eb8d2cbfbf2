package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.model.job.CancellationToken;
import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DataSourceTest {
    private static final byte[] FOUR = Inputs.idxImages(4, 1, 2, new byte[8]);
    private static final byte[] FOUR_LABELS = Inputs.idxLabels(new byte[] {0, 0, 1, 1});

    @TempDir Path folder;

    private final DataSplit known =
            new DataSplit(DatasetTest.numbered(0, 1), DatasetTest.numbered(1));

    private final DataSource source =
            new DataSource(
                    new DataCatalogue() {
                        @Override
                        public Optional<DataSplit> find(
                                String name, DataOptions options, CancellationToken token) {
                            return Optional.of(known).filter(split -> name.equals("known"));
                        }

                        @Override
                        public List<String> names() {
                            return List.of("known", "other");
                        }
                    });

    @Test
    void namesOfTheCatalogueGoFirst() {
        DataSplit split = source.load("known", DataOptions.DEFAULT);
        assertThat(split).isEqualTo(known.from("known"));
        assertThat(split.train()).isSameAs(known.train());
        assertThat(split.origin()).isEqualTo("known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere", "", " ", "no\0where"})
    void whatIsNotThereIsAnsweredWithTheKnownNames(String name) {
        UserError error = Inputs.errorOf(() -> source.load(name, DataOptions.DEFAULT));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_MISSING);
        assertThat(error.arguments()).containsExactly(name, "known, other");
    }

    @Test
    void tablesAreSplitAndStandardised() throws IOException {
        Path file = folder.resolve("Table.CSV");
        Files.writeString(file, "kind,x\n" + "a,1\nb,2\na,3\nb,?\na,5\n".repeat(4));
        DataOptions options = DataOptions.DEFAULT.withLabelColumn("kind").withSeed(7);
        DataSplit split = source.load(file.toString(), options);
        assertThat(split.train().size()).isEqualTo(16);
        assertThat(split.heldOut().classCounts()).containsExactly(2, 2);
        double sum = 0;
        for (int i = 0; i < split.train().size(); i++) {
            sum += Inputs.example(split.train(), i)[0];
        }
        assertThat(sum).isCloseTo(0, within(1e-4));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d.svm", "d.libsvm"})
    void sparseFilesAreReadByTheirExtension(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, "0 1:1\n1 1:2\n0 1:3\n1 1:4\n");
        assertThat(load(file).train().size() + load(file).heldOut().size()).isEqualTo(4);
    }

    @Test
    void otherFilesAreOfNoKnownKind() throws IOException {
        Path file = Files.writeString(folder.resolve("data.xlsx"), "x");
        assertThat(Inputs.codeOf(() -> load(file))).isEqualTo(ErrorCode.DATA_UNKNOWN_FORMAT);
    }

    @Test
    void anIdxFolderWithTwoPartsIsTakenAsItIs() throws IOException {
        write("train-images-idx3-ubyte.gz", Inputs.gzip(FOUR));
        write("train-labels-idx1-ubyte", FOUR_LABELS);
        write("t10k-images.idx3-ubyte", Inputs.idxImages(1, 1, 2, (byte) 1, (byte) 2));
        write("t10k-labels-idx1-ubyte", Inputs.idxLabels((byte) 2));
        DataSplit split = load(folder);
        assertThat(split.train().size()).isEqualTo(4);
        assertThat(split.heldOut().size()).isEqualTo(1);
        assertThat(split.train().classNames()).containsExactly("0", "1", "2");
        assertThat(split.heldOut().classNames()).isEqualTo(split.train().classNames());
    }

    @Test
    void anIdxFolderWithOnePartIsSplit() throws IOException {
        write("train-images-idx3-ubyte", FOUR);
        write("train-labels-idx1-ubyte", FOUR_LABELS);
        write("class-names.txt", "cat\n dog \n\n".getBytes(StandardCharsets.UTF_8));
        DataSplit split = load(folder);
        assertThat(split.heldOut().classCounts()).containsExactly(1, 1);
        assertThat(split.train().classNames()).containsExactly("cat", "dog");
        assertThat(split.train().name()).isEqualTo(folder.getFileName().toString());
    }

    @Test
    void anIdxFolderWithoutLabelsSaysWhichFileItLacks() throws IOException {
        write("train-images-idx3-ubyte", FOUR);
        UserError error = Inputs.errorOf(() -> load(folder));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_FILE_MISSING);
        assertThat(error.arguments()).containsExactly(folder.toString(), "train-labels-idx1-ubyte");
    }

    @Test
    void theTwoPartsOfAnIdxFolderMustBeOfOneSize() throws IOException {
        write("train-images-idx3-ubyte", FOUR);
        write("train-labels-idx1-ubyte", FOUR_LABELS);
        write("t10k-images-idx3-ubyte", Inputs.idxImages(1, 2, 1, (byte) 1, (byte) 2));
        write("t10k-labels-idx1-ubyte", Inputs.idxLabels((byte) 1));
        assertThat(Inputs.codeOf(() -> load(folder))).isEqualTo(ErrorCode.DATA_IMAGE_SIZE);
    }

    @Test
    void oneClassIsTooFewWhereverItComesFrom() throws IOException {
        Path table = Files.writeString(folder.resolve("one.csv"), "1,a\n2,a\n");
        assertThat(Inputs.codeOf(() -> load(table))).isEqualTo(ErrorCode.DATA_TOO_FEW);
        write("train-images-idx3-ubyte", FOUR);
        write("train-labels-idx1-ubyte", Inputs.idxLabels(new byte[4]));
        assertThat(Inputs.codeOf(() -> load(folder))).isEqualTo(ErrorCode.DATA_TOO_FEW);
    }

    @Test
    void anEmptyFolderHoldsNoData() {
        assertThat(Inputs.codeOf(() -> load(folder))).isEqualTo(ErrorCode.DATA_FOLDER);
    }

    @Test
    void aFolderInPlaceOfAFileIsNotRead() throws IOException {
        Path inside = Files.createDirectory(folder.resolve("class-names.txt"));
        assertThat(Inputs.codeOf(() -> IdxReader.read("d", DataInput.of(inside), null, List.of())))
                .isEqualTo(ErrorCode.DATA_UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 1, Double.NaN})
    void theShareOfTheOptionsMustLieBetween(double share) {
        assertThat(Inputs.codeOf(() -> DataOptions.DEFAULT.withHeldOutShare(share)))
                .isEqualTo(ErrorCode.SHARE_OUT_OF_RANGE);
    }

    private DataSplit load(Path path) {
        return source.load(path.toString(), DataOptions.DEFAULT);
    }

    private void write(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }
}
