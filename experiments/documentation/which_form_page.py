"""The page "When is which form best?": first what did not come out, then the answer, then the tables it is made from.

    python -m simpul.experiments.documentation when-which --write    # docs/when-which.md and docs/when-which.id.md, from results/

Nothing is decided here: every figure stands in `results/contexts.csv`, `interactions.csv` or `leads.csv`, and a test holds the
pages to these tables.
"""

from __future__ import annotations

from pathlib import Path

from simpul.experiments.documentation.context_answers import (
    aim_sentence,
    answer_sentences,
    case_name,
    compared_pairs,
    factor_name,
    form_name,
    missed_sentence,
    money_sentences,
)
from simpul.experiments.documentation.context_bars import (
    BAR_NEEDS,
    MAIN_AIMS,
    YES,
    ContextBar,
    ContextLines,
    CsvLine,
    context_bars,
    count_firsts,
    effects_of,
    first_form,
    read_contexts,
    still_running,
)
from simpul.experiments.patterns.money_need import ENOUGH_SHARE
from simpul.experiments.patterns.social_contexts import (
    ARMS_USUAL,
    CONTEXT_AIMS,
    EASY,
    ENOUGH_MONEY,
    HARD,
    OWN_MONEY,
    SOCIAL_FACTORS,
    smallest_effect,
)
from simpul.experiments.presentation.labels import MISSING, listed, number, outcome_label
from simpul.experiments.presentation.markdown import table
from simpul.sim.language import say

WHICH_PAGES = {"en": "docs/when-which.md", "id": "docs/when-which.id.md"}
_RESULTS = Path(__file__).resolve().parents[2] / "results"
_MADE_BY = "python -m simpul.experiments.documentation contexts --write"
_MONEYS = (OWN_MONEY, ENOUGH_MONEY)
_EXPLAINED = ("direct-grants", "broker-host", "broker-new", "broker-informal", "coalition-broad", "partnership")


def which_page(language: str, results: Path = _RESULTS) -> str:
    """Return the page in a language, as Markdown. results: the folder with the tables; without them the page says so."""
    lines = read_contexts(results)
    title = f"# {say('contexts-title', language)}"
    if not lines.cases:
        return f"{title}\n\n{say('contexts-missing', language, command=f'`{_MADE_BY}`')}\n"
    parts = [
        title, f"**{say('contexts-not-out', language)}** " + " ".join(missed_sentence(lines, money, language) for money in _MONEYS),
        _bullets(answer_sentences(lines, language)), say("contexts-made", language, command=f"`{_MADE_BY}`"),
        f"## {say('contexts-bars', language)}", say("contexts-bars-how", language), bars_table(lines, language),
        f"## {say('contexts-reading', language)}", say("contexts-how", language, sets=_most_sets(lines)),
        say("contexts-clear", language, **_smallest(language)), _without_groups(lines, language),
        _bullets(say(f"contexts-explained-{label}", language) for label in _EXPLAINED),
        f"## {say('contexts-cases', language)}", " ".join(money_sentences(lines, language)),
        *(part for case in lines.cases for part in _case_parts(lines, case, language)),
        f"## {say('contexts-hangs', language)}", say("contexts-hangs-how", language),
        *(part for case in lines.cases for part in _effect_parts(lines, case, language)),
        f"## {say('contexts-usual', language)}", say("contexts-usual-how", language),
        _bullets(aim_sentence(lines, aim, language, arms=ARMS_USUAL) for aim in CONTEXT_AIMS),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def contexts_block(results: Path = _RESULTS) -> str:
    """The block of the model description: what did not come out, and the bars."""
    lines = read_contexts(results)
    if not lines.cases:
        return say("contexts-missing", "en", command=f"`{_MADE_BY}`")
    told = " ".join(missed_sentence(lines, money, "en") for money in _MONEYS)
    return f"{told} {say('contexts-made-block', 'en', command=f'`{_MADE_BY}`')}\n\n{bars_table(lines, 'en')}"


def _bullets(sentences) -> str:
    return "\n".join(f"- {sentence}" for sentence in sentences)


def _most_sets(lines: ContextLines) -> int:
    return max(int(line["sets"]) for line in lines.contexts)


def _without_groups(lines: ContextLines, language: str) -> str:
    """Which cases have no worst-off group; empty for none."""
    alone = [case_name(case, language) for case in lines.cases
             if not any(map(first_form, lines.judged(case, MAIN_AIMS[1], OWN_MONEY).values()))]
    return say("contexts-one-group", language, cases=listed(alone, language), count=len(alone)) if alone else ""


def _smallest(language: str) -> dict[str, str]:
    """The smallest effects of interest, as numbers for a sentence."""
    told = {"need": 100 * smallest_effect("need_met"), "crises": 100 * smallest_effect("crises_met"),
            "windows": smallest_effect("windows_won"), "outside": smallest_effect("outside_resources")}
    return {name: number(value, language) for name, value in told.items()}


# ---- bars


def bars_table(lines: ContextLines, language: str) -> str:
    """Every bar with its figure and verdict at both sums of money."""
    by_money = [context_bars(lines, money) for money in _MONEYS]
    head = [say("contexts-head-bar", language), *(_money_name(money, language) for money in _MONEYS)]
    rows = []
    for bars in zip(*by_money, strict=True):
        sentence = say(f"contexts-bar-{bars[0].name}", language, needed=BAR_NEEDS.get(bars[0].name, 0))
        rows.append((sentence, *(_bar_cell(bar, language) for bar in bars)))
    return table(head, rows)


def _money_name(money: str, language: str) -> str:
    return say(f"contexts-money-{money}", language, share=round(100 * ENOUGH_SHARE))


def _bar_cell(bar: ContextBar, language: str) -> str:
    """The figures, case by case, and whether the bar is met."""
    figures = ", ".join(_bar_figure(bar.name, *part, language) for part in bar.parts) or MISSING
    return f"{figures}: {say('contexts-met' if bar.met else 'contexts-not-met', language)}"


def _bar_figure(name: str, case: str, text: str, count: int, language: str) -> str:
    where = f"{case_name(case, language)} " if case else ""
    if name == "turn":
        return where + say("contexts-turned" if count else "contexts-not-turned", language)
    if name == "spread" and text:
        return f"{where}{count} ({form_name(text, language)})"
    if name.startswith("effects"):
        alone, crossed, all_crossed = text.split()
        return where + say("contexts-figure-effects", language, count=count, all=alone, crossed=crossed, of=all_crossed)
    return where + (say("contexts-figure-of", language, count=count, all=text) if name == "signs" else str(count))


# ---- cases


def _case_parts(lines: ContextLines, case: str, language: str) -> list[str]:
    """Heading and a matrix for each sum of money: in how many contexts each form is first, and who is in the hard and easy ones."""
    parts = [f"### {case_name(case, language)}"]
    head = [say(f"contexts-head-{name}", language) for name in ("aim", "first", "hard", "easy")]
    for money in _MONEYS:
        rows = [_aim_cells(lines, case, aim, money, language) for aim in CONTEXT_AIMS
                if any(map(first_form, lines.judged(case, aim, money).values()))]
        if rows:
            parts += [f"*{_money_name(money, language)}*", table(head, rows)]
    return parts


def _aim_cells(lines: ContextLines, case: str, aim: str, money: str, language: str) -> tuple[str, ...]:
    judged = lines.judged(case, aim, money)
    firsts, clear = count_firsts(judged)
    counts = ", ".join(f"{form_name(form, language)} {count} ({clear[form]})" for form, count in firsts.most_common()) or MISSING
    return (outcome_label(aim, language), counts, *(_running_cell(judged.get(context, []), language) for context in (HARD, EASY)))


def _running_cell(forms: list[CsvLine], language: str) -> str:
    """The form that is clearly first, or those among which the choice is open."""
    names = [form_name(form, language) for form in still_running(forms)]
    if len(names) < 2:
        return f"**{names[0]}**" if names else MISSING
    if len(names) == len(forms):
        return say("contexts-open-all", language, first=names[0])
    return say("contexts-open", language, forms=", ".join(names))


# ---- what the choice hangs on


def _effect_parts(lines: ContextLines, case: str, language: str) -> list[str]:
    """Heading, and for each of two aims a matrix of factors by pairs of forms, at the case's own money."""
    pairs = compared_pairs(lines, case)
    cells = {(line["form"], line["other"], line["aim"], line["factor"]): line
             for pair in pairs for line in effects_of(lines, case, OWN_MONEY, pair) if line["effect"]}
    head = [say("contexts-head-factor", language), *(say("contexts-head-pair", language, form=form_name(form, language),
                                                         other=form_name(other, language)) for form, other in pairs)]
    parts = []
    for aim in MAIN_AIMS:
        if any(key[2] == aim for key in cells):
            rows = [(factor_name(case, factor, language),
                     *(_effect_cell(cells.get((*pair, aim, factor)), language) for pair in pairs)) for factor in SOCIAL_FACTORS]
            parts += [f"*{outcome_label(aim, language)}*", table(head, rows)]
    return [f"### {case_name(case, language)}", *parts] if parts else []


def _effect_cell(line: CsvLine | None, language: str) -> str:
    """Points by which the difference changes and the share of sets that agree, or a dash within chance."""
    if line is None or line["beyond"] != YES:
        return MISSING
    told = f"{number(100 * float(line['effect']), language, sign=True)} ({number(float(line['agree']), language, 'share')})"
    wrong = line["expected"] and (float(line["effect"]) > 0.0) != (line["expected"] == "more")
    return f"{told} {say('contexts-wrong-sign', language)}" if wrong else told
