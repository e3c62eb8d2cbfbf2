package dev.secateur.app.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.secateur.model.engine.Engine;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;

/**
 * The child's end of the line to the benchmark: a request a line in, a JSON object a line out.
 * First it says, unasked, that it is ready. It ends when the requests do, also when that is because
 * the benchmark died. Between requests it waits without using the processor.
 */
public final class Worker {
    private final BufferedReader requests;
    private final PrintStream answers;
    private final ObjectMapper mapper = new ObjectMapper();

    /** A worker on these two streams. */
    public Worker(BufferedReader requests, PrintStream answers) {
        this.requests = requests;
        this.answers = answers;
    }

    /** Serves a contestant of ours or DL4J's until the requests end. */
    public void run(Contestant contestant, Setting setting) throws IOException {
        Engine engine = new Engine(setting.threads(), contestant.arithmetic());
        try (Trainee trainee = new Trainee(engine, setting)) {
            ObjectNode ready = mapper.createObjectNode().put("ready", true);
            answer(ready.put("version", Engine.dl4jVersion()).put("backend", trainee.backend()));
            for (String line = requests.readLine(); line != null; line = requests.readLine()) {
                answer(answer(Request.parse(line), trainee));
            }
        }
    }

    private ObjectNode answer(Request request, Trainee trainee) {
        ObjectNode answer = mapper.createObjectNode();
        if (request instanceof Request.Round round) {
            answer.put("rate", trainee.examplesPerSecond(round.seconds()));
        } else if (request instanceof Request.Profile profile) {
            ObjectNode shares = answer.putObject("shares");
            trainee.profile(profile.seconds()).forEach(shares::put);
        } else if (request instanceof Request.WriteFresh fresh) {
            trainee.writeFresh(fresh.seed(), fresh.file());
            answer.put("written", true);
        } else if (request instanceof Request.Learn learn) {
            answer.put("accuracy", trainee.learn(learn.seed(), learn.steps(), learn.file()));
        }
        return answer;
    }

    private void answer(ObjectNode answer) {
        answers.println(answer);
        answers.flush();
    }
}
