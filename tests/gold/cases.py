"""Read the small cases of ``tests/gold`` and tell what is wrong with what comes out of one.

A line of a file of cases is a text or a pair. A text: {"id", "kind", "text", "expect": [{"words":
[piece, …], "speaker": name | [names] | null, "source"?: text}], "absent"?: [piece, …], "entities"?:
{name: kind}, "no_person"?: [name, …], "gender"?: {name: gender}, "roles"?: {name: [role, …]}}. Each
piece must be a span of one attribution's content or quoted words, and its speaker must bear that
name (null: nobody); no absent piece may be one. ``entities`` are there with that kind; the names of
``no_person`` are no person's. A pair: {"id", "kind", "a", "b", "want": "same" | "altered" |
"different"}, asked of ``relate`` both ways round.
"""

import json
import re
from pathlib import Path

import quoteattr as qa

FOLDER = Path(__file__).parent
_EDGES = " \n\t\u00a0“”‘’\"'.,;:!?—–-()[]"
_ARTICLE = re.compile(r"^(the|a|an) ")


def read_cases():
    """Return the cases of every file of cases, the first file's first."""
    files = [FOLDER / "cases.jsonl", *sorted(FOLDER.glob("variants_*.jsonl"))]
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [json.loads(line) for line in lines if line]


def read_known_failures():
    """Return the cases that fail today, by id, and what comes out."""
    lines = (FOLDER / "known_failures.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.partition("\t") for line in lines if line and not line.startswith("#"))
    return {name: reason for name, _, reason in rows}


def find_faults(case, extract):
    """Return what is wrong with what comes out of a case, a sentence each."""
    if "a" in case:
        return list(_check_pair(case))
    found = extract(case["text"])
    checks = (_check_sayings, _check_absent, _check_entities, _check_genders, _check_roles)
    return [fault for check in checks for fault in check(case, found)]


def _check_pair(case):
    for a, b in ((case["a"], case["b"]), (case["b"], case["a"])):
        relation = qa.relate(a, b)
        altered = relation is not None and relation.kind == "altered"
        same = relation is not None and relation.same
        got = "same" if same else "altered" if altered else "different"
        if got != case["want"]:
            yield f"{a!r} and {b!r} are {got}, not {case['want']}"


def _check_sayings(case, found):
    for want in case["expect"]:
        pieces = {_bare(piece) for piece in want["words"]}
        holding = [a for a in found.attributions if pieces <= _pieces_of(a, case["text"])]
        if not holding:
            yield f"{want['words']} not found: {[a.text for a in found.attributions]}"
            continue
        right = [a for a in holding if _is_wanted(a.speaker, want["speaker"])]
        if not right:
            yield f"{want['words']}: {[a.speaker and a.speaker.name for a in holding]}"
        sources = {_bare(" ".join(s.of(case["text"]) for s in a.source)) for a in right}
        if right and "source" in want and _bare(want["source"]) not in sources:
            yield f"{want['words']}: source {sources}"


def _check_absent(case, found):
    held = {piece for a in found.attributions for piece in _pieces_of(a, case["text"])}
    for piece in case.get("absent", ()):
        if _bare(piece) in held:
            yield f"{piece!r} is attributed"


def _check_entities(case, found):
    kinds = {entity.name: entity.kind for entity in found.entities}
    people = {entity.name for entity in found.entities if entity.kind == "person"}
    for name, kind in case.get("entities", {}).items():
        if kinds.get(name) != kind:
            yield f"no {kind} {name!r}: {kinds}"
    for name in case.get("no_person", ()):
        if any(name in person for person in people):
            yield f"{name!r} is a person: {people}"


def _check_genders(case, found):
    genders = {entity.name: entity.gender for entity in found.entities}
    for name, gender in case.get("gender", {}).items():
        if genders.get(name, "no entity") != gender:
            yield f"{name!r} is {genders.get(name, 'no entity')}, not {gender}"


def _check_roles(case, found):
    roles = {entity.name: list(entity.roles) for entity in found.entities}
    for name, wanted in case.get("roles", {}).items():
        if roles.get(name) != wanted:
            yield f"{name!r} is {roles.get(name)}, not {wanted}"


def _pieces_of(attribution, text):
    return {_bare(span.of(text)) for span in (*attribution.content, *attribution.quoted)}


def _is_wanted(speaker, wanted):
    names = wanted if isinstance(wanted, list) else [wanted]
    if speaker is None:
        return None in names
    return _plain(speaker.name) in {_plain(name) for name in names if name}


def _bare(text):
    return re.sub(r"\s+", " ", text.strip(_EDGES)).lower()


def _plain(name):
    return _ARTICLE.sub("", re.sub(r"\s+", " ", name.strip()).lower().replace("’", "'"))
