"""PyTorch's side of the benchmark: the same networks, data and steps as on the Java side.

Arguments: WORK NETWORK BATCH THREADS DATA EXAMPLES CLASSES SHAPE RATE, where DATA is a file of
float32 values followed by int64 labels, little-endian, and SHAPE is such as 1x28x28.
RATE is the learning rate of plain SGD.
A line "round SECONDS" in gives a JSON object with examples a second out.
"""

import json
import re
import sys
import time

import torch
import torch.nn.functional as F
from torch import nn

MAPPED = [("openblas", "openblas"), ("mkl_", "mkl"), ("libblis", "blis"), ("atlas", "atlas")]


def mlp(size, widths, classes):
    layers = [nn.Flatten()]
    for width in widths:
        layers += [nn.Linear(size, width), nn.ReLU()]
        size = width
    return nn.Sequential(*layers, nn.Linear(size, classes))


def lenet5(shape, classes):
    channels, height, width = shape
    left = 50 * (((height - 4) // 2 - 4) // 2) * (((width - 4) // 2 - 4) // 2)
    return nn.Sequential(
        nn.Conv2d(channels, 20, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Conv2d(20, 50, 5), nn.ReLU(), nn.MaxPool2d(2),
        nn.Flatten(), nn.Linear(left, 500), nn.ReLU(), nn.Linear(500, classes))


class ResidualCnn(nn.Module):
    def __init__(self, channels, classes):
        super().__init__()
        self.conv1 = nn.Conv2d(channels, 16, 3, padding=1)
        self.bn1 = nn.BatchNorm2d(16)
        self.conv2 = nn.Conv2d(16, 16, 3, padding=1)
        self.bn2 = nn.BatchNorm2d(16)
        self.conv3 = nn.Conv2d(16, 32, 3, padding=1)
        self.bn3 = nn.BatchNorm2d(32)
        self.out = nn.Linear(32, classes)

    def forward(self, x):
        x = F.relu(self.bn1(self.conv1(x)))
        x = F.relu(x + self.bn2(self.conv2(x)))
        x = F.max_pool2d(x, 2)
        x = F.relu(self.bn3(self.conv3(x)))
        return self.out(F.adaptive_avg_pool2d(x, 1).flatten(1))


class LstmClassifier(nn.Module):
    """PyTorch's LSTM has two biases for each gate where DL4J's has one."""

    def __init__(self, features, units, classes):
        super().__init__()
        self.lstm = nn.LSTM(features, units, batch_first=True)
        self.out = nn.Linear(units, classes)

    def forward(self, x):
        steps, _ = self.lstm(x)
        return self.out(steps[:, -1])


def build(network, shape, classes):
    size = 1
    for side in shape:
        size *= side
    if network == "mlp-64":
        return mlp(size, [64], classes)
    if network == "lenet-300-100":
        return mlp(size, [300, 100], classes)
    if network == "lenet-5":
        return lenet5(shape, classes)
    if network == "digits-cnn":
        return ResidualCnn(shape[0], classes)
    if network == "charts-lstm":
        return LstmClassifier(shape[0], 32, classes)
    raise SystemExit("unknown network " + network)


def read(path, network, examples, shape):
    with open(path, "rb") as file:
        raw = bytearray(file.read())
    values = (len(raw) - 8 * examples) // 4
    x = torch.frombuffer(raw, dtype=torch.float32, count=values).reshape(examples, *shape)
    y = torch.frombuffer(raw, dtype=torch.int64, offset=4 * values)
    if network == "charts-lstm":
        x = x.transpose(1, 2).contiguous()
    return x.clone(), y.clone()


def batches(examples, batch):
    while True:
        order = torch.randperm(examples)
        for start in range(0, examples - batch + 1, batch):
            yield order[start:start + batch]


def fit(net, x, y, draws, learning_rate):
    optimizer = torch.optim.SGD(net.parameters(), lr=learning_rate)
    net.train()

    def step():
        chosen = next(draws)
        optimizer.zero_grad()
        loss = F.cross_entropy(net(x[chosen]), y[chosen])
        loss.backward()
        optimizer.step()

    return step


def answer(net, x, draws):
    net.eval()

    def step():
        with torch.inference_mode():
            F.softmax(net(x[next(draws)]), 1)

    return step


def rate(step, batch, seconds):
    start = time.perf_counter()
    steps = 0
    passed = 0
    while steps == 0 or passed < seconds:
        step()
        steps += 1
        passed = time.perf_counter() - start
    return steps * batch / passed


def blas():
    """Which library multiplies matrices: from what is mapped, else from how torch was built."""
    built = re.search(r"BLAS_INFO=(\w+)", torch.__config__.show())
    info = built.group(1) if built else ""
    try:
        with open("/proc/self/maps") as file:
            mapped = {line.split()[-1].lower() for line in file}
    except OSError:
        mapped = set()
    for part, name in MAPPED:
        if any(part in path for path in mapped):
            return name
    if any(re.search(r"/libblas\.so", path) for path in mapped):
        return "reference"
    return {"open": "openblas"}.get(info, info or "unknown")


def main():
    work, network, batch, threads, path, examples, classes, shape, learning_rate = sys.argv[1:]
    torch.set_num_threads(int(threads))
    torch.manual_seed(1)
    shape = [int(side) for side in shape.split("x")]
    examples, batch = int(examples), int(batch)
    x, y = read(path, network, examples, shape)
    net = build(network, shape, int(classes))
    draws = batches(examples, batch)
    if work == "train":
        step = fit(net, x, y, draws, float(learning_rate))
    else:
        step = answer(net, x, draws)
    print(json.dumps({"ready": True, "version": torch.__version__, "blas": blas()}), flush=True)
    for line in sys.stdin:
        print(json.dumps({"rate": rate(step, batch, float(line.split()[1]))}), flush=True)


main()
