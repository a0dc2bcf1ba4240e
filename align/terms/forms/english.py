"""English inflection: plurals of nouns within a term, forms of the verb that begins a phrase.

Forms are made, not taken away: a made form that does not exist (*agreeed*) meets no text, while
a stemmer would make one word of two (*united*, *unity*).
"""

from __future__ import annotations

import re

_PREPOSITIONS = "of|for|on|to|between|in|with|against|at|from|by|among|under|towards|over|without"
_HEAD = re.compile(rf"^(?P<before>.*?)(?P<head>[^\s-]+)(?P<after> (?:{_PREPOSITIONS})\b.*)?$")
#: Titles whose noun stands first: Directors-General, ministers-designate.
_POSTPOSITIVE = re.compile(r"^(?P<head>.*\w)(?P<rest>[ -](?:general|elect|designate|in-chief))$")
_IRREGULAR = {
    "man": "men",
    "woman": "women",
    "person": "people",
    "child": "children",
    "criterion": "criteria",
    "phenomenon": "phenomena",
    "datum": "data",
    "medium": "media",
    "memorandum": "memoranda",
    "forum": "fora",
    "referendum": "referenda",
    "attache": "attaches",
}
#: First words of phrases that are no verbs, by ending or whole.
_NO_VERB = re.compile(
    "(?:.*(?:ly|able|ible|ous|ful|ive|ary)"
    "|(?:can|could|will|would|shall|should|may|might|must)(?:not)?"
    f"|the|a|an|and|or|not|no|as|also|{_PREPOSITIONS})$"
)
_VERBS = {
    form: tuple(group.split())
    for group in (
        "be is are was were been being",
        "bring brings brought bringing",
        "come comes came coming",
        "find finds found finding",
        "give gives gave given giving",
        "go goes went gone going",
        "have has had having",
        "hold holds held holding",
        "keep keeps kept keeping",
        "lead leads led leading",
        "make makes made making",
        "meet meets met meeting",
        "pay pays paid paying",
        "put puts putting",
        "say says said saying",
        "see sees saw seen seeing",
        "seek seeks sought seeking",
        "send sends sent sending",
        "set sets setting",
        "speak speaks spoke spoken speaking",
        "take takes took taken taking",
        "tell tells told telling",
        "think thinks thought thinking",
        "understand understands understood understanding",
        "uphold upholds upheld upholding",
        "withdraw withdraws withdrew withdrawn withdrawing",
        "write writes wrote written writing",
    )
    for form in group.split()
}


def noun_forms(text: str) -> set[str]:
    """A lower-case noun phrase with its head, or its last word, in the other number.

    >>> sorted(noun_forms("peace treaty")), sorted(noun_forms("crisis"))
    (['peace treaties'], ['crises'])
    >>> sorted(noun_forms("minister for foreign affairs"))
    ['minister for foreign affair', 'ministers for foreign affairs']
    >>> sorted(noun_forms("economic sanctions"))
    ['economic sanction']
    """
    if title := _POSTPOSITIVE.match(text):
        return {f"{form}{title['rest']}" for form in plurals(title["head"])} | {text + "s"}
    match = _HEAD.match(text)
    if match is None:
        return set()
    found: set[str] = set()
    for number in (plurals, singulars):
        for head in number(match["head"]):
            found.add(f"{match['before']}{head}{match['after'] or ''}")
    if match["after"]:
        before, _, last = text.rpartition(" ")
        found |= {f"{before} {form}" for form in singulars(last)}
        found |= (
            {f"{before} {form}" for form in plurals(last)} if not is_plural_noun(last) else set()
        )
    return found


def head_of(text: str) -> tuple[str, str, str]:
    """A noun phrase in three: what stands before its head, the head, what follows.

    >>> head_of("Minister for Foreign Affairs"), head_of("peace treaty")
    (('', 'Minister', ' for Foreign Affairs'), ('peace ', 'treaty', ''))
    """
    title = _POSTPOSITIVE.match(text.lower())
    stem = text[: title.end("head")] if title else text
    match = _HEAD.match(stem)
    if match is None:
        return "", text, ""
    return match["before"], match["head"], (match["after"] or "") + text[len(stem) :]


def is_plural_noun(word: str) -> bool:
    """Whether a lower-case noun looks like a plural."""
    return word.endswith("s") and not word.endswith(("ss", "us", "is"))


#: What a singular ends in, and its plurals: each replaces the last so many letters.
_PLURALS = tuple(
    (re.compile(ending), cut, added)
    for ending, cut, added in (
        ("[^aeiou]y$", 1, ("ies",)),
        ("sis$", 2, ("es",)),
        ("(?:s|x|z|ch|sh)$", 0, ("es",)),
        ("o$", 0, ("s", "es")),
        ("fe$", 2, ("ves", "fes")),
        ("[lar]f$", 1, ("ves", "fs")),
        ("", 0, ("s",)),
    )
)


def plurals(word: str) -> set[str]:
    """The plurals of a lower-case noun; none for what is a plural already, or is no word.

    >>> sorted(plurals("memorandum")), plurals("crisis"), plurals("sanctions")
    (['memoranda', 'memorandums'], {'crises'}, set())
    """
    if not word[-1:].isalpha() or is_plural_noun(word):
        return set()
    for singular, plural in _IRREGULAR.items():
        if word == singular or (len(singular) == 3 and word.endswith(singular)):
            return {word[: -len(singular)] + plural, word + "s"}
    cut, added = next((cut, added) for ending, cut, added in _PLURALS if ending.search(word))
    return {word[: len(word) - cut] + ending for ending in added}


def singulars(word: str) -> set[str]:
    """The singulars that a lower-case plural may be of; none for what is no plural."""
    for singular, plural in _IRREGULAR.items():
        if word == plural:
            return {singular}
    if word.endswith("ies") and len(word) > 4:
        return {word[:-3] + "y"}
    if word.endswith("ses") and len(word) > 4:
        return {word[:-2], word[:-2] + "is", word[:-1]}
    if word.endswith(("xes", "ches", "shes", "zes")):
        return {word[:-2]}
    return {word[:-1]} if is_plural_noun(word) and len(word) > 3 else set()


def irregular_forms(verb: str) -> tuple[str, ...]:
    """All forms of an irregular verb; none of any other.

    >>> irregular_forms("withdraw")[2]
    'withdrew'
    """
    return _VERBS.get(verb, ())


def verb_forms(text: str) -> set[str]:
    """A lower-case phrase with its first word in all forms of a verb.

    >>> {"share the view", "sharing the view"} < verb_forms("shared the view")
    True
    >>> "urging" in verb_forms("urge") and "went ahead" in verb_forms("go ahead")
    True
    """
    first, blank, rest = text.partition(" ")
    if first.endswith("ly") and rest:
        return {f"{first} {form}" for form in verb_forms(rest)}
    if not first.isalpha() or _NO_VERB.match(first):
        return set()
    return {f"{form}{blank}{rest}" for form in _forms(first)}


def _forms(verb: str) -> set[str]:
    if verb in _VERBS:
        return set(_VERBS[verb])
    bases = {verb}
    if verb.endswith("ied"):
        bases = {verb[:-3] + "y"}
    elif verb.endswith("ed"):
        bases = _without_ending(verb[:-2])
    elif verb.endswith("ing") and len(verb) > 5:
        bases = _without_ending(verb[:-3])
    return {form for base in bases for form in _of_base(base)}


def _without_ending(stem: str) -> set[str]:
    """All verbs that a stem may be of: agre to agree, stopp to stop, call to call."""
    doubled = {stem[:-1]} if len(stem) > 3 and stem[-1] == stem[-2] else set()
    return {stem, stem + "e"} | doubled


def _of_base(base: str) -> set[str]:
    if base.endswith("e"):
        return {base, base + "s", base + "d", base[:-1] + "ing"}
    if re.search("[^aeiou]y$", base):
        return {base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"}
    if re.search("(?:s|x|z|ch|sh)$", base):
        return {base, base + "es", base + "ed", base + "ing"}
    found = {base, base + "s", base + "ed", base + "ing"}
    if re.search("[^aeiou][aeiou][bdgmnprt]$", base):
        found |= {base + base[-1] + "ed", base + base[-1] + "ing"}
    return found
