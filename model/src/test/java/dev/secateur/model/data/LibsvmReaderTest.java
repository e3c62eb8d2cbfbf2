package dev.secateur.model.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibsvmReaderTest {
    @Test
    void whatIsNotNamedIsZero() {
        Dataset data = read("+1 1:0.5 4:-2\n-1 2:1e1\n-1\n");
        assertThat(data.shape()).isEqualTo(new ExampleShape.Vector(4));
        assertThat(Inputs.example(data, 0)).containsExactly(0.5f, 0, 0, -2);
        assertThat(Inputs.example(data, 1)).containsExactly(0, 10, 0, 0);
        assertThat(Inputs.example(data, 2)).containsExactly(0, 0, 0, 0);
        assertThat(data.classNames()).containsExactly("-1", "+1");
        assertThat(Inputs.labels(data)).containsExactly(1, 0, 0);
    }

    @Property(tries = 100)
    void denseRowsComeBackAsWritten(
            @ForAll @Size(min = 2, max = 20) List<@FloatRange(min = -9, max = 9) Float> values) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < values.size(); i++) {
            text.append(i % 2).append(" 1:").append(values.get(i)).append(" 3:7 # row\r\n");
        }
        Dataset data = read(text.toString());
        for (int i = 0; i < values.size(); i++) {
            assertThat(Inputs.example(data, i)).containsExactly(values.get(i), 0, 7);
        }
    }

    @Test
    void packedFilesCommentsAndBlankLinesAreRead() {
        byte[] text = "# a file\n\n0 1:1 # first\n1 1:2".getBytes(StandardCharsets.UTF_8);
        Dataset data = LibsvmReader.read(Inputs.bytes("x/small.svm.gz", Inputs.gzip(text)));
        assertThat(data.size()).isEqualTo(2);
        assertThat(data.name()).isEqualTo("small");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a 1:1",
                "1 0:1",
                "1 2:1 1:1",
                "1 1:1 1:2",
                "1 1:x",
                "1 1",
                "1 :1",
                "1 1:",
                "1 -1:1",
                "1,2 1:1",
                "1 qid:3 1:1",
                "1 99999999999:1",
                "1 1:nan",
                "1 1:1e99",
                "<html>"
            })
    void aLineThatDoesNotFollowTheFormatIsFound(String line) {
        UserError error = Inputs.errorOf(() -> read("0 1:1\n" + line + "\n"));
        assertThat(error.code()).isEqualTo(ErrorCode.DATA_LINE);
        assertThat(error.arguments()).containsExactly("d.svm", 2L, "LIBSVM");
    }

    @Test
    void aHugeIndexIsNotAllocated() {
        assertThat(Inputs.codeOf(() -> read("0 1:1\n1 999999999:1\n")))
                .isEqualTo(ErrorCode.DATA_TOO_LARGE);
    }

    @Test
    void anEndlessLineIsNotKept() {
        String line = "1 1:1" + " ".repeat(TextInput.LONGEST_LINE);
        assertThat(Inputs.codeOf(() -> read(line))).isEqualTo(ErrorCode.DATA_TOO_LARGE);
    }

    @Test
    void emptyFilesAndLabelsAloneAreTooFew() {
        assertThat(Inputs.codeOf(() -> read("# nothing\n"))).isEqualTo(ErrorCode.DATA_TOO_FEW);
        assertThat(Inputs.codeOf(() -> read("1\n0\n"))).isEqualTo(ErrorCode.DATA_NO_FEATURES);
    }

    @Test
    void textThatIsNotUtf8IsSaidSo() {
        byte[] bytes = {'1', ' ', (byte) 0xC3, (byte) 0x28};
        assertThat(Inputs.codeOf(() -> LibsvmReader.read(Inputs.bytes("d.svm", bytes))))
                .isEqualTo(ErrorCode.DATA_ENCODING);
    }

    private static Dataset read(String text) {
        return LibsvmReader.read(Inputs.text("d.svm", text));
    }
}
