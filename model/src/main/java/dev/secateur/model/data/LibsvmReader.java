package dev.secateur.model.data;

import dev.secateur.model.job.ErrorCode;
import dev.secateur.model.job.UserError;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the sparse text format of LIBSVM: {@code label index:value index:value …}, indices from 1
 * and ascending, what is not named is 0; {@code #} begins a comment. UTF-8, plain or gzip.
 *
 * @see <a href="https://www.csie.ntu.edu.tw/~cjlin/libsvm/">LIBSVM</a>
 */
public final class LibsvmReader {
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final String path;
    private final ClassLabels labels;
    private final FloatBuilder values;
    private final IntStream.Builder indices = IntStream.builder();
    private final IntStream.Builder ends = IntStream.builder();
    private int features;

    private LibsvmReader(String path) {
        this.path = path;
        labels = new ClassLabels(path);
        values = new FloatBuilder(path);
    }

    /**
     * Reads a file as it stands, values not scaled, as vectors as wide as the highest index.
     *
     * @throws UserError {@code DATA_LINE}, {@code DATA_LABEL_VALUES}, {@code DATA_NO_FEATURES},
     *     {@code DATA_TOO_FEW}, {@code DATA_TOO_LARGE}, {@code DATA_ENCODING}, {@code
     *     DATA_DAMAGED}, {@code DATA_UNREADABLE}
     */
    public static Dataset read(DataInput input) {
        LibsvmReader reader = new LibsvmReader(input.name());
        try (TextInput text = TextInput.open(input)) {
            String line = text.nextLine();
            for (long number = 1; line != null; number++) {
                reader.addLine(line, number);
                line = text.nextLine();
            }
        } catch (IOException e) {
            throw Failures.of(e, input.name());
        }
        return reader.toDataset(input.stem());
    }

    private void addLine(String line, long number) {
        int comment = line.indexOf('#');
        String content = (comment < 0 ? line : line.substring(0, comment)).strip();
        if (content.isEmpty()) {
            return;
        }
        List<String> tokens = BLANKS.splitAsStream(content).toList();
        if (!Numbers.isNumber(tokens.get(0))) {
            throw malformed(number);
        }
        labels.add(tokens.get(0), number);
        int last = 0;
        for (String token : tokens.subList(1, tokens.size())) {
            last = addPair(token, last, number);
        }
        features = Math.max(features, last);
        ends.add(values.size());
    }

    /** Takes {@code index:value}, and gives the index. */
    private int addPair(String token, int last, long line) {
        int colon = token.indexOf(':');
        String index = colon < 0 ? "" : token.substring(0, colon);
        OptionalDouble value = Numbers.parse(token.substring(colon + 1));
        boolean ascending = index.matches("[0-9]{1,9}") && Integer.parseInt(index) > last;
        if (!ascending || value.isEmpty()) {
            throw malformed(line);
        }
        indices.add(Integer.parseInt(index) - 1);
        values.add((float) value.getAsDouble());
        return Integer.parseInt(index);
    }

    private UserError malformed(long line) {
        return new UserError(ErrorCode.DATA_LINE, path, line, "LIBSVM");
    }

    private Dataset toDataset(String name) {
        if (labels.size() == 0) {
            throw new UserError(ErrorCode.DATA_TOO_FEW, path);
        }
        if (features == 0) {
            throw new UserError(ErrorCode.DATA_NO_FEATURES, path);
        }
        Checks.requireAtMost(Checks.MOST_FLOATS, (long) labels.size() * features, path);
        ClassLabels.Labels classes = labels.toLabels("1");
        return new Dataset(
                name,
                new ExampleShape.Vector(features),
                classes.names(),
                Optional.empty(),
                new Examples.Floats(dense()),
                classes.ofExamples());
    }

    private float[] dense() {
        float[] sparse = values.toArray();
        int[] places = indices.build().toArray();
        int[] rowEnds = ends.build().toArray();
        float[] dense = new float[rowEnds.length * features];
        int next = 0;
        for (int row = 0; row < rowEnds.length; row++) {
            for (; next < rowEnds[row]; next++) {
                dense[row * features + places[next]] = sparse[next];
            }
        }
        return dense;
    }
}
