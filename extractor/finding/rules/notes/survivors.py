"""The survivor's option, where a label's answer or a sentence tells whether the notes have it."""

from __future__ import annotations

from collections.abc import Iterator

from extractor.finding.rules.text.boxes import box_before
from extractor.finding.rules.text.flow import Flow
from extractor.finding.rules.text.proposing import candidate
from extractor.ground.candidate import Candidate
from extractor.ground.regex import regex

_OPTION = (
    r"(?:survivor'?s'?(?: protection)? (?:option|right of repayment|redemption (?:right|option|feature))"
    r"|surv(?:ivor'?s?'?)?\.? (?:optn\b|opt\b\.?|option)"
    r"|estate (?:option|feature|put)|death[- ]put(?: option)?"
    r"|(?:repayment|repayable|redemption|redeemable) (?:at|on|upon)(?: the)? death"
    r"(?: of (?:the |an? )?(?:beneficial )?(?:holder|owner))?"
    r"|death (?:repayment|redemption)(?: option| right| feature)?)"
)
_NAMED = ("option", "estate", "death", "right of repayment", "survivor", "surv opt", "surv. opt")
_NAMES = ("survivor", "estate", "death", "deceased", "surv opt", "surv. opt")
_ANSWERED = regex(
    rf"{_OPTION}(?: on (?:all|these) (?:of the )?(?:notes|bonds))?(?: ?:| ?(?:\. ?){{4,}}|(?= yes[ .;,])) ?"
    r"(?P<answer>not (?:applicable|available|permitted)|n/a\b|(?:none|yes|no|applicable|available|permitted)\b)"
)
_BOXED = regex(rf"{_OPTION} ?: ?(?P<boxes>(?:\S{{1,3}} ?(?: \])? ?(?:yes|no)\b[ ,]*){{2}})")
_WORD = regex(r"yes\b|no\b")
_HAS = (
    r"(?:have|has|carry|carries|contain|contains|include|includes|offer|offers|provide for|provides for|benefit from)"
)
_DUE = r"(?: due (?:in )?(?:19|20)\d\d(?:(?:,|,? and|,? or) (?:in )?(?:19|20)\d\d){0,4})?"
_TOLD = regex(
    rf"(?:notes?{_DUE}|\bholders?|\bbeneficial owners?) (?:will |shall |do |does |are |is )?(?P<denied>not )?"
    rf"(?:{_HAS}|entitled to)"
    rf" (?:the benefit of )?(?P<none>no |any )?(?:the |a |an )?{_OPTION}"
    rf"|{_OPTION} (?:is|will be|shall be) (?P<unavailable>not |un)?(?:available|applicable)"
    rf"|{_OPTION} (?P<apart>does not apply|do not apply|applies)(?= to|[.;]|\Z)"
    # "Payable monthly from April 15, 2008 on, with survivor's option."
    rf"|(?<=[,;)] )with (?:the |a |an )?{_OPTION}(?=[.,;)]|\Z)"
    rf"|\b(?P<without>without|there is no|no) (?:the |a |an |any )?{_OPTION}"
    rf"|\b(?P<each>none|neither)(?: of (?:the|these|our) (?:\w+ )?\w*notes| of (?:them|these))? {_HAS}"
    rf" (?:the |a |an |any )?{_OPTION}"
    # "All notes are sold at par, rank as senior notes and carry the survivor's option."
    rf"|\b(?:all|both|these|the) (?:of the )?(?:\w+ )?\w*notes (?:[^.;]|\.(?=\d)){{1,120}}? and {_HAS}"
    rf" (?:the benefit of )?(?:the |a |an )?{_OPTION}"
    # "All of the notes have a fixed coupon and a survivor's option."
    rf"|\b(?<!not )(?:all|both|each|these)(?: of (?:the|these|our))? (?:\w+ )?\w*notes? {_HAS}"
    rf" (?:[^.;]|\.(?=\d)){{1,60}}? and (?:the benefit of )?(?:the |a |an ){_OPTION}"
    # "Not subject to redemption or to a survivor's option."
    rf"|notes (?:are|is) (?P<neither>not) subject to [^.;,]{{0,40}}?(?:or|nor) (?:to )?(?:the |a |an |any )?{_OPTION}"
)
# "The representative of a deceased beneficial owner may ask us to repay the notes."
_DEAD = r"(?:an?|the|any|each) deceased (?:beneficial )?(?:owner|holder|noteholder)s?"
_DECEASED = regex(
    rf"\b(?:representatives?|estates?|survivors?) of {_DEAD} (?:of (?:an?|the|any) notes? )?"
    r"(?:may|can|(?:will |shall )?ha(?:s|ve) the (?:right|option) to)"
    r" (?:ask|request|require|elect to (?:require|have)|cause|demand)(?: that)?"
    r" (?:us|we|the (?:company|issuer|corporation|trust|bank)) (?:to )?(?:repay|redeem|repurchase|prepay|buy)\b"
    r"|\bwe (?:will|shall|are required to) (?:repay|redeem|repurchase|prepay) (?:the )?notes"
    rf" at the (?:option|request) of the (?:representative|estate)s? of {_DEAD}"
    r"|\b\w*notes? may be put(?: back)?(?: to (?:us|the (?:company|issuer|corporation|trust|bank)))?"
    r" (?:on|upon|after|following) the death of (?:an?|the|any|each|its) (?:beneficial )?(?:owner|holder)\b"
    r"|\b(?:on|upon|after) the death of (?:an?|the|any|each) (?:beneficial )?(?:owner|holder)s?,?"
    r" (?:we|the (?:company|issuer|corporation|trust|bank)) (?:will|shall) (?:repay|redeem|repurchase|prepay)\b"
)
_ON_CONDITION = regex(
    r"\b(?:if|unless|whether|where|when|only|extent|(?:some|certain) (?:series|notes|of))\b[^.;]{0,60}\Z"
)
_YES = ("yes", "applicable", "available", "permitted")


def _answers(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_ANSWERED, *_NAMED, before=40, after=40):
        yield candidate(flow, "survivors_option", found.span("answer"), found["answer"] in _YES, 0.95)
    for found in flow.matches(_BOXED, *_NAMED, before=40, after=60):
        ticked = [m for m in _WORD.finditer(flow.low, *found.span("boxes")) if box_before(flow, m.start())]
        if len(ticked) == 1:
            yield candidate(flow, "survivors_option", ticked[0].span(), ticked[0][0] == "yes", 0.93)


def _sentences(flow: Flow) -> Iterator[Candidate]:
    for found in flow.matches(_TOLD, *_NAMED, before=110, after=40):
        if _ON_CONDITION.search(flow.low, max(found.start() - 90, 0), found.start()):
            continue
        denied = any(found[group] for group in ("denied", "unavailable", "without", "each")) or found["none"] == "no "
        denied |= (found["apart"] or "").endswith("apply") or found["neither"] is not None
        yield candidate(flow, "survivors_option", found.span(), not denied, 0.9)
    for found in flow.matches(_DECEASED, "deceased", "death of", before=110, after=120):
        if not _ON_CONDITION.search(flow.low, max(found.start() - 90, 0), found.start()):
            yield candidate(flow, "survivors_option", found.span(), value=True, score=0.85)


def find(flow: Flow) -> list[Candidate]:
    """Propose whether the notes have a survivor's option."""
    if not any(map(flow.view.places, _NAMES)):
        return []
    return [*_answers(flow), *_sentences(flow)]
