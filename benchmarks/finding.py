"""What a benchmark has found, and the table in which it is told."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

HEADINGS = ("measure", "median", "spread", "goal", "met")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One row of the table. ``is_met`` is None where there is no goal."""

    what: str
    figure: str
    spread: str = ""
    goal: str = ""
    is_met: bool | None = None


def ratios(
    what: str, ours: Sequence[float], others: Sequence[float], *, most: float | None = None
) -> Finding:
    """Compare runs that took turns: the median of the ratios of each pair, and their quartiles."""
    pairs = [mine / other for mine, other in zip(ours, others, strict=True)]
    return Finding(
        what=what,
        figure=f"{median(pairs):.2f}×",
        spread="–".join(f"{value:.2f}" for value in _quartiles(pairs)) if len(pairs) > 1 else "",
        goal="" if most is None else f"≤ {most}×",
        is_met=None if most is None else median(pairs) <= most,
    )


def amounts(what: str, values: Sequence[float], unit: str) -> Finding:
    """Tell the median of some values and their quartiles."""
    return Finding(
        what=what,
        figure=f"{_shown(median(values))} {unit}",
        spread="–".join(_shown(value) for value in _quartiles(values)) if len(values) > 1 else "",
    )


def frames(what: str, seconds: Sequence[float], *, under: float | None = None) -> Finding:
    """Tell how long frames took: median, 95th percentile, worst. ``under`` is in milliseconds."""
    times = sorted(1000 * value for value in seconds)
    high = times[min(len(times) - 1, round(0.95 * len(times)))]
    return Finding(
        what=what,
        figure=f"{_shown(median(times))} ms",
        spread=f"p95 {_shown(high)}, worst {_shown(times[-1])}" if len(times) > 1 else "",
        goal="" if under is None else f"p95 < {under} ms",
        is_met=None if under is None else high < under,
    )


def table(findings: Iterable[Finding]) -> str:
    """Return the findings as a table in Markdown."""
    rows = [HEADINGS, ("---",) * len(HEADINGS)]
    for finding in findings:
        met = {None: "", True: "yes", False: "**no**"}[finding.is_met]
        rows.append((finding.what, finding.figure, finding.spread, finding.goal, met))
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _quartiles(values: Sequence[float]) -> tuple[float, float]:
    first, _, third = quantiles(values, n=4, method="inclusive")
    return first, third


def _shown(value: float) -> str:
    """Say a number with three significant digits."""
    if abs(value) >= 100:  # noqa: PLR2004 - from here on three digits are whole ones
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"  # noqa: PLR2004 - likewise
