"""The pictures of an audit: Vega-Lite charts, made with Altair and drawn as SVG when it is written.

A picture holds years and counts only. What its colours mean stands beside it as text of the page,
and its numbers as a table. Colours are keys such as ``#000001``: the style sheet gives each its
colour in light and in dark (``svg [fill="#000001"]``).
"""

from __future__ import annotations

import contextlib
import re
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup

from align.errors import AlignError
from align.report.audit.figures import CONFORMITIES, UNDATED, WRONG
from align.text.script import width

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from align.report.audit.figures import ConceptLine, Rendering, Tally

#: Keys of colours: of lines and texts, of three tallies, of renderings, of the steps of the map.
_INK, _GRID = "#000001", "#000002"
_TALLIES = ("#000011", "#000012", "#000013")
_BEST = "#000021"  # of the preferred form
_RIGHT = tuple(f"#0000{n}" for n in (22, 23, 24))
_WRONG = tuple(f"#0000{n}" for n in (31, 32, 33, 34))
_NEITHER = "#000041"
_STEPS = tuple(f"#0000{n}" for n in (51, 52, 53, 54, 55))
_WIDTH, _HEIGHT = 1060, 170  # pixels
#: Years for which there is room. Years between two others are drawn also where they have nothing.
_MOST_YEARS = 60
_UNDATED_MARK = "—"
#: Columns of a label, and pixels that are kept for it: a browser's font may be wider than that of
#: whoever draws.
_LABEL, _LABELS = 30, 200


class Series(NamedTuple):
    """What one colour of a picture means, with its numbers by year."""

    colour: str  # the last two digits of its key
    name: str  # a form of a term, or ""
    kind: str  # of a rendering or a conformity; "" for what is left
    years: Mapping[str, int]

    @property
    def total(self) -> int:
        """The sum of all years."""
        return sum(self.years.values())


class Picture(NamedTuple):
    """An SVG and its numbers: a row for each year, a column for each series."""

    svg: Markup
    years: tuple[str, ...]
    series: tuple[Series, ...]


def check_packages() -> None:
    """AlignError where the packages that draw are not installed."""
    try:
        import altair  # noqa: F401
        import vl_convert  # noqa: F401
    except ImportError as error:
        what = f"its packages are not installed ({error})"
        raise AlignError("audit", what, 'install the extra "audit": see README.md') from None


def renderings_by_year(renderings: Sequence[Rendering]) -> Picture:
    """How often each rendering of a concept stands in one language, year by year."""
    series: list[Series] = []
    neither: list[Rendering] = []
    right, wrong = iter(_RIGHT), iter(_WRONG)
    for rendering in renderings:
        if rendering.kind == "preferred" and all(each.colour != _BEST for each in series):
            colour: str | None = _BEST
        elif rendering.form or rendering.kind in WRONG:
            colour = next(wrong if rendering.kind in WRONG else right, None)
        else:
            colour = None
        if colour is None:
            neither.append(rendering)
        else:
            series.append(Series(colour, rendering.form, rendering.kind, rendering.years))
    if neither:
        years = _summed([rendering.years for rendering in neither])
        only = neither[0] if len(neither) == 1 else None
        series.append(Series(_NEITHER, only.form if only else "", only.kind if only else "", years))
    return _bars(series)


def _summed(all_years: Sequence[Mapping[str, int]]) -> dict[str, int]:
    found: dict[str, int] = {}
    for years in all_years:
        for year, count in years.items():
            found[year] = found.get(year, 0) + count
    return found


def tallies_by_year(tallies: Mapping[str, Tally]) -> Picture:
    """How many occurrences conform, year by year."""
    return _bars([
        Series(colour, "", kind, {y: t[place] for y, t in tallies.items()})
        for place, (colour, kind) in enumerate(zip(_TALLIES, CONFORMITIES, strict=True))
    ])  # fmt: skip


def counts_by_year(concepts: Sequence[ConceptLine], names: Sequence[str]) -> Picture:
    """A map of how often each concept occurs in each year: the darker, the more often.

    Args:
        concepts: a row each.
        names: what each row is called.
    """
    series = tuple(
        Series(_STEPS[-1], name, "", {y: t.occurrences for y, t in concept.years.items()})
        for concept, name in zip(concepts, names, strict=True)
    )
    years = all_years([each.years for each in series])
    most = max((count for each in series for count in each.years.values()), default=1)
    values = [
        {"y": year or _UNDATED_MARK, "c": number, "k": _step(count, most)}
        for number, each in enumerate(series)
        for year, count in each.years.items()
        if count
    ]
    numbers = list(range(len(series)))
    labels = f"{[_shortened(name) for name in names]!r}[datum.value]"
    size = {"width": _WIDTH - _LABELS, "height": 22 * len(series)}
    with _drawing() as altair:
        rows = altair.Y("c:O", title=None, scale=altair.Scale(domain=numbers)).axis(
            labelExpr=labels,
            labelLimit=240,
            ticks=False,
            domain=False,
            labelPadding=6,
            minExtent=_LABELS,
        )
        chart = altair.Chart(altair.Data(values=values), **size)
        return Picture(
            _drawn(
                chart.mark_rect(stroke=_GRID, strokeWidth=1).encode(
                    x=_years_axis(altair, years, "top"),
                    y=rows,
                    color=_colours(altair, "k", _STEPS),
                )
            ),
            years,
            series,
        )


def _shortened(name: str) -> str:
    """A name as a label; quotation marks would end the text of the expression it stands in."""
    plain = re.sub(r"[\\'\"\x00-\x1f]", "’", name)
    if width(plain) <= _LABEL:
        return plain
    kept = next(n for n in range(len(plain), -1, -1) if width(plain[:n]) <= _LABEL - 2)
    return plain[:kept] + "…"


def _step(count: int, most: int) -> str:
    """The colour of a count: each step stands for twice as many, up to the largest."""
    step = len(_STEPS) - 1
    while step > 0 and count * 2 <= most:
        most //= 2
        step -= 1
    return _STEPS[step]


def _bars(series: Sequence[Series]) -> Picture:
    """Stacked bars, a stack for each year."""
    years = all_years([each.years for each in series])
    values = [
        {"y": year or _UNDATED_MARK, "n": count, "k": each.colour, "o": number}
        for number, each in enumerate(series)
        for year, count in each.years.items()
        if count
    ]
    ticks = ticks_to(max(_summed([each.years for each in series]).values(), default=1))
    with _drawing() as altair:
        chart = altair.Chart(altair.Data(values=values), width=_WIDTH, height=_HEIGHT)
        return Picture(
            _drawn(
                chart.mark_bar().encode(
                    x=_years_axis(altair, years, "bottom"),
                    y=altair.Y("n:Q", title=None).axis(format=",d", values=ticks),
                    color=_colours(altair, "k", [each.colour for each in series]),
                    order=altair.Order("o:Q"),
                )
            ),
            years,
            tuple(series),
        )


def ticks_to(most: int) -> list[int]:
    """Whole numbers on an axis, five at most above zero: steps of 1, 2 or 5 times a power of ten.

    >>> ticks_to(1), ticks_to(9), ticks_to(232)
    ([0, 1], [0, 2, 4, 6, 8], [0, 50, 100, 150, 200])
    """
    step = next(
        factor * 10**power
        for power in range(len(str(most)) + 1)
        for factor in (1, 2, 5)
        if most <= 5 * factor * 10**power
    )
    return list(range(0, most + 1, step))


def all_years(used: Sequence[Mapping[str, int]]) -> tuple[str, ...]:
    """The years of a picture: all from the first to the last where there is room for them.

    >>> all_years([{"2004": 1, "2006": 2, "": 1}])
    ('2004', '2005', '2006', '')
    """
    found = sorted({year for years in used for year in years if year})
    if found and int(found[-1]) - int(found[0]) < _MOST_YEARS:
        found = [f"{year:04}" for year in range(int(found[0]), int(found[-1]) + 1)]
    undated = any(UNDATED in years for years in used)
    return (*found, UNDATED) if undated else tuple(found)


def _years_axis(altair: Any, years: Sequence[str], orient: str) -> Any:
    domain = [year or _UNDATED_MARK for year in years]
    axis = altair.Axis(labelAngle=0, labelOverlap="parity", orient=orient, ticks=False)
    padding = max(0.15, 1 - 0.12 * max(len(domain), 1))
    scale = altair.Scale(domain=domain, paddingInner=padding if orient == "bottom" else 0)
    return altair.X("y:O", title=None, scale=scale, axis=axis)


def _colours(altair: Any, field: str, colours: Sequence[str]) -> Any:
    scale = altair.Scale(domain=list(colours), range=list(colours))
    return altair.Color(f"{field}:N", scale=scale, legend=None)


@contextlib.contextmanager
def _drawing() -> Iterator[Any]:
    """Altair, which does not look at each part of a chart: that takes longer than to draw it."""
    check_packages()
    import altair

    with altair.utils.schemapi.debug_mode(False):
        yield altair


def _drawn(chart: Any) -> Markup:
    import vl_convert

    styled = chart.configure(
        background="transparent", font="sans-serif", view={"stroke": "transparent"},
        axis={"domainColor": _GRID, "gridColor": _GRID, "tickColor": _GRID, "labelColor": _INK,
              "labelFontSize": 12},
    )  # fmt: skip
    svg = vl_convert.vegalite_to_svg(styled.to_dict(validate=False))
    return Markup(_fitted(svg))  # noqa: S704 escaped by the library that drew it


#: Roles and labels that Vega gives to its parts. The table beside a picture says it better.
_SPOKEN = re.compile(r' (?:aria-[a-z]+|role|class|pointer-events)="[^"]*"')
_SIZE = re.compile(r'<svg ([^>]*?)width="(\d+(?:\.\d+)?)" height="(\d+(?:\.\d+)?)"')


def _fitted(svg: str) -> str:
    """A picture that is as wide as there is room, hidden from screen readers."""
    found = _SPOKEN.sub("", svg).replace(' font-family="sans-serif"', "")
    return _SIZE.sub(r'<svg aria-hidden="true" focusable="false" \1style="width:\2px"', found)
