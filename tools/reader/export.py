"""Writes a trained reader as the ONNX file that the bot runs, its weights as integers of a byte.

    python export.py CHECKPOINT OUT.onnx --samples EXAMPLES.jsonl

The graph is written out from the weights instead of being traced and rewritten, so that it is the same whatever the
versions of torch and transformers, and holds the operators that were measured to be the fastest:

- The rows of the table of words are eight-bit integers with a scale each. Only the rows of a text are made into floats.
- Weights are signed integers with a scale for each output, activations unsigned ones with a scale for each multiplication
  (`DynamicQuantizeMatMul`). Unsigned weights take 1.6 times as long where the processor has VNNI.
- Weights are kept to -95..95. Processors without VNNI add products in pairs in 16 bits, which weights up to 127 overflow
  in up to one sum of a hundred; none did at 95, which costs little exactness.
- A few channels of what the inner layers read are 20 times as large as the others, so that one scale for all leaves these
  few steps. With `samples` (texts as lists of tokens, some dozens), the channels are made alike before, and the weights
  make up for it, as in SmoothQuant (Xiao et al. 2023): a third of the error, and no time.
- Queries, keys and values are one multiplication; the scale of attention is in the weights of the queries; the type of
  token 0 is in the positions. A norm is not joined with the sum before it: the joined operator is five times as slow.
"""

import argparse
import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

from examples import read_examples
from model import Reader, load

RUNTIME = "com.microsoft"
LARGEST = 95
EPSILON = 1e-12
# How much of the difference between channels goes from what is read into the weights.
SHARE = 0.7


def export(model, path: str | Path, samples: Iterable[Sequence[int]] = (), *, row_bits: int = 8) -> None:
    """Writes `model` to `path`: input_ids and attention_mask [batch, length] to logits [batch, length, outputs].

    `row_bits=4` halves the table of words.
    """
    weights = {name: tensor.detach().float().cpu().numpy() for name, tensor in model.state_dict().items()}
    largest = largest_inputs(model, samples)
    graph = Graph()
    x = embeddings(graph, weights, row_bits)
    hide = padding(graph)
    for number in range(model.sizes["layers"]):
        x = encoder_layer(graph, weights, f"layers.{number}", model.sizes["heads"], x, hide, largest)
    head = weights["tell.weight"].T
    product = graph.node("MatMul", x, graph.keep(head, "tell.weight"))
    graph.node("Add", product, graph.keep(weights["tell.bias"], "tell.bias"), output="logits")
    onnx.save(graph.model(outputs=head.shape[1]), path)


class Graph:
    """The nodes and weights of a model in the making. Values are named by number."""

    def __init__(self):
        self.nodes, self.kept = [], []
        self.numbers = itertools.count()

    def keep(self, array, name: str | None = None) -> str:
        """Weights that have a name are what `restore` makes a reader of again."""
        name = name or f"constant{next(self.numbers)}"
        self.kept.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind: str, *inputs: str, domain: str = "", count: int = 1, output: str | None = None, **attributes):
        outputs = [output or f"value{next(self.numbers)}" for _ in range(count)]
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs if count > 1 else outputs[0]

    def integers(self, *values: int) -> str:
        return self.keep(np.array(values, np.int64))

    def linear(self, x: str, name: str, weight: np.ndarray, bias: np.ndarray, peaks: np.ndarray | None = None) -> str:
        """`x` times a weight as torch keeps it, [outputs, inputs], in integers with a scale for each output.

        `peaks` are the largest values of each input, where they are to be made alike.
        """
        if peaks is not None:
            shrink = balance(peaks, weight)
            x, weight = self.node("Mul", x, self.keep(1 / shrink, f"{name}.shrunk")), weight * shrink
        scale = np.maximum(np.abs(weight).max(axis=1), 1e-8) / LARGEST
        rows = np.round(weight / scale[:, None]).astype(np.int8)
        zeros = self.keep(np.zeros(len(scale), np.int8))
        scales = self.keep(scale.astype(np.float32), f"{name}.scale")
        kept = (self.keep(rows.T, f"{name}.weight"), scales, zeros, self.keep(bias, f"{name}.bias"))
        return self.node("DynamicQuantizeMatMul", x, *kept, domain=RUNTIME)

    def norm(self, x: str, weights: dict, name: str) -> str:
        kept = [self.keep(weights[f"{name}.{part}"], f"{name}.{part}") for part in ("weight", "bias")]
        return self.node("LayerNormalization", x, *kept, axis=-1, epsilon=EPSILON)

    def model(self, outputs: int) -> onnx.ModelProto:
        shape = ["batch", "length"]
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, shape) for n in ("input_ids", "attention_mask")]
        logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [*shape, outputs])
        graph = helper.make_graph(self.nodes, "reader", inputs, [logits], self.kept)
        sets = [helper.make_opsetid("", 18), helper.make_opsetid(RUNTIME, 1)]
        return helper.make_model(graph, opset_imports=sets, ir_version=9, producer_name="verbatim")


def embeddings(graph: Graph, weights: dict, row_bits: int) -> str:
    table = weights["words.weight"]
    words = four_bit_rows(graph, table) if row_bits == 4 else eight_bit_rows(graph, table)
    length = graph.node("Slice", graph.node("Shape", "input_ids"), graph.integers(1), graph.integers(2))
    here = graph.node("Slice", graph.keep(weights["places.weight"], "places.weight"), graph.integers(0), length, graph.integers(0))
    return graph.norm(graph.node("Add", words, here), weights, "norm")


def eight_bit_rows(graph: Graph, table: np.ndarray) -> str:
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    rows = graph.node("Gather", graph.keep(np.round(table / scale).astype(np.int8), "words.weight"), "input_ids")
    scales = graph.node("Gather", graph.keep(scale.astype(np.float32), "words.scale"), "input_ids")
    return graph.node("Mul", graph.node("Cast", rows, to=TensorProto.FLOAT), scales)


def four_bit_rows(graph: Graph, table: np.ndarray, block: int = 32) -> str:
    """Half the size: each 32 numbers of a row share a scale, and two stand in a byte, the first in its lower half."""
    blocks = table.reshape(len(table), -1, block)
    # The number farthest from zero becomes -8, whichever its sign, as there is one step more below zero.
    farthest = np.take_along_axis(blocks, np.abs(blocks).argmax(axis=2, keepdims=True), axis=2)
    scale = farthest / -8
    scale[scale == 0] = 1e-8
    steps = (np.clip(np.round(blocks / scale), -8, 7) + 8).astype(np.uint8).reshape(table.shape)
    packed = graph.keep(steps[:, 0::2] | steps[:, 1::2] << 4, "words.weight")
    scales = graph.keep(scale[:, :, 0].astype(np.float32), "words.scale")
    form = {"bits": 4, "block_size": block, "gather_axis": 0, "quantize_axis": 1}
    return graph.node("GatherBlockQuantized", packed, "input_ids", scales, domain=RUNTIME, **form)


def padding(graph: Graph) -> str:
    """What is added to the scores of attention: a large negative number for tokens that are padding."""
    kept = graph.node("Cast", "attention_mask", to=TensorProto.FLOAT)
    absent = graph.node("Sub", graph.keep(np.float32(1)), kept)
    hidden = graph.node("Mul", absent, graph.keep(np.float32(-1e4)))
    return graph.node("Unsqueeze", hidden, graph.integers(1, 2))


def encoder_layer(graph: Graph, weights: dict, name: str, heads: int, x: str, hide: str, largest: dict) -> str:
    attended = attention(graph, weights, name, heads, x, hide)
    attended = graph.linear(attended, f"{name}.out", *parts(weights, f"{name}.out"))
    x = graph.norm(graph.node("Add", attended, x), weights, f"{name}.norm")
    inner = graph.linear(x, f"{name}.up", *parts(weights, f"{name}.up"), largest.get(f"{name}.up"))
    inner = graph.node("Gelu", inner, domain=RUNTIME)
    inner = graph.linear(inner, f"{name}.down", *parts(weights, f"{name}.down"), largest.get(f"{name}.down"))
    return graph.norm(graph.node("Add", inner, x), weights, f"{name}.last_norm")


def attention(graph: Graph, weights: dict, name: str, heads: int, x: str, hide: str) -> str:
    weight, bias = parts(weights, f"{name}.qkv")
    hidden = len(bias) // 3
    shrink = np.ones((len(bias), 1), np.float32)
    shrink[:hidden] = (hidden // heads) ** -0.5
    joined = graph.linear(x, f"{name}.qkv", weight * shrink, bias * shrink[:, 0])
    joined = graph.node("Reshape", joined, graph.integers(0, 0, 3, heads, hidden // heads))
    joined = graph.node("Transpose", joined, perm=[2, 0, 3, 1, 4])
    split = graph.node("Split", joined, count=3, axis=0, num_outputs=3)
    q, k, v = (graph.node("Squeeze", part, graph.integers(0)) for part in split)
    scores = graph.node("FusedMatMul", q, k, domain=RUNTIME, transB=1)
    shares = graph.node("Softmax", graph.node("Add", scores, hide), axis=-1)
    mixed = graph.node("Transpose", graph.node("MatMul", shares, v), perm=[0, 2, 1, 3])
    return graph.node("Reshape", mixed, graph.integers(0, 0, hidden))


def largest_inputs(model, samples: Iterable[Sequence[int]]) -> dict[str, np.ndarray]:
    """The largest absolute value that each `Linear` reads in each channel while the model reads the samples."""
    largest: dict[str, torch.Tensor] = {}

    def watch(name: str):
        def note(_module, inputs):
            peaks = inputs[0].detach().abs().flatten(0, -2).amax(0)
            largest[name] = torch.maximum(largest[name], peaks) if name in largest else peaks

        return note

    linear = [(name, module) for name, module in model.named_modules() if isinstance(module, torch.nn.Linear)]
    watches = [module.register_forward_pre_hook(watch(name)) for name, module in linear]
    training, device = model.training, next(model.parameters()).device
    model.eval()
    try:
        with torch.no_grad():
            for sample in samples:
                ids = torch.tensor([list(sample)], device=device)
                model(ids, torch.ones_like(ids))
    finally:
        model.train(training)
        for each in watches:
            each.remove()
    return {name: peaks.float().cpu().numpy() for name, peaks in largest.items()}


def balance(peaks: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """What each input is divided by, and its weights times: around 1, more for inputs that grow large."""
    least = 1e-3
    ratio = np.maximum(peaks, least) ** SHARE / np.maximum(np.abs(weight).max(axis=0), least) ** (1 - SHARE)
    return (ratio / np.exp(np.log(ratio).mean())).astype(np.float32)


def parts(weights: dict, name: str) -> tuple[np.ndarray, np.ndarray]:
    return weights[f"{name}.weight"], weights[f"{name}.bias"]


def restore(path: str | Path) -> Reader:
    """The reader that an ONNX file was written from, as exact as its integers are: training can go on from it."""
    kept = {each.name: numpy_helper.to_array(each) for each in onnx.load(path).graph.initializer}
    layers = 1 + max(int(name.split(".")[1]) for name in kept if name.startswith("layers."))
    table = rows_of(kept["words.weight"], kept["words.scale"])
    reader = Reader(len(table), layers, hidden=table.shape[1], positions=len(kept["places.weight"]))
    weights = {"words.weight": table, "places.weight": kept["places.weight"], "tell.weight": kept["tell.weight"].T}
    for name in reader.state_dict():
        if name in weights:
            continue
        linear = name.removesuffix(".weight")
        weights[name] = kept[name]
        if f"{linear}.scale" in kept and name.endswith(".weight"):
            weights[name] = kept[name].T * kept[f"{linear}.scale"][:, None]
            weights[name] = weights[name] * kept.get(f"{linear}.shrunk", np.float32(1))
        if ".qkv." in name:
            grow = np.ones(len(weights[name]), np.float32)
            grow[: len(grow) // 3] = (table.shape[1] // reader.sizes["heads"]) ** 0.5
            weights[name] = (weights[name].T * grow).T
    reader.load_state_dict({name: torch.from_numpy(np.array(value, np.float32)) for name, value in weights.items()})
    return reader


def rows_of(kept: np.ndarray, scale: np.ndarray) -> np.ndarray:
    if kept.dtype == np.int8:
        return kept.astype(np.float32) * scale
    steps = np.empty((len(kept), 2 * kept.shape[1]), np.float32)
    steps[:, 0::2], steps[:, 1::2] = kept & 15, kept >> 4
    return ((steps.reshape(*scale.shape, -1) - 8) * scale[:, :, None]).reshape(steps.shape)


def main():
    parser = argparse.ArgumentParser(description="Writes a checkpoint as ONNX.")
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--samples", type=Path, required=True, help="examples by which channels are made alike")
    parser.add_argument("--row-bits", type=int, default=8, choices=(4, 8))
    args = parser.parse_args()
    examples = read_examples(args.samples)
    samples = [example.ids.tolist() for example in examples[:: max(1, len(examples) // 48)]]
    export(load(args.checkpoint), args.out, samples, row_bits=args.row_bits)
    print(args.out, args.out.stat().st_size, "bytes")


if __name__ == "__main__":
    main()
