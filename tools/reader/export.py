"""Writes a trained reader as the ONNX file that the bot runs, its weights as integers of a byte.

`export(model, path, samples)` takes a torch module that holds a BERT as `transformers` names its parts (norms behind,
GELU by erf, absolute positions) and a `Linear` from its hidden states to the numbers of each token:

    class Reader(torch.nn.Module):
        def __init__(self, config, outputs):
            super().__init__()
            self.bert = BertModel(config, add_pooling_layer=False)
            self.head = torch.nn.Linear(config.hidden_size, outputs)

The graph is written out from the weights instead of being traced and rewritten, so that it is the same whatever the
versions of torch and transformers, and holds the operators that were measured to be the fastest:

- The rows of the table of words are eight-bit integers with a scale each. Only the rows of a text are made into floats.
- Weights are signed integers with a scale for each output, activations unsigned ones with a scale for each
  multiplication (`DynamicQuantizeMatMul`). Unsigned weights take 1.6 times as long where the processor has VNNI.
- Weights are kept to -95..95. Processors without VNNI add products in pairs in 16 bits, which weights up to 127
  overflow in up to one sum of a hundred; next to none did at 95, which costs little exactness.
- A few channels of what the inner layers read are 20 times as large as the others, so that one scale for all leaves
  these few steps. With `samples` (texts as lists of tokens, some dozens), the channels are made alike before, and the
  weights make up for it, as in SmoothQuant (Xiao et al. 2023): less than half the error, in the same time.
- Queries, keys and values are one multiplication; the scale of attention is in the weights of the queries; the type of
  token 0 is in the positions. A norm is not joined with the sum before it: the joined operator is five times as slow.
"""

import itertools
from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper

RUNTIME = "com.microsoft"
LARGEST = 95
# How much of the difference between channels goes from what is read into the weights.
SHARE = 0.7


def export(model, path: str | Path, samples: Iterable[Sequence[int]] = (), *, row_bits: int = 8) -> None:
    """Writes `model` to `path`: input_ids and attention_mask [batch, length] to logits [batch, length, outputs].

    `row_bits=4` halves the table of words.
    """
    config = model.config if hasattr(model, "config") else model.bert.config
    weights = {name: tensor.detach().float().cpu().numpy() for name, tensor in model.state_dict().items()}
    largest = largest_inputs(model, samples)
    graph = Graph()
    prefix = one_ending(weights, "embeddings.word_embeddings.weight")
    bert = {name[len(prefix) :]: value for name, value in weights.items() if name.startswith(prefix)}
    x = embeddings(graph, bert, config, row_bits)
    hide = padding(graph)
    for number in range(config.num_hidden_layers):
        start = f"encoder.layer.{number}."
        layer = {name[len(start) :]: value for name, value in bert.items() if name.startswith(start)}
        peaks = {name: largest.get(f"{prefix}{start}{name}") for name in ("intermediate.dense", "output.dense")}
        x = encoder_layer(graph, layer, config, x, hide, peaks)
    head = weights["head.weight"].T
    product = graph.node("MatMul", x, graph.keep(head))
    graph.node("Add", product, graph.keep(weights["head.bias"]), output="logits")
    onnx.save(graph.model(outputs=head.shape[1]), path)


class Graph:
    """The nodes and weights of a model in the making. Values are named by number."""

    def __init__(self):
        self.nodes, self.kept = [], []
        self.numbers = itertools.count()

    def keep(self, array) -> str:
        name = f"weight{next(self.numbers)}"
        self.kept.append(numpy_helper.from_array(np.ascontiguousarray(array), name))
        return name

    def node(self, kind: str, *inputs: str, domain: str = "", count: int = 1, output: str | None = None, **attributes):
        outputs = [output or f"value{next(self.numbers)}" for _ in range(count)]
        self.nodes.append(helper.make_node(kind, inputs, outputs, domain=domain, **attributes))
        return outputs if count > 1 else outputs[0]

    def integers(self, *values: int) -> str:
        return self.keep(np.array(values, np.int64))

    def linear(self, x: str, weight: np.ndarray, bias: np.ndarray, peaks: np.ndarray | None = None) -> str:
        """`x` times a weight as torch keeps it, [outputs, inputs], in integers with a scale for each output.

        `peaks` are the largest values of each input, where they are to be made alike.
        """
        if peaks is not None:
            shrink = balance(peaks, weight)
            x, weight = self.node("Mul", x, self.keep(1 / shrink)), weight * shrink
        scale = np.maximum(np.abs(weight).max(axis=1), 1e-8) / LARGEST
        rows = np.round(weight / scale[:, None]).astype(np.int8)
        zeros = self.keep(np.zeros(len(scale), np.int8))
        kept = (self.keep(rows.T), self.keep(scale.astype(np.float32)), zeros, self.keep(bias))
        return self.node("DynamicQuantizeMatMul", x, *kept, domain=RUNTIME)

    def norm(self, x: str, part: dict, name: str, epsilon: float) -> str:
        kept = self.keep(part[f"{name}.weight"]), self.keep(part[f"{name}.bias"])
        return self.node("LayerNormalization", x, *kept, axis=-1, epsilon=epsilon)

    def model(self, outputs: int) -> onnx.ModelProto:
        shape = ["batch", "length"]
        inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, shape) for n in ("input_ids", "attention_mask")]
        logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, [*shape, outputs])
        graph = helper.make_graph(self.nodes, "reader", inputs, [logits], self.kept)
        sets = [helper.make_opsetid("", 18), helper.make_opsetid(RUNTIME, 1)]
        return helper.make_model(graph, opset_imports=sets, ir_version=9, producer_name="verbatim")


def embeddings(graph: Graph, bert: dict, config, row_bits: int) -> str:
    table = bert["embeddings.word_embeddings.weight"]
    words = four_bit_rows(graph, table) if row_bits == 4 else eight_bit_rows(graph, table)
    positions = bert["embeddings.position_embeddings.weight"] + bert["embeddings.token_type_embeddings.weight"][0]
    length = graph.node("Slice", graph.node("Shape", "input_ids"), graph.integers(1), graph.integers(2))
    here = graph.node("Slice", graph.keep(positions), graph.integers(0), length, graph.integers(0))
    summed = graph.node("Add", words, here)
    return graph.norm(summed, bert, "embeddings.LayerNorm", config.layer_norm_eps)


def eight_bit_rows(graph: Graph, table: np.ndarray) -> str:
    scale = np.maximum(np.abs(table).max(axis=1, keepdims=True), 1e-8) / 127
    rows = graph.node("Gather", graph.keep(np.round(table / scale).astype(np.int8)), "input_ids")
    scales = graph.node("Gather", graph.keep(scale.astype(np.float32)), "input_ids")
    return graph.node("Mul", graph.node("Cast", rows, to=TensorProto.FLOAT), scales)


def four_bit_rows(graph: Graph, table: np.ndarray, block: int = 32) -> str:
    """Half the size: each 32 numbers of a row share a scale, and two stand in a byte, the first in its lower half."""
    blocks = table.reshape(len(table), -1, block)
    # The number farthest from zero becomes -8, whichever its sign, as there is one step more below zero.
    farthest = np.take_along_axis(blocks, np.abs(blocks).argmax(axis=2, keepdims=True), axis=2)
    scale = farthest / -8
    scale[scale == 0] = 1e-8
    steps = (np.clip(np.round(blocks / scale), -8, 7) + 8).astype(np.uint8).reshape(table.shape)
    packed = graph.keep(steps[:, 0::2] | steps[:, 1::2] << 4)
    scales = graph.keep(scale[:, :, 0].astype(np.float32))
    form = {"bits": 4, "block_size": block, "gather_axis": 0, "quantize_axis": 1}
    return graph.node("GatherBlockQuantized", packed, "input_ids", scales, domain=RUNTIME, **form)


def padding(graph: Graph) -> str:
    """What is added to the scores of attention: a large negative number for tokens that are padding."""
    kept = graph.node("Cast", "attention_mask", to=TensorProto.FLOAT)
    absent = graph.node("Sub", graph.keep(np.float32(1)), kept)
    hidden = graph.node("Mul", absent, graph.keep(np.float32(-1e4)))
    return graph.node("Unsqueeze", hidden, graph.integers(1, 2))


def encoder_layer(graph: Graph, layer: dict, config, x: str, hide: str, peaks: dict) -> str:
    attended = attention(graph, layer, config, x, hide)
    attended = graph.linear(attended, *parts(layer, "attention.output.dense"))
    x = graph.norm(graph.node("Add", attended, x), layer, "attention.output.LayerNorm", config.layer_norm_eps)
    inner = graph.linear(x, *parts(layer, "intermediate.dense"), peaks["intermediate.dense"])
    inner = graph.node("Gelu", inner, domain=RUNTIME)
    inner = graph.linear(inner, *parts(layer, "output.dense"), peaks["output.dense"])
    return graph.norm(graph.node("Add", inner, x), layer, "output.LayerNorm", config.layer_norm_eps)


def attention(graph: Graph, layer: dict, config, x: str, hide: str) -> str:
    heads = config.num_attention_heads
    size = config.hidden_size // heads
    (q, q_bias), (k, k_bias), (v, v_bias) = (parts(layer, f"attention.self.{n}") for n in ("query", "key", "value"))
    shrink = np.float32(size**-0.5)
    weight, bias = np.concatenate([q * shrink, k, v]), np.concatenate([q_bias * shrink, k_bias, v_bias])
    joined = graph.node("Reshape", graph.linear(x, weight, bias), graph.integers(0, 0, 3, heads, size))
    joined = graph.node("Transpose", joined, perm=[2, 0, 3, 1, 4])
    split = graph.node("Split", joined, count=3, axis=0, num_outputs=3)
    q, k, v = (graph.node("Squeeze", part, graph.integers(0)) for part in split)
    scores = graph.node("FusedMatMul", q, k, domain=RUNTIME, transB=1)
    shares = graph.node("Softmax", graph.node("Add", scores, hide), axis=-1)
    mixed = graph.node("Transpose", graph.node("MatMul", shares, v), perm=[0, 2, 1, 3])
    return graph.node("Reshape", mixed, graph.integers(0, 0, config.hidden_size))


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


def parts(layer: dict, name: str) -> tuple[np.ndarray, np.ndarray]:
    return layer[f"{name}.weight"], layer[f"{name}.bias"]


def one_ending(weights: dict, end: str) -> str:
    """What stands before `end` in the one name that ends so."""
    found = [name[: -len(end)] for name in weights if name.endswith(end)]
    if len(found) != 1:
        raise ValueError(f"{len(found)} weights are named …{end}; one was expected")
    return found[0]
