package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {
    @Property(tries = 100)
    void numbersComeBackAsWritten(
            @ForAll @Size(min = 4, max = 20) List<@FloatRange(min = -1e30f, max = 1e30f) Float> column,
            @ForAll boolean header) {
        String rows =
                IntStream.range(0, column.size())
                        .mapToObj(
                                i ->
                                        column.get(i)
                                                + ","
                                                + -column.get(i)
                                                + ","
                                                + "ab".charAt(i % 2))
                        .collect(Collectors.joining("\n"));
        Dataset data = read((header ? "x,y,class\n" : "") + rows);
        assertThat(data.size()).isEqualTo(column.size());
        for (int i = 0; i < data.size(); i++) {
            assertThat(Inputs.example(data, i)).containsExactly(column.get(i), -column.get(i));
            assertThat(data.label(i)).isEqualTo(i % 2);
        }
    }

    @Test
    void aHeaderNamesTheFeatures() {
        Dataset data = read("width,height,kind\n1,2,a\n3,4,b\n");
        assertThat(data.featureNames()).contains(List.of("width", "height"));
        assertThat(data.size()).isEqualTo(2);
        assertThat(read("1,2,a\n3,4,b\n").featureNames()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0,1,label\n5,6,7\n8,9,3",
                "0,1,2,3,4,5,6,7,kind\n1,1,1,1,1,1,1,1,a\n2,2,2,2,2,2,2,2,b",
                "1,x,y\n1,2,0\n2,3,1"
            })
    void headersOfNumbersAreSeen(String text) {
        Optional<String> label = text.startsWith("1,x") ? Optional.of("y") : Optional.empty();
        assertThat(CsvTable.read(Inputs.text("d.csv", text), label).size()).isEqualTo(2);
    }

    @Test
    void theLabelIsFoundByNameByNumberOrLast() {
        String text = "kind,size,weight\nb,1,2\na,3,4\n";
        Dataset byName = CsvTable.read(Inputs.text("d.csv", text), Optional.of("kind"));
        Dataset byNumber = CsvTable.read(Inputs.text("d.csv", text), Optional.of("1"));
        for (Dataset data : List.of(byName, byNumber)) {
            assertThat(data.classNames()).containsExactly("a", "b");
            assertThat(Inputs.labels(data)).containsExactly(1, 0);
            assertThat(Inputs.example(data, 0)).containsExactly(1, 2);
            assertThat(data.featureNames()).contains(List.of("size", "weight"));
        }
    }

    @Test
    void numericLabelsGoByValueHoweverTheyAreWritten() {
        Dataset data = read("1,10\n2,9\n3,+9\n4,9.0\n5,10.0\n6,-1\n7,-1.0\n");
        assertThat(data.classNames()).containsExactly("-1", "9", "10");
        assertThat(Inputs.labels(data)).containsExactly(2, 1, 1, 1, 2, 0, 0);
    }

    @Test
    void textLabelsGoByNameWhateverTheOrderOfTheRows() {
        assertThat(read("1,b\n2,a\n").classNames()).containsExactly("a", "b");
        assertThat(read("2,a\n1,b\n").classNames()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "NA", "NaN", " "})
    void whatIsMissingIsNotANumber(String missing) {
        Dataset data = read("1,2,a\n" + missing + ",4,b\n");
        assertThat(Inputs.example(data, 1)).containsExactly(Float.NaN, 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", ","})
    void theSeparatorIsSeen(String separator) {
        Dataset data = read("1,2,a\n3,4,b\n".replace(",", separator));
        assertThat(Inputs.example(data, 1)).containsExactly(3, 4);
    }

    @Test
    void quotesBlanksWindowsLinesAndByteOrderMarkAreNoHindrance() {
        Dataset data = read("\uFEFF\"x\", y ,\"the, class\"\r\n 1 ,2,\"a, b\"\r\n\r\n3,4,c\r\n");
        assertThat(data.classNames()).containsExactly("a, b", "c");
        assertThat(data.featureNames()).contains(List.of("x", "y"));
        assertThat(Inputs.example(data, 0)).containsExactly(1, 2);
    }

    @Test
    void packedTablesAreUnpacked() {
        byte[] packed = Inputs.gzip("1,2,a\n3,4,b\n".getBytes(StandardCharsets.UTF_8));
        Dataset data = CsvTable.read(Inputs.bytes("/x/my.data.csv.gz", packed), Optional.empty());
        assertThat(data.size()).isEqualTo(2);
        assertThat(data.name()).isEqualTo("my.data");
    }

    @Test
    void aRaggedRowIsFoundByItsLine() {
        UserError error = Inputs.errorOf(() -> read("x,y,c\n1,2,a\n3,b\n"));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_RAGGED);
        assertThat(error.arguments()).containsExactly("d.csv", 3L, 3, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "1,5x", "1e39", "0x10", "1f", "Infinity", "--1", "."})
    void whatIsNoNumberIsFoundByLineAndColumn(String value) {
        String quoted = "\"" + value + "\"";
        UserError error = Inputs.errorOf(() -> read("x,y,c\n1,2,a\n3," + quoted + ",b\n"));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_NOT_NUMERIC);
        assertThat(error.arguments()).containsExactly("d.csv", 3L, "y", value);
    }

    @Test
    void withoutAHeaderColumnsAreCalledByNumber() {
        UserError error = Inputs.errorOf(() -> read("1,2,a\nx,4,b\n"));
        assertThat(error.arguments()).containsExactly("d.csv", 2L, "1", "x");
    }

    @Test
    void anUnclosedQuoteIsShownInPartOnly() {
        UserError error = Inputs.errorOf(() -> read("1,2,a\n\"" + "long ".repeat(99) + "\",4,b\n"));
        assertThat(error.arguments().get(3).toString()).hasSizeLessThan(50);
    }

    @Test
    void aLabelColumnThatIsNotThereIsAnsweredWithThoseThatAre() {
        String named = "size,kind\n1,a\n2,b\n";
        UserError error = errorOf(named, "colour");
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_LABEL_COLUMN);
        assertThat(error.arguments()).containsExactly("d.csv", "colour", "size, kind");
        assertThat(errorOf("1,a\n2,b\n", "kind").arguments()).contains("1–2");
        assertThat(errorOf(named, "3").code()).isEqualTo(ErrorCode.DATA_LABEL_COLUMN);
        assertThat(errorOf(named, "0").code()).isEqualTo(ErrorCode.DATA_LABEL_COLUMN);
        assertThat(errorOf(named, "-1").code()).isEqualTo(ErrorCode.DATA_LABEL_COLUMN);
    }

    @Test
    void anExampleWithoutLabelIsFound() {
        UserError error = Inputs.errorOf(() -> read("1,2,a\n3,4,\n"));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_LABEL_MISSING);
        assertThat(error.arguments()).containsExactly("d.csv", 2L);
    }

    @Test
    void measurementsAreNoLabels() {
        UserError error = Inputs.errorOf(() -> read("a,b\n1,1.5\n2,2.5\n3,3.5\n4,4.5\n"));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_LABEL_VALUES);
        assertThat(error.arguments()).containsExactly("d.csv", "b", 4, 4);
    }

    @Test
    void emptyTablesAreTooFew() {
        for (String text : List.of("", "\n\n", "x,y,class\n")) {
            assertThat(Inputs.codeOf(() -> read(text))).isEqualTo(ErrorCode.DATA_TOO_FEW);
        }
    }

    @Test
    void labelsAloneAreNothingToLearnFrom() {
        assertThat(Inputs.codeOf(() -> read("a\nb\n"))).isEqualTo(ErrorCode.DATA_NO_FEATURES);
    }

    @Test
    void textThatIsNotUtf8IsSaidSo() {
        byte[] latin = "größe,c\n1,a\n2,b\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(
                        Inputs.codeOf(
                                () ->
                                        CsvTable.read(
                                                Inputs.bytes("d.csv", latin), Optional.empty())))
                .isEqualTo(ErrorCode.DATA_ENCODING);
    }

    @Test
    void aLaterByteThatIsNotUtf8IsSaidSoToo() {
        byte[] text = ("1,2,a\n".repeat(40_000) + "1,2,b\n").getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xFF;
        assertThat(
                        Inputs.codeOf(
                                () -> CsvTable.read(Inputs.bytes("d.csv", text), Optional.empty())))
                .isEqualTo(ErrorCode.DATA_ENCODING);
    }

    @Test
    void aFieldLongerThanAnyIsAnotherFormat() {
        String endless = "1,2,a\n\"" + "x".repeat(1 << 24);
        assertThat(Inputs.codeOf(() -> read(endless))).isEqualTo(ErrorCode.DATA_WRONG_FORMAT);
    }

    @Property(tries = 300)
    void anyBytesAreReadOrAUserError(@ForAll @Size(max = 60) byte[] bytes) {
        try {
            CsvTable.read(Inputs.bytes("d.csv", bytes), Optional.empty());
        } catch (UserError e) {
            assertThat(e.code().name()).startsWith("DATA_");
        }
    }

    private static Dataset read(String text) {
        return CsvTable.read(Inputs.text("d.csv", text), Optional.empty());
    }

    private static UserError errorOf(String text, String label) {
        return Inputs.errorOf(() -> CsvTable.read(Inputs.text("d.csv", text), Optional.of(label)));
    }
}
