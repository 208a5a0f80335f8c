"""What a site offers its readers between the paragraphs: subscriptions, newsletters, gifts, its app, and
what it thanks them for. One piece of a page in; whether it is such an offer out."""

import re

_LONGEST = 320
_FORM = "Newsletter Sign Up"
"""Opens a form of any length."""
_QUOTED = re.compile(r"[“”]|(?:^|\s)\"[^\"]{40}")
"""Words of somebody in the article, who may speak of newsletters as well."""

_WHERETO = r"(?:now|today|here|below|to|for|with|subscribe)"
_SITES = r"(?:facebook|twitter|x\b|instagram|youtube|linkedin|telegram|tiktok|threads|\S+\.com|@)"
_WRITERS = r"(?:author|writer|columnist|contributor|commentator|reporter)s?"
_PIECE = r"(?:article|story|piece|column|post|essay)"
_WHERE = r"(?:(?: \w+)?\W*$| \w+ (?:(?:the|our) )?(?-i:[A-Z])| on \d)"
_OPENINGS = (
    # what one has, or has not
    r"(?:already|not(?: yet)?) an? (?:subscriber|member)\b\W*(?:$|log|sign|subscribe|register|join)",
    r"your subscription (?:has|could|is|was)\b",
    r"do you (?:like|enjoy) (?:the content of )?(?:this|our) (?:article|story|stories|content)\b",
    # what one agrees to
    r"by (?:registering|subscribing|signing up|providing|clicking|entering)\b.{0,60}\b(?:I|you)\b",
    # what one is thanked for
    r"thank you for (?:signing up|subscribing|registering)\b",
    r"thanks for (?:sharing|subscribing|signing up|reading)\W*$",
    r"please check your (?:e-?mail|inbox)\b",
    # what one is to do
    rf"(?:please )?(?:log ?in|subscribe|sign (?:up|in))(?: {_WHERETO}\b.*)?\W*$",
    r"(?:please )?register(?: (?:now|today|here|below|for)\b.*)?\W*$",
    r"click here (?:to|for)\b",
    r"(?:download|get) (?:the|our) .{0,40}\bapps?\b(?:\W*$| to | for )",
    r"(?:gift|unlock|enjoy) (?:full|premium|unlimited) (?:articles?|access)\b",
    rf"(?:follow|like) (?:us|me|him|her|@\w+) on {_SITES}",
    rf"follow (?:[\w.’'@-]+ ){{0,4}}(?:(?-i:[A-Z@])[\w.’'@-]*|us|{_WRITERS}) on {_SITES}",
    rf"join us (?:on|at) {_SITES}",
    r"@\w+ on (?:twitter|x)\W*$",
    r"(?:send|share|submit) (?:us )?your (?:letters?|comments?|feedback|story|stories|views)\b",
    r"stay (?:informed|up to date)\b",
    r"newsletter sign[ -]?up\b",
    # whose the article is
    r"(?:the )?(?:opinions|views) expressed (?:here|above|in this|in these)\b",
    rf"(?:the )?(?:opinions|views) expressed by (?:\w+ )?{_WRITERS}(?=\W*$|,| (?:are|do|here|in this)\b)",
    # in what paper or when; `this story first appeared in the chronicles` tells of a story
    rf"this {_PIECE} (?:(?:was|has been|is) )?(?:first|originally) (?:published|appeared){_WHERE}",
    # what it costs
    r"(?:\w+ ){0,3}subscriber-(?:only|exclusive)\b",
    r"billed (?:monthly|annually|yearly|at \W?\d[\d.,]*(?:/| a | per ))",
    r"(?:no contract|cancel any ?time)\W*$",
    r"\W?\d[\d.,]*/(?:month|year|week)\W*$",
)
"""How an offer begins."""
_CALLS = re.compile(rf"(?:{'|'.join(_OPENINGS)})", re.IGNORECASE)
_TOLD = re.compile(
    r"\b(?:(?:news|stories|headlines) .{0,40}\bdelivered (?:straight |directly )?to (?:you|your)\b"
    r"|(?:in|to) your (?:inbox|mailbox)\b|our .{0,20}\bnewsletters?\b"
    r"|as a subscriber\b|the collected data is used|T&Cs apply|free trial\b"
    r"|you[’']re looking to .{0,80} or stay informed\b)",
    re.IGNORECASE,
)
"""What only an offer says."""
_TELLING = re.compile(r"\b(?:said|says|told|tells|warned|wrote|urged|demanded|asked|shouted|added)\b")
"""Somebody of the article, who may bid others to follow him or to sign up."""
_SPEAKING = re.compile(r"\b(?:I|we)\b(?! (?:agree|accept)\b)")
"""Somebody of the article, in a transcript: `It should be in your inbox, I believe.`"""
_TO_READERS = re.compile(r"\b(?:you(?:r|[’']re)?|our|us|T&Cs)\b", re.IGNORECASE)
_OFFERED = (
    "inbox",
    "mailbox",
    "newsletter",
    "delivered",
    "subscriber",
    "collected data",
    "t&cs",
    "free trial",
    "stay informed",
)
"""Without one of these there is no offer in the middle of a line; most paragraphs have none."""


def is_offer(words: str) -> bool:
    """`Get the stories you care about delivered to your inbox`, `Already a subscriber?`"""
    if len(words) > _LONGEST:
        return words.startswith(_FORM)
    flat = " ".join(words.split())
    if _CALLS.match(flat):
        return not (flat[:1].islower() or _QUOTED.search(flat) or _TELLING.search(flat))
    low = flat.lower()
    if not any(map(low.__contains__, _OFFERED)) or not _TOLD.search(flat):
        return False
    return bool(_TO_READERS.search(flat)) and not _SPEAKING.search(flat) and not _QUOTED.search(flat)
