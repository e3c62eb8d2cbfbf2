package dev.secateur.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.secateur.ui.control.Ink;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FigureFilesTest {
    private static final String NASTY = "a <b> & \"c\", d";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyPointOfALineComesBackFromTheNumbersExactly(long seed) throws IOException {
        Random random = new Random(seed);
        double[] x = random.doubles(50, 0, 10).sorted().toArray();
        double[] y = random.doubles(50, -1e-6, 1e9).toArray();
        Trace line = new Trace.Line("train", Pen.strong(Ink.TRAIN), x, y);
        List<String> lines = csv(plot(Plot.Scale.LINEAR, line));
        assertThat(lines.get(0)).isEqualTo("panel,series,x,x_end,y,y_low,y_high,label");
        assertThat(lines).hasSize(51);
        for (int i = 0; i < 50; i++) {
            String[] cells = lines.get(i + 1).split(",", -1);
            assertThat(Double.parseDouble(cells[2])).isEqualTo(x[i]);
            assertThat(Double.parseDouble(cells[4])).isEqualTo(y[i]);
        }
    }

    @Test
    void bandsBarsDotsAndMarksHaveColumnsOfTheirOwn() throws IOException {
        Pen pen = Pen.strong(Ink.KEPT);
        double[] one = {1};
        double[] two = {2};
        assertThat(
                        csv(
                                plot(
                                        Plot.Scale.LINEAR,
                                        new Trace.Band("band", pen, one, one, two),
                                        new Trace.Bars("bars", pen, one, two, new double[] {7}),
                                        new Trace.Dots("dots", pen, one, two, List.of("here")),
                                        new Trace.Mark("mark", pen, 0.5))))
                .containsExactly(
                        "panel,series,x,x_end,y,y_low,y_high,label",
                        "Loss,band,1,,,1,2,",
                        "Loss,bars,1,2,7,,,",
                        "Loss,dots,1,,2,,,here",
                        "Loss,mark,0.5,,,,,");
    }

    @Test
    void whatWouldBreakALineIsQuotedAndNoNumberIsNothing() throws IOException {
        Trace line =
                new Trace.Line(
                        NASTY, Pen.strong(Ink.KEPT), new double[] {1}, new double[] {Double.NaN});
        assertThat(csv(plot(Plot.Scale.LINEAR, line)).get(1))
                .isEqualTo("Loss,\"a <b> & \"\"c\"\", d\",1,,,,,");
    }

    @Test
    void aMatrixStaysAMatrix() throws IOException {
        assertThat(csv(matrix())).containsExactly("Confusion,cat,dog", "cat,5,1.5", "dog,,0");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theVectorsOfALineLieAsItsNumbersDo(long seed) throws Exception {
        double[] x = IntStream.range(0, 20).asDoubleStream().toArray();
        double[] y = new Random(seed).doubles(20, 0, 3).toArray();
        Document svg =
                svg(plot(Plot.Scale.LINEAR, new Trace.Line(NASTY, Pen.strong(Ink.TRAIN), x, y)));
        Element path = (Element) svg.getElementsByTagName("path").item(0);
        double[][] points = points(path.getAttribute("d"));
        assertThat(points).hasDimensions(20, 2);
        double perX = (points[19][0] - points[0][0]) / 19;
        int low = extreme(y, -1);
        int high = extreme(y, 1);
        double perY = (points[high][1] - points[low][1]) / (y[high] - y[low]);
        assertThat(perX).isPositive();
        assertThat(perY).isNegative();
        for (int i = 0; i < 20; i++) {
            assertThat(points[i][0]).isCloseTo(points[0][0] + i * perX, within(0.02));
            double wanted = points[low][1] + perY * (y[i] - y[low]);
            assertThat(points[i][1]).isCloseTo(wanted, within(0.03));
        }
        assertThat(texts(svg)).contains(NASTY, "Loss", "epoch");
        assertThat(path.getAttribute("stroke")).isEqualTo("#0000" + ink(Ink.TRAIN));
    }

    @Test
    void everyScaleAndTraceIsDrawnAsVectorsWithinThePaper() throws Exception {
        Pen pen = Pen.strong(Ink.KEPT);
        double[] x = {-2, 0, 1};
        double[] y = {0, 0.5, 1};
        for (Plot.Scale scale : Plot.Scale.values()) {
            Document svg =
                    svg(
                            plot(
                                    scale,
                                    new Trace.Band("band", pen, x, new double[3], y),
                                    new Trace.Bars("bars", pen, x, new double[] {0, 1, 2}, y),
                                    new Trace.Dots("dots", pen, x, y, List.of("", "b", "")),
                                    new Trace.Mark("mark", pen, 0.5)));
            assertThat(svg.getElementsByTagName("polygon").getLength()).isEqualTo(1);
            assertThat(svg.getElementsByTagName("circle").getLength()).isEqualTo(3);
            assertThat(svg.getElementsByTagName("image").getLength()).isZero();
            NodeList all = svg.getElementsByTagName("rect");
            for (int i = 0; i < all.getLength(); i++) {
                Element rect = (Element) all.item(i);
                assertThat(number(rect, "x") + number(rect, "width")).isBetween(0.0, 800.0);
                assertThat(number(rect, "y") + number(rect, "height")).isBetween(0.0, 380.0);
            }
        }
    }

    @Test
    void theCellsOfAMatrixHaveTheirColoursAndHolesHaveNone() throws Exception {
        Document svg = svg(matrix());
        List<String> fills = fills(svg, "rect");
        assertThat(fills.subList(1, fills.size())).containsExactly("#0000FF", "#FF0000", "#00FF00");
        assertThat(texts(svg)).contains("cat", "dog", "5");
    }

    @Test
    void neighboursOfOneColourAreOneRectangle() throws Exception {
        int[] colors = new int[1000];
        Arrays.fill(colors, 0xFF123456);
        List<String> rows = List.of("1");
        List<String> columns = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();
        Matrix matrix = new Matrix("", rows, columns, new double[1000], colors, false);
        assertThat(fills(svg(matrix), "rect")).hasSize(2);
    }

    @Test
    void flatDataAndNoDataAreDrawnToo() throws Exception {
        double[] same = {3, 3};
        assertThat(
                        svg(
                                plot(
                                        Plot.Scale.LINEAR,
                                        new Trace.Line("", Pen.faint(Ink.KEPT), same, same))))
                .isNotNull();
        assertThat(svg(plot(Plot.Scale.SHARES))).isNotNull();
    }

    private static Plot plot(Plot.Scale scale, Trace... traces) {
        return new Plot("Loss", "epoch", scale, List.of(traces));
    }

    private static Matrix matrix() {
        List<String> names = List.of("cat", "dog");
        double[] values = {5, 1.5, Double.NaN, 0};
        int[] colors = {0xFF0000FF, 0xFFFF0000, 0, 0xFF00FF00};
        return new Matrix("Confusion", names, names, values, colors, true);
    }

    private static List<String> csv(Panel panel) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CsvFigure.write(Figure.of("f", panel), out);
        return out.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static Document svg(Panel panel) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        SvgFigure.write(Figure.of("f", panel), ink -> "#0000" + ink(ink), out);
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
    }

    private static String ink(Ink ink) {
        return String.format(Locale.ROOT, "%02X", ink.name().hashCode() & 0xFF);
    }

    private static double[][] points(String path) {
        return Arrays.stream(path.substring(1).split("L", -1))
                .map(
                        at ->
                                Arrays.stream(at.split(",", -1))
                                        .mapToDouble(Double::parseDouble)
                                        .toArray())
                .toArray(double[][]::new);
    }

    private static int extreme(double[] values, int sign) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = sign * values[i] > sign * values[best] ? i : best;
        }
        return best;
    }

    private static double number(Element element, String attribute) {
        String text = element.getAttribute(attribute);
        return text.isEmpty() ? 0 : Double.parseDouble(text);
    }

    private static List<String> texts(Document svg) {
        NodeList all = svg.getElementsByTagName("text");
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> all.item(i).getTextContent())
                .toList();
    }

    private static List<String> fills(Document svg, String name) {
        NodeList all = svg.getElementsByTagName(name);
        return IntStream.range(0, all.getLength())
                .mapToObj(i -> ((Element) all.item(i)).getAttribute("fill"))
                .toList();
    }
}
