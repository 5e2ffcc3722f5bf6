"""Fits the ranking of sentences and its certainty on what dump.ts wrote.

    python fit.py DUMP.jsonl [--folds N] [--out SRC_ANSWERS] [--unread]

The order is a conditional logit over the sentences of each question (any right one may come first), its certainty a
logistic regression on the first sentence's numbers. Each command has weights of its own, held near those of all by a
penalty. With folds, the figures are of questions that were not fitted on (folds by set and blocks of stories).
"""

import argparse
import json
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch

torch.set_num_threads(1)
COMMANDS = ("who-met", "when", "where", "who-said", "what-said", "who-is", "ask")


def fit(loss, size, steps=200):
    """Shared weights and each command's difference from them, [1 + commands, size]."""
    w = torch.zeros(1 + len(COMMANDS), size, dtype=torch.double, requires_grad=True)
    optimizer = torch.optim.LBFGS([w], max_iter=steps, line_search_fn="strong_wolfe")

    def closure():
        optimizer.zero_grad()
        value = loss(w)
        value.backward()
        return value

    optimizer.step(closure)
    return w.detach()


def fit_order(questions, shared=0.02, own=0.6, own_scale=1.0):
    ready = []
    for q in questions:
        f, right = q["F"], q["R"]
        if right.any() and not right.all():
            ready.append((COMMANDS.index(q["command"]), torch.from_numpy(f), torch.from_numpy(right)))

    def loss(w):
        total = shared * (w[0] ** 2).sum() + own * (w[1:] ** 2).sum()
        for c, f, right in ready:
            s = f @ (w[0] + w[1 + c])
            total = total + torch.logsumexp(s, 0) - torch.logsumexp(s[right], 0)
        return total

    return fit(loss, len(questions[0]["F"][0]))


SPEAKER = "who-said"


def fit_certainty(rows, shared=0.05, own=1.0):
    """Shared weights with each command's constant. /who-said has weights of its own: what somebody said, and what only
    seems to have been said, is told apart by other numbers."""
    said = [r for r in rows if r["command"] == SPEAKER]
    others = [r for r in rows if r["command"] != SPEAKER]
    return {"all": fit_rows(others, shared, own), SPEAKER: fit_rows(said, 4 * shared, own) if said else None}


def fit_rows(rows, shared, own):
    x = torch.from_numpy(np.array([r["x"] for r in rows]))
    y = torch.tensor([float(r["answerable"]) for r in rows], dtype=torch.double)
    c = torch.tensor([COMMANDS.index(r["command"]) for r in rows])
    x = torch.cat([x, torch.ones(len(x), 1, dtype=torch.double)], 1)
    # Questions of a single article, or in another language, are many: together they count about as much as the others.
    aside = torch.tensor([r["aside"] for r in rows])
    weight = torch.where(y > 0, 0.5 / y.mean(), 0.5 / (1 - y.mean())) * torch.where(aside, 0.3, 1.0)

    def loss(w):
        # Only the constant differs by command.
        s = x @ w[0] + w[1:, -1][c]
        nll = (weight * torch.nn.functional.binary_cross_entropy_with_logits(s, y, reduction="none")).sum()
        return nll + shared * (w[0] ** 2).sum() + own * (w[1:] ** 2).sum()

    return fit(loss, x.shape[1])


def order_of(q, w):
    c = COMMANDS.index(q["command"])
    return q["F"] @ (w[0] + w[1 + c]).numpy()


def certainty_row(q, scores):
    """The numbers of CERTAINTY_NAMES (certainty.ts), for an order by these scores."""
    first, *others = np.argsort(-scores, kind="stable")[:4]
    f = q["F"][first]
    take = lambda i, n: q["F"][i][NAMES.index(n)]
    ahead = min(3, scores[first] - scores[others[0]]) if others else 3
    return [
        scores[first] / 4,
        *(take(first, n) for n in ("evidence", "margin", "inside", "own", "support", "topic", "holds", "relation", "present")),
        ahead,
        max([-5, *(take(i, "evidence") for i in others)]),
        float(q["unknown"]),
        take(first, "rank"),
        *q["L"][first][:LOSSES],
        q["B"][first],
        *(q["L"][first][LOSSES:] if q["command"] == SPEAKER else []),
    ]


def short_right(q, first):
    import re
    import unicodedata

    def plain(t):
        t = unicodedata.normalize("NFKD", t)
        t = "".join(ch for ch in t if not unicodedata.combining(ch)).lower()
        t = re.sub(r"[^\w\s]", " ", t)
        t = " ".join(t.split())
        before = None
        while before != t:
            before = t
            t = re.sub(r"^the\s+", "", t)
            t = re.sub(r"^(president|prime minister|professor|senator|governor|mayor|minister|ambassador|judge|justice|king|queen|prince|princess|pope|sir|dame|lord|lady|general|colonel|captain|sergeant|dr|mr|mrs|ms|rep|sen|gov|gen|prof|undersecretary|secretary|chancellor)\s+", "", t)
        return t

    if not first:
        return False
    got = first[0]
    for spellings in q["answers"]:
        for s in spellings:
            if plain(s) == plain(got):
                return True
            if re.match(r"\d{4}", s) and re.match(r"\d{4}", got) and (s == got or got.split("/")[0] == s or s.split("/")[0] == got):
                return True
    return False


def judged(q, w, cert, least):
    """A question with the scores of its sentences and how far its certainty is above what is asked for."""
    scores = order_of(q, w)
    x = np.array([*certainty_row(q, scores), 1.0])
    fitted = cert[SPEAKER if q["command"] == SPEAKER else "all"]
    logit = x @ fitted[0].numpy() + fitted[1 + COMMANDS.index(q["command"]), -1].item()
    return q, scores, logit - least[q["command"]]


def thresholds(questions, w, cert, lost, cap=0.12, unsaid=0.06):
    """The least logit of each command: of all choices that refuse at most `lost` of the answerable questions, and of a
    command's at most `cap`, that which refuses most of the others. One price for a lost answer holds for all commands,
    found by halving; steps are smoothed over neighbouring thresholds, since few questions stand behind each. A wrong speaker
    is worse than none: /who-said gives up the share `unsaid` of its right answers, and is asked most of what nobody said."""
    every = defaultdict(lambda: ([], []))
    zero = dict.fromkeys(COMMANDS, 0.0)
    speakers = []
    for q in questions:
        if q["aside"] or q["B"].any():
            continue
        _q, scores, logit = judged(q, w, cert, zero)
        if q["command"] == "who-said" and q["answerable"] and q["R"][scores.argmax()]:
            speakers.append(logit)
        if q["set"].endswith("-said"):
            continue
        every[q["command"]][0 if q["answerable"] else 1].append(logit)
    answerable = sum(len(yes) for yes, _no in every.values())

    def choose(price):
        found, refused = {}, 0
        for command in COMMANDS:
            yes, no = (np.array(each) for each in every[command])
            low, high = -12.0, float(np.quantile(yes, cap))
            grid = np.linspace(low, high, 200)
            smooth = lambda values, at: (1 / (1 + np.exp((values[None] - at[:, None]) * 3))).sum(1)
            gain = smooth(no, grid) - price * smooth(yes, grid)
            found[command] = float(grid[gain.argmax()])
            refused += (yes < found[command]).sum()
        return found, refused / answerable

    low, high = 0.0, 50.0
    for _ in range(40):
        price = (low + high) / 2
        if choose(price)[1] > lost:
            low = price
        else:
            high = price
    found = choose(high)[0]
    if speakers:
        found["who-said"] = max(found["who-said"], float(np.quantile(speakers, unsaid)))
    return found


def write(out, w, cert, least, unread):
    """Puts what was fitted into ranking-weights.json, for sentences that were read or for those that were not."""
    path = out / "ranking-weights.json"
    kept = json.loads(path.read_text()) if path.exists() else {}
    number = lambda value: round(float(value), 3)
    kept["unread" if unread else "read"] = {
        "order": {c: [number(v) for v in (w[0] + w[1 + i]).numpy()] for i, c in enumerate(COMMANDS)},
        "certainty": [number(v) for v in cert["all"][0][:-1].numpy()],
        "certaintyOfSaid": [number(v) for v in cert[SPEAKER][0][:-1].numpy()],
        # The constant is part of what each command asks for.
        "least": {c: number(least[c] - constant(cert, i, c)) for i, c in enumerate(COMMANDS)},
    }
    path.write_text(json.dumps(kept, indent=1) + "\n")


def constant(cert, i, command):
    fitted = cert[SPEAKER if command == SPEAKER else "all"]
    return fitted[0][-1].item() + fitted[1 + i, -1].item()


def read(path):
    questions = []
    with open(path, encoding="utf8") as lines:
        for line in lines:
            q = json.loads(line)
            if not q["cands"]:
                continue
            # In one article, or in another language, a question is only asked to learn when to refuse.
            q["aside"] = q["set"].endswith(("-narrow", "-asked"))
            q["F"] = np.array([c["f"] for c in q["cands"]], float)
            q["R"] = np.array([c["right"] for c in q["cands"]], bool)
            # What of it is lost; of /who-said, what was said as well.
            q["L"] = np.array([c["lost"] for c in q["cands"]], float)
            q["B"] = np.array([c["bare"] for c in q["cands"]], float)
            q["S"] = [c["short"] for c in q["cands"]]
            q["read"] = np.array([c["read"] for c in q["cands"]], bool)
            if q["read"].any():
                keep = q["read"]
                q["F"], q["R"], q["L"], q["B"] = (q[key][keep] for key in "FRLB")
                q["S"] = [s for s, k in zip(q["S"], keep) if k]
            questions.append(q)
    return questions


# How many of the numbers that a sentence is described by say what of the question is lost; those behind them, what was said.
LOSSES = 7
NAMES = "evidence margin inside own support topic rank holds fit relation present asks stub".split()


def fit_all(questions):
    w = fit_order([q for q in questions if not q["aside"]])
    rows = []
    for q in questions:
        scores = order_of(q, w)
        # Of what was written to tempt, a sentence that does not say it is as good as none.
        answerable = q["answerable"] and not (q["set"].endswith("-said") and not q["R"][scores.argmax()])
        rows.append({"x": certainty_row(q, scores), "answerable": answerable, "command": q["command"], "aside": q["aside"]})
    return w, fit_certainty(rows)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("dump", type=Path, nargs="+")
    parser.add_argument("--folds", type=int, default=0)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--unread", action="store_true")
    parser.add_argument("--lost", type=float, default=0.08)
    parser.add_argument("--without", nargs="*", default=[])
    parser.add_argument("--judge", type=Path, nargs="*", default=[])
    args = parser.parse_args()
    questions = [q for path in args.dump for q in read(path)]
    for q in questions:
        for n in args.without:
            q["F"][:, NAMES.index(n)] = 0
    if args.folds:
        # Stories have 36 or 45 questions: 180 of them are whole ones. A set stays with itself asked otherwise.
        block = lambda q: (q["set"].split("-")[0], (int("".join(ch for ch in q["id"] if ch.isdigit())) - 1) // 180)
        folds = {each: i % args.folds for i, each in enumerate(sorted({block(q) for q in questions}))}
        for q in questions:
            q["fold"] = folds[block(q)]
        joined = []
        for fold in range(args.folds):
            learn = [q for q in questions if q["fold"] != fold]
            w, cert = fit_all(learn)
            least = thresholds(learn, w, cert, args.lost)
            joined += [judged(q, w, cert, least) for q in questions if q["fold"] == fold]
        table(joined)
    w, cert = fit_all(questions)
    least = thresholds(questions, w, cert, args.lost)
    print("weights of all:", dict(zip(NAMES, w[0].numpy().round(2))))
    if args.judge:
        table([judged(q, w, cert, least) for path in args.judge for q in read(path)])
    if args.out:
        write(args.out, w, cert, least, args.unread)


def table(ready):
    """Shares by set and command: without refusals, then with them."""
    rows = defaultdict(lambda: defaultdict(list))
    for q, scores, logit in ready:
        order = np.argsort(-scores, kind="stable")
        said = logit >= 0
        for key in ("all", q["set"], q["command"]):
            r = rows[key]
            if q["answerable"]:
                r["kept"].append(said)
                r["first"].append(bool(q["R"][order[0]]))
                r["first+"].append(said and bool(q["R"][order[0]]))
                r["three+"].append(said and bool(q["R"][order[:3]].any()))
                r["reach"].append(bool(q["R"].any()))
                if q["answers"]:
                    r["short"].append(short_right(q, q["S"][order[0]]))
                    r["short+"].append(said and r["short"][-1])
                r["yes"].append(logit)
            else:
                r["refused"].append(not said)
                r["no"].append(logit)
    for key, r in rows.items():
        p = lambda n: f"{100 * np.mean(r[n]):5.1f}" if r[n] else "    –"
        yes, no = np.array(r["yes"]), np.array(r["no"])
        auc = (yes[:, None] > no[None]).mean() if len(yes) and len(no) else float("nan")
        print(f"{key:10} {len(yes):4d}/{len(no):3d} reach {p('reach')} first {p('first')} short {p('short')} | kept {p('kept')} first {p('first+')} three {p('three+')} short {p('short+')} refused {p('refused')} told apart {100 * auc:5.1f}", flush=True)


if __name__ == "__main__":
    main()
