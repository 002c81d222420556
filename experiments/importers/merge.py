"""What files hold, put together: labels matched, ties laid, every row accounted for, what is open asked."""

from __future__ import annotations

from simpul.experiments.formats.adjacency_matrix import is_one_sided
from simpul.experiments.formats.ambiguities import Asking
from simpul.experiments.formats.import_errors import ExchangeError, fault, refuse
from simpul.experiments.formats.raw_records import AGAIN, LEFT_ROWS, Arc, Found, RawNode
from simpul.experiments.formats.text_recognition import LONGEST_LABEL, label_of, plain_text
from simpul.experiments.importers import label_matches, organization_numbers, partner_survey, relation_choice, tie_strength
from simpul.experiments.importers.community_draft import Draft, DraftTie, Member
from simpul.experiments.importers.import_account import KEPT, MERGED, REJECTED, Account, AccountPart
from simpul.sim.scenario.faults import nearest_name
from simpul.sim.scenario.models import LARGEST_PLACE

_MOST_EXAMPLES = 8
MOST_LOOKED_UP = 200  # labels for which a near one is looked for: each is compared with every organization


def merge_files(found: list[Found], asking: Asking, account: Account) -> Draft:
    """The community that files describe. Open questions are left in `asking`. Raises ExchangeError."""
    return _Gathering(found, asking, account).run()


class _Gathering:
    """The community while it is put together."""

    def __init__(self, found: list[Found], asking: Asking, account: Account) -> None:
        self.found, self.asking, self.account = found, asking, account
        self.members: dict[str, Member] = {}
        self.own_id: dict[str, str] = {}
        self.said: dict[str, dict[str, organization_numbers.Said]] = {}
        self.ids: dict[str, str] = {}
        self.shorts: dict[str, str] = {}
        self.ties: dict[tuple[str, str], DraftTie] = {}
        self.conflict = ""
        self.stated: set[tuple[str, ...]] = set()  # who says what it thinks of whom
        self.same = self._same()
        self.listed = any(one.listed and one.nodes for one in found)

    def run(self) -> Draft:
        for one in self.found:
            self.account.cells.open(one)
            for key, values in one.notes:
                self.account.tell(one.name(), key, **values)
        label_matches.match(self.found, self.same, self.asking, self.account)
        chosen = relation_choice.chosen_ties(self.found, self.asking)
        self.conflict = relation_choice.conflict_meaning(chosen, self.asking)
        used = {id(one) for one, _arc in chosen}
        for one in self.found:
            if one.nodes:
                part = self.account.part(one.name(), "organizations")
                wanted = not one.arcs or id(one) in used
                for node in one.nodes:
                    if wanted:
                        self._node(one, node, part)
                    else:
                        part.note(REJECTED, node.line, "account-other-network", network=one.part or "-")
                        self.account.cells.passed(one, node.attributes)
        self._unmatched(chosen)
        whole = [(one, arc) for one, arc in chosen if arc.source and arc.target and not LEFT_ROWS.keys() & arc.attributes.keys()]
        disputes = [(one, arc) for one, arc in whole if relation_choice.is_dispute(arc)]
        whole = [(one, arc) for one, arc in whole if not relation_choice.is_dispute(arc)]
        weigh = tie_strength.Weighing(whole, self.asking, self.account, disputes)
        direction = self._direction(chosen)
        self.stated = {tuple(self._whose(one, arc)) for one, arc in whole if {"trust", "kept", "broken"} & set(arc.attributes)}
        for one in self.found:
            if one.arcs or one.kind in ("ties", "survey", "matrix", "network"):
                part = self.account.part(one.name(), "ties")
                wanted = {id(arc) for which, arc in chosen if which is one}
                for arc in one.arcs:
                    self.account.cells.muted = AGAIN in arc.attributes
                    if not self._arc(one, arc, part, id(arc) in wanted, weigh, direction):
                        self.account.cells.passed(one, {role: arc.attributes[role] for role in tie_strength.TOLD
                                                        if role in arc.attributes})
        self.account.cells.muted = False
        if not self.members:
            raise refuse(self.found[0].file if self.found else None, 0, "exchange-nobody")
        organization_numbers.fill_numbers(self.members, self.said, self.asking, self.account)
        partner_survey.rate(weigh.ratings, self.members)
        return Draft(list(dict.fromkeys(one.file for one in self.found)), list(self.members.values()), list(self.ties.values()))

    # ---- organizations

    def _same(self) -> dict[str, str]:
        found = {}
        for piece in filter(None, (piece.strip() for piece in self.asking.given("same").split(";"))):
            given, equals, meant = piece.partition("=")
            if not equals or not label_of(given) or not label_of(meant):
                raise refuse(None, 0, "exchange-same", piece)
            found[label_of(given)] = label_of(meant)
        return found

    def _node(self, one: Found, node: RawNode, part: AccountPart) -> None:
        label = self.same.get(node.label, node.label)
        reason = _why_left(node) or ("" if label else "account-no-name")
        if reason:
            part.note(REJECTED, node.line, reason)
            self.account.cells.passed(one, node.attributes)
            return
        known = self.ids.get(node.id or ("" if label in self.members else label))  # a code may stand where a name is expected
        if known is None and node.id and label in self.members and self.own_id.get(label, "") not in ("", node.id):
            label = f"{label} ({node.id})"  # two organizations of one name are two all the same
            self.account.tell(one.name(), "account-same-name", name=label, line=node.line)
        name = known or self._short(one, label, node.line)
        if node.id:
            self.ids.setdefault(node.id, name)
        if name in self.members:
            self._say(one, node, name)
            part.note(MERGED, node.line, "account-named-before")
            return
        self.members[name] = Member(name)
        self.own_id[name] = node.id
        self._say(one, node, name)
        part.note(KEPT, node.line)

    def _say(self, one: Found, node: RawNode, name: str) -> None:
        """Keep what a row says of an organization, where no row before has said it."""
        said = self.said.setdefault(name, {})
        comma = bool(node.attributes.get("comma"))
        for role, value in node.attributes.items():
            before = said.setdefault(role, organization_numbers.Said(value, one, node.line, comma))
            if before.one is one and before.line == node.line:
                continue
            self.account.cells.passed(one, {role: value})
            if role not in ("comma", "weights") and plain_text(before.cell).casefold() != plain_text(value).casefold():
                self.account.tell(one.name(), "account-other-value", name=name, role=role, value=plain_text(value)[:40],
                                  first=plain_text(before.cell)[:40], line=node.line, before=str(before.line))

    def _short(self, one: Found, label: str, line: int) -> str:
        """A label as a scenario can hold it; labels that begin alike stay apart."""
        if len(label) <= LONGEST_LABEL:
            return label
        if label not in self.shorts:
            name, number = label[: LONGEST_LABEL - 1] + "…", 1
            while name in self.members or name in self.shorts.values():
                number += 1
                name = label[: LONGEST_LABEL - 7] + f"… {number}"
            self.shorts[label] = name
            self.account.tell(one.name(), "account-shortened", line=line, name=name)
        return self.shorts[label]

    def _whose(self, one: Found, arc: Arc) -> list[str]:
        """The organizations that the ends of a tie mean, by name; a label that nobody has is its own name."""
        ends = [self.same.get(word, word) for word in (arc.source, arc.target)]
        names = [self.ids[word] if word in self.ids else self._short(one, word, arc.line) for word in ends]
        return [self.same.get(name, name) for name in names]

    # ---- ties

    def _unmatched(self, chosen: list[tuple[Found, Arc]]) -> None:
        """Ends of ties that the list of organizations does not have: asked, with the nearest label that it has."""
        strange: dict[str, tuple[Found, int]] = {}
        for one, arc in chosen:
            for name in () if _why_left(arc) else self._whose(one, arc):
                if name and name not in self.members:
                    strange.setdefault(name, (one, arc.line))
        if not self.listed:
            for name in strange:
                self._add(name)
            return
        if not strange:
            return
        known = list(self.members)
        looked_up = MOST_LOOKED_UP if self.asking.given("unlisted") == "nearest" else _MOST_EXAMPLES
        near = {name: nearest_name(name, known) for name in list(strange)[:looked_up]}
        shown = [f"{name} ({one.name()}: {line})" + (f" → {near[name]}?" if near.get(name) else "")
                 for name, (one, line) in list(strange.items())[:_MOST_EXAMPLES]]
        answer = self.asking.choose("unlisted", ("add", "nearest", "leave"), count=len(strange),
                                    more=max(0, len(strange) - _MOST_EXAMPLES), names="; ".join(shown))
        for name, (one, line) in strange.items():
            if answer == "nearest" and near.get(name):
                self.same[name] = near[name]
                self.account.tell(one.name(), "account-taken-for", given=name, name=near[name], line=line)
            elif answer != "leave":
                self._add(name)
                self.account.tell(one.name(), "account-added", name=name, line=line)

    def _add(self, name: str) -> None:
        self.members[name] = Member(name)

    def _direction(self, chosen: list[tuple[Found, Arc]]) -> str:
        """What ties mean whose direction a file does not say; a matrix filled on one side only is asked about by itself."""
        for one in self.found:
            arcs = [arc for which, arc in chosen if which is one]
            if one.kind == "matrix" and is_one_sided(one.nodes, arcs) and \
                    self.asking.choose("triangle", ("both", "one"), file=one.name(), count=len(arcs)) == "both":
                for arc in arcs:
                    arc.mutual = True
        open_ = [(one, arc) for one, arc in chosen if arc.mutual is None and arc.source and arc.target]
        if not open_:
            return "one"
        pairs = {(arc.source, arc.target) for _one, arc in open_}
        twice = sum((target, source) in pairs for source, target in pairs)
        return self.asking.choose("direction", ("both", "one"), file=open_[0][0].name(), count=len(open_), twice=twice)

    def _arc(self, one: Found, arc: Arc, part: AccountPart, wanted: bool, weigh: tie_strength.Weighing, direction: str) -> bool:
        """Lay the tie of a row and note what became of it. Returns whether the cells of the row were read."""
        ends = self._whose(one, arc)
        reason = self._why_not(one, arc, ends, wanted)
        if reason:
            network = arc.network or label_of(arc.attributes.get("wave")) or "-"
            part.note(REJECTED, arc.line, reason, **({"network": network} if reason == "account-other-network" else {}))
            return False
        if not all(ends):  # somebody who named nobody is in the network all the same
            name = ends[0] or ends[1]
            if name not in self.members:
                self._add(name)
            part.note(KEPT, arc.line, "account-one-end")
            return False
        if relation_choice.is_dispute(arc):
            if not weigh.holds_conflict(one, arc):
                part.note(REJECTED, arc.line, "account-no-conflict")
                return True
            new = self._lay(relation_choice.dispute(*ends))
            if arc.mutual if arc.mutual is not None else direction == "both":
                new |= self._lay(relation_choice.dispute(ends[1], ends[0]))
            part.note(KEPT if new else MERGED, arc.line, "account-conflict" if new else "account-conflict-before")
            return True
        tie = weigh.tie(one, arc, ends[0], ends[1])
        if tie is None:
            part.note(REJECTED, arc.line, "account-no-tie")
            return True
        mutual = arc.mutual if arc.mutual is not None else direction == "both"
        new = self._lay(tie)
        if mutual:  # what one thinks of the other is the other's only where no row says what the other thinks
            thought = (None, None) if (ends[1], ends[0]) in self.stated else (tie.kept, tie.broken)
            new |= self._lay(DraftTie(tie.target, tie.source, tie.depth, *thought))
        part.note(KEPT if new else MERGED, arc.line, "" if new else "account-tie-before")
        return True

    def _why_not(self, one: Found, arc: Arc, ends: list[str], wanted: bool) -> str:
        """The reason for which a row makes no tie; empty where it may make one."""
        if not wanted:
            return "account-other-network"
        if left := _why_left(arc):
            return left
        if not any(ends):
            return "account-no-ends"
        if any(name and name not in self.members for name in ends) and (self.listed or all(ends)):
            return "account-not-listed"
        if ends[0] == ends[1]:
            return "account-to-itself"
        left = self.conflict == "leave" and relation_choice.is_dispute(arc) and not relation_choice.is_denied(arc)
        return "account-conflict-left" if left else ""

    def _lay(self, tie: DraftTie) -> bool:
        """Lay one direction; of two rows on the same two the deeper counts. Returns whether it is new."""
        ends = (tie.source, tie.target)
        before = self.ties.get(ends)
        if before is None or tie.depth.value > before.depth.value:
            kept, broken = tie.kept or (before and before.kept), tie.broken or (before and before.broken)
            self.ties[ends] = DraftTie(*ends, tie.depth, kept or None, broken or None)
        elif before.kept is None and tie.kept is not None:
            before.kept, before.broken = tie.kept, tie.broken
        return before is None


def _why_left(row: RawNode | Arc) -> str:
    """Why a row becomes nothing, whatever it says; empty for any other."""
    return next((reason for mark, reason in LEFT_ROWS.items() if row.attributes.get(mark)), "")


def check_limits(draft: Draft, account: Account, most_organizations: int, most_ties: int) -> None:
    """Refuse a community that a scenario cannot hold. Raises ExchangeError with all that is too much, or why it is too little."""
    file, faults = draft.files[0] if draft.files else None, []
    count = len(draft.members)
    if count < 2:
        faults.append(fault(file, 0, "exchange-too-few", count))
        faults += [fault(part.name, line, reason, **values) for part in account.parts for (outcome, reason), rows
                   in part.details.items() if outcome == REJECTED for line, values in rows]
    if count > most_organizations:
        faults.append(fault(file, 0, "exchange-too-many", count, most=most_organizations))
    elif count > LARGEST_PLACE and not any(member.place for member in draft.members):
        faults.append(fault(file, 0, "exchange-too-many-in-place", count, most=LARGEST_PLACE, all=most_organizations))
    if len(draft.ties) > most_ties:
        faults.append(fault(file, 0, "exchange-too-many-ties", len(draft.ties), most=most_ties))
    if faults:
        raise ExchangeError(faults)
