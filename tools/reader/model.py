"""The reader: a BERT encoder that gives each token of an input four numbers.

Heads, in order: `start` and `end` of the answer (the first token stands for "not answered here"), `evidence` (the
mean over a sentence's tokens says whether the sentence answers), `inside` (the token is part of some answer).
"""

from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

from e5 import read_e5

HEADS = ("start", "end", "evidence", "inside")
PAD = 1


class Layer(nn.Module):
    def __init__(self, hidden: int, heads: int, inner: int, epsilon: float):
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm = nn.LayerNorm(hidden, epsilon)
        self.up = nn.Linear(hidden, inner)
        self.down = nn.Linear(inner, hidden)
        self.last_norm = nn.LayerNorm(hidden, epsilon)

    def forward(self, x: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, length, hidden = x.shape
        q, k, v = self.qkv(x).view(batch, length, 3, self.heads, hidden // self.heads).permute(2, 0, 3, 1, 4)
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=mask)
        x = self.norm(x + self.out(seen.transpose(1, 2).reshape(batch, length, hidden)))
        return self.last_norm(x + self.down(F.gelu(self.up(x))))


class Reader(nn.Module):
    """`forward(input_ids [batch, length], attention_mask [batch, length])` gives `[batch, length, 4]`.

    Of a reader with `deep` layers more, `both` gives that and, of the same form, what it says after those."""

    def __init__(self, rows: int, layers: int, deep=0, hidden=384, heads=12, inner=1536, positions=512, epsilon=1e-12):
        super().__init__()
        self.sizes = dict(rows=rows, layers=layers, deep=deep, hidden=hidden, heads=heads, inner=inner, positions=positions)
        self.words = nn.Embedding(rows, hidden)
        self.places = nn.Embedding(positions, hidden)
        self.norm = nn.LayerNorm(hidden, epsilon)
        self.layers = nn.ModuleList(Layer(hidden, heads, inner, epsilon) for _ in range(layers))
        self.tell = nn.Linear(hidden, len(HEADS))
        self.deep = nn.ModuleList(Layer(hidden, heads, inner, epsilon) for _ in range(deep))
        self.tell_deep = nn.Linear(hidden, len(HEADS)) if deep else None
        self.words.weight.requires_grad = False

    def forward(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        return self.tell(self.hidden(input_ids, attention_mask))

    def both(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        x = self.hidden(input_ids, attention_mask)
        mask = seen_by(attention_mask)
        deep = x
        for layer in self.deep:
            deep = layer(deep, mask)
        return self.tell(x), self.tell_deep(deep)

    def hidden(self, input_ids: torch.Tensor, attention_mask: torch.Tensor) -> torch.Tensor:
        """What the encoder makes of each token, [batch, length, hidden]."""
        places = torch.arange(input_ids.shape[1], device=input_ids.device)
        x = self.norm(self.words(input_ids) + self.places(places))
        mask = seen_by(attention_mask)
        for layer in self.layers:
            x = layer(x, mask)
        return x


def seen_by(attention_mask: torch.Tensor) -> torch.Tensor:
    """Which tokens each token sees, [batch, 1, length, length]: all but padding."""
    return (attention_mask[:, None, None, :] > 0).expand(-1, 1, attention_mask.shape[1], -1)


def from_e5(path: Path, rows: np.ndarray, layers: int) -> Reader:
    """Start weights: the rows of the table that the vocabulary keeps, and the lowest layers of the encoder."""
    config, _pieces, _scores, _map, tensors = read_e5(path)
    hidden = config["hidden"]
    reader = Reader(len(rows), layers)
    take = lambda name, *shape: torch.from_numpy(np.array(tensors[name])).reshape(shape or (-1,))
    with torch.no_grad():
        # All tokens are of type 0: its row is a part of every place.
        reader.words.weight.copy_(take("emb.word", -1, hidden)[torch.from_numpy(rows)])
        reader.places.weight.copy_(take("emb.pos", -1, hidden) + take("emb.type", -1, hidden)[0])
        copy_norm(reader.norm, tensors, "emb.ln")
        for n, layer in enumerate(reader.layers):
            copy_layer(layer, tensors, n)
        nn.init.normal_(reader.tell.weight, std=0.02)
        nn.init.zeros_(reader.tell.bias)
    return reader


def copy_layer(layer: Layer, tensors, n: int):
    """Layer n of the encoder, from 0."""
    take = lambda name: torch.from_numpy(np.array(tensors[name]))
    for parameter in ("w", "b"):
        parts = [take(f"l{n}.{each}.{parameter}").reshape(-1) for each in "qkv"]
        target = layer.qkv.weight if parameter == "w" else layer.qkv.bias
        target.copy_(torch.cat(parts).reshape(target.shape))
    for name, linear in (("ao", layer.out), ("fi", layer.up), ("fo", layer.down)):
        linear.weight.copy_(take(f"l{n}.{name}.w").reshape(linear.weight.shape))
        linear.bias.copy_(take(f"l{n}.{name}.b").reshape(-1))
    copy_norm(layer.norm, tensors, f"l{n}.aln")
    copy_norm(layer.last_norm, tensors, f"l{n}.oln")


def deepened(reader: Reader, path: Path, deep: int) -> Reader:
    """The reader with the next `deep` layers of the start weights above its own."""
    _config, _pieces, _scores, _map, tensors = read_e5(path)
    more = Reader(**{**reader.sizes, "deep": deep})
    more.load_state_dict(reader.state_dict(), strict=False)
    with torch.no_grad():
        for n, layer in enumerate(more.deep):
            copy_layer(layer, tensors, len(reader.layers) + n)
        more.tell_deep.weight.copy_(more.tell.weight)
        more.tell_deep.bias.copy_(more.tell.bias)
    return more


def copy_norm(norm: nn.LayerNorm, tensors, name: str):
    norm.weight.copy_(torch.from_numpy(np.array(tensors[f"{name}.w"])))
    norm.bias.copy_(torch.from_numpy(np.array(tensors[f"{name}.b"])))


def save(reader: Reader, path: Path, **more):
    torch.save({"sizes": reader.sizes, "weights": reader.state_dict(), **more}, path)


def load(path: Path) -> Reader:
    kept = torch.load(path, map_location="cpu", weights_only=True)
    reader = Reader(**kept["sizes"])
    reader.load_state_dict(kept["weights"])
    return reader
