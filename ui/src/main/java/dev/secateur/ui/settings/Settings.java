package dev.secateur.ui.settings;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.secateur.ui.control.Theme;
import java.util.ArrayList;
import java.util.List;

/**
 * The choices that are remembered.
 *
 * @param theme the look
 * @param language a language tag, such as {@code en} or {@code zh}
 * @param recent the files opened last, the newest first
 * @param width the window's width
 * @param height the window's height
 * @param logCounts whether histograms count on a logarithmic axis
 * @param logWeights whether their weights are on an axis that is logarithmic on both sides of zero
 * @param folder where the last file was opened or saved; null for none
 * @param threads how many threads compute; {@link #DEFAULT} leaves it to the program
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Settings(
        Theme theme,
        String language,
        List<String> recent,
        double width,
        double height,
        boolean logCounts,
        boolean logWeights,
        String folder,
        int threads) {
    /** As many threads as leave the window a processor. */
    static final int DEFAULT = 0;

    private static final int MOST_RECENT = 8;
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /** Copies the list and puts defaults where a file says nothing. */
    public Settings {
        theme = theme == null ? Theme.LIGHT : theme;
        language = language == null ? "en" : language;
        recent = recent == null ? List.of() : List.copyOf(recent);
        width = width < 200 ? WIDTH : width;
        height = height < 200 ? HEIGHT : height;
    }

    /** What a first start begins with, in a language. */
    public static Settings first(String language) {
        return new Settings(
                Theme.LIGHT, language, List.of(), WIDTH, HEIGHT, true, false, null, DEFAULT);
    }

    /** As many threads as were chosen; another number where none, or more than can be, were. */
    public int threadsAmong(int processors, int otherwise) {
        return threads >= 1 && threads <= processors ? threads : otherwise;
    }

    Settings withTheme(Theme other) {
        return new Settings(
                other, language, recent, width, height, logCounts, logWeights, folder, threads);
    }

    Settings withLanguage(String other) {
        return new Settings(
                theme, other, recent, width, height, logCounts, logWeights, folder, threads);
    }

    Settings withSize(double otherWidth, double otherHeight) {
        return new Settings(
                theme,
                language,
                recent,
                otherWidth,
                otherHeight,
                logCounts,
                logWeights,
                folder,
                threads);
    }

    Settings withLogCounts(boolean other) {
        return new Settings(
                theme, language, recent, width, height, other, logWeights, folder, threads);
    }

    Settings withLogWeights(boolean other) {
        return new Settings(
                theme, language, recent, width, height, logCounts, other, folder, threads);
    }

    Settings withThreads(int other) {
        return new Settings(
                theme, language, recent, width, height, logCounts, logWeights, folder, other);
    }

    Settings withFolder(String other) {
        return new Settings(
                theme, language, recent, width, height, logCounts, logWeights, other, threads);
    }

    Settings withRecent(String file) {
        List<String> files = new ArrayList<>(recent);
        files.remove(file);
        files.add(0, file);
        List<String> kept = files.subList(0, Math.min(MOST_RECENT, files.size()));
        return new Settings(
                theme, language, kept, width, height, logCounts, logWeights, folder, threads);
    }
}
