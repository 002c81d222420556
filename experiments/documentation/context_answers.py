"""The answer to "when is which form best?" in a few sentences, made from the tables of the social contexts."""

from __future__ import annotations

from simpul.experiments.documentation.context_bars import (
    MAIN_AIMS,
    YES,
    ContextLines,
    CsvLine,
    context_bars,
    count_firsts,
    effects_of,
    first_form,
)
from simpul.experiments.patterns.governance_forms import COALITION, HOST, NEW
from simpul.experiments.patterns.money_need import ENOUGH_SHARE
from simpul.experiments.patterns.pattern_communities import World, scenario_of
from simpul.experiments.patterns.social_contexts import (
    ARMS_EQUAL,
    ARMS_USUAL,
    CONTEXT_AIMS,
    EASY,
    ENOUGH_MONEY,
    HARD,
    OWN_MONEY,
)
from simpul.experiments.presentation.key_labels import factor_label
from simpul.experiments.presentation.labels import inside, listed, number, outcome_label
from simpul.sim.language import say

_CASES_AT_LEAST = 2  # in which a pair of forms has to be, for a statement about every context
_MOST_STATEMENTS = 3
_AGREED = 0.8
_PLURAL = ("direct-grants", "partnership")  # called by a plural


def form_name(label: str, language: str) -> str:
    """What a form is called on the page."""
    return say(f"contexts-form-{label}", language)


def form_told(label: str, language: str) -> str:
    """What a form is called inside a sentence."""
    return say(f"contexts-told-{label}", language)


def case_name(case: str, language: str) -> str:
    """What a case is called on the page."""
    return say(f"contexts-case-{case}", language)


def aim_name(aim: str, language: str) -> str:
    """What an aim is called inside a sentence."""
    return inside(outcome_label(aim, language))


def factor_name(case: str, factor: str, language: str) -> str:
    """What a factor is called inside a sentence."""
    return inside(factor_label(scenario_of(World(case)), f"context.{factor}", language))


def compared_pairs(lines: ContextLines, case: str) -> list[tuple[str, str]]:
    """The pairs that are shown of a case: a host, or the first broker where there is none, less a new body and less a coalition."""
    pairs = list(dict.fromkeys((line["form"], line["other"]) for line in lines.effects if line["case"] == case))
    leader = HOST if any(HOST in pair for pair in pairs) else next((form for form, _other in pairs), "")
    coalition = next((other for form, other in pairs if form == leader and other.startswith(COALITION)), None) or next(
        (other for form, other in pairs if form == leader and other.startswith("coalition")), "")
    return [(leader, other) for other in (NEW, coalition) if (leader, other) in pairs]


def missed_sentence(lines: ContextLines, money: str, language: str) -> str:
    """How many of the bars are missed at a sum of money, and which."""
    bars = context_bars(lines, money)
    missed = [say(f"contexts-bar-short-{bar.name}", language) for bar in bars if not bar.met]
    return say(f"contexts-missed-{money}", language, bars=len(bars), count=len(missed), names="; ".join(missed),
               every="yes" if len(missed) == len(bars) else "no", share=round(100 * ENOUGH_SHARE))


def answer_sentences(lines: ContextLines, language: str) -> list[str]:
    """Return the answer, at equal arms and the cases' own money: who leads on each aim, hard and easy contexts, the factor that
    decides most, and what holds in every context."""
    return [*(aim_sentence(lines, aim, language) for aim in CONTEXT_AIMS), _hard_and_easy(lines, language),
            _strongest_factor(lines, language), _everywhere(lines, language)]


def aim_sentence(lines: ContextLines, aim: str, language: str, money: str = OWN_MONEY, arms: str = ARMS_EQUAL) -> str:
    """Which form is most often first on an aim, case by case."""
    told = []
    for case in lines.cases:
        judged = lines.judged(case, aim, money, arms)
        firsts, clear = count_firsts(judged)
        if firsts:
            form, count = max(firsts.items(), key=lambda one: (one[1], clear[one[0]]))
            told.append(say("contexts-lead", language, form=form_told(form, language), case=case_name(case, language), first=count,
                            contexts=len(judged), clear=clear[form],
                            every="yes" if count == len(judged) else "no"))
    return say("contexts-aim", language, aim=aim_name(aim, language), cases=listed(told, language) or "-")


def _hard_and_easy(lines: ContextLines, language: str) -> str:
    aim, ends = MAIN_AIMS[0], {}
    for name, context in (("hard", HARD), ("easy", EASY)):
        firsts = [(case, first_form(lines.judged(case, aim, OWN_MONEY).get(context, []))) for case in lines.cases]
        ends[name] = listed([say("contexts-end", language, case=case_name(case, language), form=form_told(line["form"], language),
                                 clear=line["clear"]) for case, line in firsts if line is not None], language) or "-"
    return say("contexts-hard-easy", language, aim=aim_name(aim, language), **ends)


def _strongest_factor(lines: ContextLines, language: str) -> str:
    """The factor with the largest sure effect on need met, or that of the worst-off, of the pairs that are shown."""
    shown = [line for case in lines.cases for pair in compared_pairs(lines, case)
             for line in effects_of(lines, case, OWN_MONEY, pair) if line["aim"] in MAIN_AIMS]
    sure = [line for line in shown if line["beyond"] == YES and float(line["agree"]) >= _AGREED]
    if not sure:
        return say("contexts-no-factor", language)
    most = max(sure, key=lambda line: abs(float(line["effect"])))
    low, high = (number(float(most[end]), language, "share", sign=True) for end in ("low", "high"))
    return say("contexts-factor", language, factor=factor_name(most["case"], most["factor"], language), count=len(sure),
               all=len(shown), case=case_name(most["case"], language), form=form_told(most["form"], language),
               other=form_told(most["other"], language), aim=aim_name(most["aim"], language),
               low=low, high=high, agree=number(float(most["agree"]), language, "share"))


def _everywhere(lines: ContextLines, language: str) -> str:
    """Which statements about two forms hold in every context of every case that has both."""
    for kind, needed in (("clear", "clearly_ahead"), ("ahead", "ahead")):
        found = _always(lines, needed)
        if found:
            told = [say("contexts-statement", language, winners=listed([form_told(form, language) for form in winners], language),
                        count=len(winners) if len(winners) > 1 or winners[0] not in _PLURAL else 2,
                        loser=form_told(loser, language), aim=aim_name(aim, language)) for (aim, loser), winners in found]
            return say(f"contexts-everywhere-{kind}", language, statements="; ".join(told))
    return say("contexts-nowhere", language)


def _always(lines: ContextLines, needed: str) -> list[tuple[tuple[str, str], list[str]]]:
    """(aim, loser) with the winners, most winners first: the statements in which nothing contradicts."""
    by_pair: dict[tuple[str, str, str], list[CsvLine]] = {}
    for line in lines.leads:
        if (line["arms"], line["money"]) == (ARMS_EQUAL, OWN_MONEY) and line["contexts"] != "0":
            by_pair.setdefault((line["aim"], line["form"], line["other"]), []).append(line)
    found: dict[tuple[str, str], list[str]] = {}
    for (aim, form, other), some in by_pair.items():
        if len({line["case"] for line in some}) < _CASES_AT_LEAST:
            continue
        if all(line[needed] == line["contexts"] for line in some):
            found.setdefault((aim, other), []).append(form)
        elif all(_behind(line, needed) for line in some):
            found.setdefault((aim, form), []).append(other)
    return sorted(found.items(), key=lambda one: -len(one[1]))[:_MOST_STATEMENTS]


def _behind(line: CsvLine, needed: str) -> bool:
    return line["clearly_behind"] == line["contexts"] if needed == "clearly_ahead" else line["ahead"] == "0"


def count_clear(lines: ContextLines, money: str, arms: str) -> tuple[int, int]:
    """In how many contexts of all cases and aims there is a clear first form, and of how many that can be judged."""
    judged = [forms for case in lines.cases for aim in CONTEXT_AIMS for forms in lines.judged(case, aim, money, arms).values()]
    firsts = [line for line in map(first_form, judged) if line is not None]
    return sum(line["clear"] == YES for line in firsts), len(firsts)


def money_sentences(lines: ContextLines, language: str) -> list[str]:
    """What more money, and the arms that are usual, change in how often there is a clear first form."""
    own, of_own = count_clear(lines, OWN_MONEY, ARMS_EQUAL)
    more, of_more = count_clear(lines, ENOUGH_MONEY, ARMS_EQUAL)
    usual, of_usual = count_clear(lines, OWN_MONEY, ARMS_USUAL)
    times = listed([say("contexts-times", language, case=case_name(case, language),
                        times=number(lines.times(case, ENOUGH_MONEY), language)) for case in lines.cases], language)
    return [say("contexts-more-money", language, own=own, own_all=of_own, more=more, more_all=of_more, times=times,
                share=round(100 * ENOUGH_SHARE)), say("contexts-usual-arms", language, usual=usual, all=of_usual, own=own)]
