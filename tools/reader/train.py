"""Trains the reader for some minutes, from start weights or from a checkpoint.

    python train.py OUT.pt --minutes N (--e5 E5 --rows ROWS.npy --layers N | --from CHECKPOINT|READER.onnx) --data FILE[:SHARE]...

A share of 2 shows the examples of a file twice in each round, .5 every other one. The rate rises for the first 3 % of
the time and falls to 0 with the clock; the embeddings of words stay as they are.
"""

import argparse
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from examples import batches, collate, read_examples
from export import restore
from judge import judge
from model import deepened, from_e5, load, save

FAR = -1e4
"""An example whose worst sentence was told with an error of `HARD` or more is in each round; of those told best this share is."""
HARD = 0.1
EASY_SHARE = 0.3


def apart(said, answers, owners, size):
    """How badly sentences that answer are told from the best of those that do not: of their own window, and of windows where
    nothing answers. A question is refused by its best sentence, not by the mean of them."""
    best = torch.full((size,), FAR)
    wrong = best.scatter_reduce(0, owners, said + answers * FAR, "amax")
    right = best.scatter_reduce(0, owners, said + (1 - answers) * FAR, "amax")
    holds = right > FAR / 2
    if not holds.any():
        return said.sum() * 0
    own = F.softplus(wrong[holds] - right[holds]).mean()
    if holds.all():
        return own
    return own + F.softplus(wrong[~holds][None, :] - right[holds][:, None]).mean()


def loss_of(out, allowed, starts, ends, inside, told, sentences, answers, owners, apartness):
    """Marginal likelihood of the answers' ends, whether each sentence answers, which tokens are inside an answer; the
    loss of telling sentences; and how far the worst sentence of each example is from being told, from 0 to 1."""
    total = 0
    known = starts.sum(1) > 0
    for head, gold in ((0, starts), (1, ends)):
        log = F.log_softmax(out[..., head] + (1 - allowed) * FAR, dim=1)
        right = torch.logsumexp(log + (1 - gold) * FAR, dim=1)
        total = total - (right * known).sum() / known.sum().clamp(min=1)
    said = torch.sparse.mm(sentences, out[..., 2].reshape(-1, 1))[:, 0]
    evidence = F.binary_cross_entropy_with_logits(said, answers, pos_weight=torch.tensor(2.0))
    within = F.binary_cross_entropy_with_logits(out[..., 3], inside, reduction="none") * told
    wrong = (torch.sigmoid(said) - answers).abs().detach()
    hardness = torch.zeros(len(out)).scatter_reduce(0, owners, wrong, "amax")
    if apartness:
        total = total + 2 * apartness * apart(said, answers, owners, len(out))
    return total / 2 + 2 * evidence + 2 * within.sum() / told.sum().clamp(min=1), evidence, hardness


def still_hard(examples, rng):
    """Most of what was told well when it was last seen is left out of a round."""
    return [each for each in examples if rng.random() < max(EASY_SHARE, each.hardness / HARD)]


def groups(reader, rate, decay):
    for name, parameter in reader.named_parameters():
        if parameter.requires_grad:
            flat = parameter.ndim < 2
            yield {"params": [parameter], "weight_decay": 0 if flat else decay, "lr": rate}


def start_from(args):
    """A checkpoint, a file that ships, or the start weights."""
    if args.start is None:
        return from_e5(args.e5, np.load(args.rows), args.layers)
    reader = restore(args.start) if args.start.suffix == ".onnx" else load(args.start)
    return deepened(reader, args.e5, args.deep) if args.deep and not reader.deep else reader


def part(told: str, files: dict):
    """`FILE:SHARE` as the examples of the file, read once, and the share of them."""
    path, _, share = told.partition(":")
    if path not in files:
        files[path] = read_examples(Path(path))
    return files[path], float(share or 1)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("out", type=Path)
    parser.add_argument("--minutes", type=float, required=True)
    parser.add_argument("--e5", type=Path)
    parser.add_argument("--rows", type=Path)
    parser.add_argument("--layers", type=int, default=8)
    parser.add_argument("--deep", type=int, default=0, help="so many layers more for a second look")
    parser.add_argument("--from", dest="start", type=Path)
    parser.add_argument("--data", nargs="+", required=True)
    parser.add_argument("--first", nargs="+", default=[], help="what the first round is made of, where it is not --data")
    parser.add_argument("--judge", type=Path)
    parser.add_argument("--rate", type=float, default=2e-4)
    parser.add_argument("--batch", type=int, default=32)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--apart", type=float, default=0, help="what it weighs that the best wrong sentence stays behind")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--average", type=float, default=0.999)
    args = parser.parse_args()
    torch.set_num_threads(args.threads)
    torch.manual_seed(args.seed)
    rng = random.Random(args.seed)
    reader = start_from(args)
    files = {}
    plans = [[part(each, files) for each in plan] for plan in (args.first or args.data, args.data)]
    print({str(path): len(examples) for path, examples in files.items()}, flush=True)
    optimizer = torch.optim.AdamW(list(groups(reader, args.rate, 0.01)), fused=True, betas=(0.9, 0.98))
    average = {name: value.detach().clone() for name, value in reader.named_parameters() if value.requires_grad}
    began = told = kept = time.time()
    seen, losses, step = 0, [], 0
    queue = []
    while (done := (time.time() - began) / (60 * args.minutes)) < 1:
        if not queue:
            chosen = []
            for examples, share in plans[0]:
                chosen += examples * int(share) + rng.sample(examples, int(share % 1 * len(examples)))
            chosen = still_hard(chosen, rng)
            plans = [plans[-1]]
            queue = batches(chosen, args.batch, rng)
            print(f"a round of {len(chosen)}", flush=True)
        rate = args.rate * min(1, done / 0.03) * (1 - done)
        for group in optimizer.param_groups:
            group["lr"] = rate
        batch = queue.pop()
        ids, mask, *targets = collate(batch)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            outs = reader.both(ids, mask) if reader.deep else [reader(ids, mask)]
        loss, evidence, hardness = loss_of(outs[-1].float(), *targets, args.apart)
        if reader.deep:
            loss = loss + loss_of(outs[0].float(), *targets, args.apart)[0]
        for example, value in zip(batch, hardness.tolist()):
            example.hardness = value
        loss.backward()
        torch.nn.utils.clip_grad_norm_([p for p in reader.parameters() if p.requires_grad], 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        step += 1
        seen += len(batch)
        losses.append((loss.item(), evidence.item()))
        keep = min(args.average, step / (step + 10))
        for name, value in reader.named_parameters():
            if name in average:
                average[name].lerp_(value.detach(), 1 - keep)
        now = time.time()
        if now - told > 60:
            mean = np.mean(losses, axis=0)
            print(f"{(now - began) / 60:6.1f} min  {seen:7d} seen  {seen / (now - began):5.1f}/s  loss {mean[0]:.3f}  evidence {mean[1]:.4f}", flush=True)
            told, losses = now, []
        if now - kept > 600:
            save(reader, args.out.with_suffix(".part.pt"))
            kept = now
    with torch.no_grad():
        for name, value in reader.named_parameters():
            if name in average:
                value.copy_(average[name])
    save(reader, args.out)
    if args.judge:
        judge(reader, read_examples(args.judge))


if __name__ == "__main__":
    main()
