"""Examples as make-data.ts writes them, and batches of them."""

import json
import random
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from model import PAD


@dataclass(slots=True)
class Example:
    set: str
    id: str
    command: str
    article: str
    ids: np.ndarray
    offset: int
    spans: list
    evidence: list
    sentences: list
    hardness: float = 1.0
    """How far it was from being told when it was last seen, from 0 to 1 (train.py)."""


def read_examples(path: Path) -> list[Example]:
    examples = []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            kept = json.loads(line)
            kept["ids"] = np.array(kept["ids"], np.int32)
            examples.append(Example(**kept))
    return examples


def batches(examples: list[Example], size: int, rng: random.Random) -> list[list[Example]]:
    """Batches of like length, in random order."""
    shuffled = examples[:]
    rng.shuffle(shuffled)
    made = []
    for at in range(0, len(shuffled), size * 50):
        block = sorted(shuffled[at : at + size * 50], key=lambda example: len(example.ids))
        made += [block[i : i + size] for i in range(0, len(block), size)]
    rng.shuffle(made)
    return made


def collate(batch: list[Example]):
    """Input and targets: ids and mask [B, L]; where an answer may stand, starts, ends, inside, and where that is known [B, L];
    sentences as a matrix [S, B * L] of shares, with whether each answers [S] and whose each is [S].

    Evidence without a short answer says that some token of it is the place, not which one."""
    length = max(len(example.ids) for example in batch)
    shape = (len(batch), length)
    ids = np.full(shape, PAD, np.int64)
    mask, allowed, starts, ends, inside, told = (np.zeros(shape, np.float32) for _ in range(6))
    rows, columns, shares, answers, owners = [], [], [], [], []
    for b, example in enumerate(batch):
        n = len(example.ids)
        ids[b, :n] = example.ids
        mask[b, :n] = 1
        allowed[b, 0] = 1
        allowed[b, example.offset : n - 1] = 1
        for first, last in example.spans:
            starts[b, first] = ends[b, last] = 1
            inside[b, first : last + 1] = 1
        told[b] = allowed[b]
        if not example.spans and not example.evidence:
            starts[b, 0] = ends[b, 0] = 1
        elif not example.spans:
            for first, last in example.evidence:
                starts[b, first : last + 1] = ends[b, first : last + 1] = 1
                told[b, first : last + 1] = 0
        for first, last in example.sentences:
            held = sum(max(0, min(last, to) - max(first, of) + 1) for of, to in example.evidence)
            for at in range(first, last + 1):
                rows.append(len(answers))
                columns.append(b * length + at)
                shares.append(1 / (last - first + 1))
            answers.append(float(held > 0.5 * (last - first + 1)))
            owners.append(b)
    indices = torch.tensor([rows, columns])
    sentences = torch.sparse_coo_tensor(indices, torch.tensor(shares), (len(answers), len(batch) * length))
    tensors = [torch.from_numpy(each) for each in (ids, mask, allowed, starts, ends, inside, told)]
    return (*tensors, sentences, torch.tensor(answers), torch.tensor(owners))
