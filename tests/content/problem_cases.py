"""What is said of every kind of mistake in the small complete pack."""
# ruff: noqa: E501 - problems stand on one line, as they are printed

from __future__ import annotations

GREETING = "text: Short and **strong**."

# Of each case: the file, what stands there, what is written instead, the problems.
CASES = {
    "address of the brochure that is none": (
        "brochure.yaml",
        "version:",
        "address: www.example.org\nversion:",
        ['brochure.yaml:1:10: "www.example.org" is no address (https://…)'],
    ),
    "fact with an empty figure": (
        "pages/first.yaml",
        "figure: nations/north",
        "figure: ''",
        ['pages/first.yaml:9:33: "figure" is empty (fill it in, or leave an optional field out)'],
    ),
    "fact with a source that is no id": (
        "pages/first.yaml",
        "source: handbook",
        "source: The Handbook",
        [
            'pages/first.yaml:8:32: "The Handbook" is no id (lower-case letters, digits and hyphens, beginning with a letter, as in "the-handbook")'
        ],
    ),
    "empty link of a card": (
        "pages/second.yaml",
        '"page:first#body"',
        "''",
        ['pages/second.yaml:5:68: "links" is empty (fill it in, or leave an optional field out)'],
    ),
    "hundred people of nothing": (
        "pages/second.yaml",
        "people: adults/rate",
        "people: ''",
        ['pages/second.yaml:15:18: "people" is empty (fill it in, or leave an optional field out)'],
    ),
    "figure with too many digits": (
        "statistics/rates.yaml",
        "people: 1200}",
        "people: 1234567890.123456}",
        ["statistics/rates.yaml:9:35: this figure has more than 15 digits (round it)"],
    ),
    "two labels of one title": (
        "en/statistics.yaml",
        "    title: Adults return more often\n",
        "    title: Adults return more often\n    title: Again\n",
        ['en/statistics.yaml:24:5: "title" stands here twice (first in line 23)'],
    ),
    "text that begins with a comment": (
        "en/first.yaml",
        "heading: Welcome",
        "heading: # 1",
        [
            'en/first.yaml:4:13: "heading" is empty (# begins a comment; put quotes round a text that begins with it)'
        ],
    ),
    "Markdown that begins with a comment": (
        "en/first.yaml",
        GREETING,
        "text: # later",
        [
            'en/first.yaml:5:10: "text" is empty (# begins a comment; put quotes round a text that begins with it)'
        ],
    ),
    "text that is cut off by a comment": (
        "en/first.yaml",
        "heading: Welcome",
        "heading: Welcome to\n      course # 1",
        [
            'en/first.yaml:5:14: what follows # is left out as a comment (put quotes round a text with " #" in it; a comment has a line of its own)'
        ],
    ),
    "Markdown that is cut off by a comment": (
        "en/first.yaml",
        GREETING,
        "text: Short # and strong",
        [
            'en/first.yaml:5:17: what follows # is left out as a comment (put quotes round a text with " #" in it; a comment has a line of its own)'
        ],
    ),
    "label of a row that is cut off by a comment": (
        "en/statistics.yaml",
        "    title: Adults return more often\n",
        "    title: Adults return # more often\n",
        [
            'en/statistics.yaml:23:26: what follows # is left out as a comment (put quotes round a text with " #" in it; a comment has a line of its own)'
        ],
    ),
    "comments where nothing is lost": (
        "brochure.yaml",
        "languages: [en]",
        "# here\nlanguages: [en] # and here",
        [],
    ),
    "comment after an id": (
        "sources.yaml",
        "correct_on: not stated",
        "correct_on: not stated # yet",
        [],
    ),
    "decimal comma": (
        "statistics/nations.yaml",
        "{count: 97700, bound: about}",
        "{percent: 97,7}",
        [
            'statistics/nations.yaml:8:35: unknown field "7" (a number has a decimal point and no comma, as in 87465 or 46.0)'
        ],
    ),
    "no space after a colon in brackets": (
        "en/statistics.yaml",
        "{heading: Rate}",
        "{heading:Rate}",
        [
            'en/statistics.yaml:27:13: the field "heading" is missing',
            'en/statistics.yaml:27:14: unknown field "heading:Rate" (a space follows the colon)',
        ],
    ),
    "date that is left empty": (
        "brochure.yaml",
        "review_by: 2030-01-31",
        "review_by:",
        ['brochure.yaml:2:11: "review_by" is empty (year-month-day, as in 2025-09-30)'],
    ),
    "date of a source in other words": (
        "sources.yaml",
        "correct_on: not stated",
        "correct_on: unknown",
        [
            'sources.yaml:13:17: "correct_on" has to be a date, not "unknown" (year-month-day, as in 2025-09-30, or: not stated)'
        ],
    ),
    "address with a space": (
        "sources.yaml",
        "https://example.org/census",
        "https://example.org/the census",
        [
            'sources.yaml:5:14: "https://example.org/the census" is no address (https://… or "" for none)'
        ],
    ),
    "unknown field": (
        "en/first.yaml",
        "heading: Welcome",
        "heding: Welcome",
        ['en/first.yaml:4:5: unknown field "heding" (did you mean "heading"?)'],
    ),
    "unknown field unlike any": (
        "en/first.yaml",
        "heading: Welcome",
        "zzz: Welcome",
        ['en/first.yaml:4:5: unknown field "zzz" (known here: text, heading)'],
    ),
    "missing field": (
        "en/brochure.yaml",
        "kicker: Certificate\n",
        "",
        ['en/brochure.yaml:1:1: the field "kicker" is missing'],
    ),
    "duplicate key": (
        "en/brochure.yaml",
        "kicker: Certificate",
        "kicker: Certificate\nkicker: Again",
        ['en/brochure.yaml:3:1: "kicker" stands here twice (first in line 2)'],
    ),
    "list instead of text": (
        "en/first.yaml",
        GREETING,
        "text: [a, b]",
        [
            'en/first.yaml:5:11: "text" has to be a text, not a list (put quotes round a text that begins with a bracket)'
        ],
    ),
    "group instead of text": (
        "en/brochure.yaml",
        "kicker: Certificate",
        "kicker: {a: b}",
        [
            'en/brochure.yaml:2:9: "kicker" has to be a text, not a group of fields (put quotes round a text that begins with a bracket)'
        ],
    ),
    "text instead of list": (
        "brochure.yaml",
        "pages: [first, second]",
        "pages: first",
        [
            'brochure.yaml:4:8: "pages" has to be a list ([one, another], or each item on a line after a hyphen)'
        ],
    ),
    "text instead of group": (
        "en/first.yaml",
        "  remark:\n    heading: By the way\n    text: Nothing more.",
        "  remark: Nothing more.",
        [
            'en/first.yaml:26:11: "remark" has to be a group of fields, not a text (name: value, each on a line of its own)'
        ],
    ),
    "empty text": (
        "en/first.yaml",
        "heading: Welcome",
        "heading:",
        ['en/first.yaml:4:13: "heading" is empty (fill it in, or leave an optional field out)'],
    ),
    "empty Markdown": (
        "en/first.yaml",
        GREETING,
        "text:",
        ['en/first.yaml:5:10: "text" is empty'],
    ),
    "empty list": (
        "glossary.yaml",
        "see: [cohort]",
        "see: []",
        ['glossary.yaml:2:22: "see" is empty (leave an optional field out)'],
    ),
    "two lines where one belongs": (
        "en/first.yaml",
        "heading: Welcome",
        "heading: |\n      Well\n      come",
        ['en/first.yaml:4:14: "heading" has to be one line (use ">" to break it in the file)'],
    ),
    "very long heading": (
        "en/first.yaml",
        "heading: Welcome",
        f"heading: {'long ' * 300}",
        ['en/first.yaml:4:14: "heading" is longer than 1,000 characters'],
    ),
    "very long text": (
        "en/first.yaml",
        GREETING,
        "text: |\n" + "      long words\n" * 2000,
        ['en/first.yaml:5:11: "text" is longer than 20,000 characters (divide it)'],
    ),
    "very long line": (
        "en/first.yaml",
        GREETING,
        f"text: {'long ' * 500}",
        [
            'en/first.yaml:5:2001: the line is longer than 2,000 characters (break it; "|" begins a text of many lines)'
        ],
    ),
    "Markdown in plain text": (
        "en/first.yaml",
        "heading: Welcome",
        "heading: Most **welcome**",
        ["en/first.yaml:4:14: Markdown is not understood here: ** (plain words alone)"],
    ),
    "bad date": (
        "brochure.yaml",
        "2030-01-31",
        "2030-02-31",
        [
            'brochure.yaml:2:12: there is no such day as "2030-02-31" (year-month-day, as in 2025-09-30)'
        ],
    ),
    "date in words": (
        "sources.yaml",
        "2025-10-30",
        "30 October 2025",
        [
            'sources.yaml:7:17: "correct_on" has to be a date, not "30 October 2025" (year-month-day, as in 2025-09-30, or: not stated)'
        ],
    ),
    "unknown language": (
        "brochure.yaml",
        "languages: [en]",
        "languages: [en, fr]",
        ['brochure.yaml:3:17: the program itself has no words in "fr" (so far: en)'],
    ),
    "no language": (
        "brochure.yaml",
        "languages: [en]",
        "languages: [EN]",
        [
            'brochure.yaml:3:13: "EN" is no id (lower-case letters, digits and hyphens, beginning with a letter, as in "en")'
        ],
    ),
    "page twice": (
        "brochure.yaml",
        "[first, second]",
        "[first, second, first]",
        ['brochure.yaml:4:24: "first" stands here twice'],
    ),
    "page with a name that is taken": (
        "brochure.yaml",
        "[first, second]",
        "[first, second, glossary]",
        ['brochure.yaml:4:24: no page can be called "glossary" (another file has this name)'],
    ),
    "missing files of a page": (
        "brochure.yaml",
        "[first, second]",
        "[first, second, third]",
        [
            'brochure.yaml:4:24: there is no file pages/third.yaml and no file en/third.yaml (make them, or delete "third" here)'
        ],
    ),
    "unknown kind of block": (
        "pages/first.yaml",
        "kind: lead",
        "kind: leed",
        ['pages/first.yaml:2:12: "kind" cannot be "leed" (did you mean "lead"?)'],
    ),
    "no kind of block": (
        "pages/first.yaml",
        "kind: lead, ",
        "",
        [
            'pages/first.yaml:2:5: the field "kind" is missing (one of lead, prose, callout, facts, cards, statistics, image)'
        ],
    ),
    "kind of block misspelt as a field": (
        "pages/first.yaml",
        "kind: lead, ",
        "knid: lead, ",
        [
            'pages/first.yaml:2:6: unknown field "knid" (did you mean "kind"?)',
        ],
    ),
    "date of a row in words": (
        "statistics/rates.yaml",
        "2025-03-31",
        "31 March 2025",
        [
            'statistics/rates.yaml:12:11: "when" has to be a date, not "31 March 2025" (year-month-day, as in 2025-09-30)',
        ],
    ),
    "no id of a block": (
        "pages/first.yaml",
        ", id: opening",
        "",
        [
            'en/first.yaml:3:3: unknown block "opening" (known here: body, warning, in-short, remark)',
            'pages/first.yaml:2:5: the field "id" is missing',
        ],
    ),
    "bad id of a block": (
        "pages/first.yaml",
        "id: opening",
        "id: Opening Words",
        [
            'en/first.yaml:3:3: unknown block "opening" (known here: body, warning, in-short, remark)',
            'pages/first.yaml:2:22: "Opening Words" is no id (lower-case letters, digits and hyphens, beginning with a letter, as in "opening-words")',
        ],
    ),
    "one id for two places": (
        "pages/first.yaml",
        "id: remark",
        "id: duration",
        [
            'en/first.yaml:26:3: unknown block "remark" (known here: opening, body, warning, in-short)',
            'pages/first.yaml:10:25: the id "duration" stands on this page twice',
        ],
    ),
    "unknown tone": (
        "pages/first.yaml",
        "tone: caution",
        "tone: loud",
        ['pages/first.yaml:4:40: "tone" cannot be "loud" (known here: note, caution)'],
    ),
    "block without words": (
        "en/first.yaml",
        "  opening:\n    heading: Welcome\n    text: Short and **strong**.\n",
        "",
        ['en/first.yaml:3:3: the block "opening" is missing'],
    ),
    "words without block": (
        "en/first.yaml",
        "  opening:",
        "  extra: {text: Words}\n  opening:",
        [
            'en/first.yaml:3:3: unknown block "extra" (known here: opening, body, warning, in-short, remark)'
        ],
    ),
    "card without words": (
        "en/second.yaml",
        "      adviser: {title: Adviser, text: Advises.}\n",
        "",
        ['en/second.yaml:8:7: the card "adviser" is missing'],
    ),
    "fact with a bare number": (
        "en/first.yaml",
        "value: A few months",
        "value: 12 months",
        [
            'en/first.yaml:24:42: a fact with a number needs a figure (give it a row in a statistics table, and the item a "figure")'
        ],
    ),
    "fact with both value and figure": (
        "en/first.yaml",
        "{label: People in the north}",
        "{label: People in the north, value: many}",
        ['en/first.yaml:25:47: unknown field "value" (known here: label, note)'],
    ),
    "fact without source": (
        "pages/first.yaml",
        "{id: duration, source: handbook}",
        "{id: duration}",
        ['pages/first.yaml:8:14: this fact has no source (give it a "source" or a "figure")'],
    ),
    "fact with unknown source": (
        "pages/first.yaml",
        "source: handbook",
        "source: handbuch",
        ['pages/first.yaml:8:32: there is no source "handbuch" (did you mean "handbook"?)'],
    ),
    "fact with source and figure": (
        "pages/first.yaml",
        "figure: nations/north",
        "figure: nations/north, source: census",
        [
            "pages/first.yaml:9:56: this source is one too many (the figure has the source of its row)"
        ],
    ),
    "fact with something that is no figure": (
        "pages/first.yaml",
        "figure: nations/north",
        "figure: north",
        ['pages/first.yaml:9:33: "north" is no figure (TABLE/ROW or TABLE/ROW/COLUMN)'],
    ),
    "fact with a figure of an unknown row": (
        "pages/first.yaml",
        "figure: nations/north",
        "figure: nations/noth",
        [
            'pages/first.yaml:9:33: there is no row "noth" in the table "nations" (did you mean "north"?)'
        ],
    ),
    "unknown icon": (
        "pages/second.yaml",
        "icon: people",
        "icon: peeple",
        ['pages/second.yaml:5:29: there is no icon "peeple" (did you mean "people"?)'],
    ),
    "card link that is no page": (
        "pages/second.yaml",
        '"page:first#body"',
        '"term:cohort"',
        [
            'pages/second.yaml:5:68: "term:cohort" is no link to a page (links of cards are page:ID or page:ID#PLACE)'
        ],
    ),
    "card link to nowhere": (
        "pages/second.yaml",
        '"page:first#body"',
        '"page:first#bodi"',
        [
            'pages/second.yaml:5:68: there is no place "bodi" on the page "first" (did you mean "body"?)'
        ],
    ),
    "no label for the links of cards": (
        "en/second.yaml",
        "    links_label: Comes from\n",
        "",
        ['en/second.yaml:4:5: the field "links_label" is missing'],
    ),
    "a label for no links": (
        "en/second.yaml",
        "  questions:\n",
        "  questions:\n    links_label: See\n",
        ['en/second.yaml:11:5: unknown field "links_label" (known here: items, heading, intro)'],
    ),
    "unknown table": (
        "pages/second.yaml",
        "table: nations",
        "table: nation",
        ['pages/second.yaml:18:50: there is no table "nation" (did you mean "nations"?)'],
    ),
    "picture of two kinds": (
        "pages/second.yaml",
        "{bars: rate, id: as-bars}",
        "{bars: rate, line: rate, id: as-bars}",
        ["pages/second.yaml:16:9: a picture is one of people, bars and line"],
    ),
    "picture twice": (
        "pages/second.yaml",
        "id: as-bars",
        "id: as-people",
        [
            'en/second.yaml:17:7: unknown picture "as-bars" (known here: as-people, as-line)',
            'pages/second.yaml:16:26: "as-people" stands here twice',
        ],
    ),
    "picture of an unknown column": (
        "pages/second.yaml",
        "{line: rate,",
        "{line: rat,",
        ['pages/second.yaml:17:16: "line" cannot be "rat" (did you mean "rate"?)'],
    ),
    "hundred people of a count": (
        "pages/second.yaml",
        "people: adults/rate",
        "people: adults/people",
        ["pages/second.yaml:15:18: 100 people show a percentage from 0 to 100"],
    ),
    "hundred people of no figure": (
        "pages/second.yaml",
        "people: adults/rate",
        "people: a/b/c",
        ['pages/second.yaml:15:18: "a/b/c" is no figure of this table (ROW or ROW/COLUMN)'],
    ),
    "hundred people of several columns": (
        "pages/second.yaml",
        "people: adults/rate",
        "people: adults",
        [
            'pages/second.yaml:15:18: the table "rates" has several columns of figures (write figure:rates/adults/COLUMN with one of rate, people)'
        ],
    ),
    "line without dates": (
        "statistics/rates.yaml",
        "    when: 2025-03-31\n",
        "",
        [
            'en/statistics.yaml:33:15: the field "when" is missing (or put it under "not_stated" where the figures stand)',
            'pages/second.yaml:17:16: a line needs a date for every row (give each row a "when")',
        ],
    ),
    "missing figure of which the words know nothing": (
        "statistics/rates.yaml",
        "people: 1200",
        "people: {missing: true}",
        ['en/statistics.yaml:32:15: the field "missing" is missing'],
    ),
    "bars of several kinds": (
        "pages/second.yaml",
        "{kind: statistics, id: nations-block, table: nations}",
        "{kind: statistics, id: nations-block, table: nations, pictures: [{bars: value, id: all}]}",
        [
            'en/second.yaml:20:5: the field "pictures" is missing',
            'pages/second.yaml:18:77: the figures of "value" are not of one kind (counts, percentages or money)',
        ],
    ),
    "missing picture file": (
        "pages/second.yaml",
        "file: map.png",
        "file: mop.png",
        ['pages/second.yaml:19:34: there is no file media/mop.png (did you mean "map.png"?)'],
    ),
    "picture file out of the pack": (
        "pages/second.yaml",
        "file: map.png",
        "file: ../../secret.png",
        [
            'pages/second.yaml:19:34: "../../secret.png" is not the name of a file in media/ (no folders, no ..)'
        ],
    ),
    "column without heading": (
        "en/statistics.yaml",
        "      value: {heading: Figure, unit: as stated}\n",
        "",
        ['en/statistics.yaml:9:7: the column "value" is missing'],
    ),
    "row without words": (
        "en/statistics.yaml",
        "      cost: {label: Cost, when: a year}\n",
        "",
        ['en/statistics.yaml:16:7: the row "cost" is missing'],
    ),
    "row without period": (
        "en/statistics.yaml",
        "cost: {label: Cost, when: a year}",
        "cost: {label: Cost}",
        [
            'en/statistics.yaml:18:13: the field "when" is missing (or put it under "not_stated" where the figures stand)'
        ],
    ),
    "row that says what is not stated": (
        "en/statistics.yaml",
        "south: {label: Rate of return,",
        "south: {label: Rate of return, who: all,",
        [
            'en/statistics.yaml:17:38: unknown field "who" (it is under "not_stated" with the figures)'
        ],
    ),
    "row with the day that stands with its figures": (
        "en/statistics.yaml",
        "north: {label: People in prison,",
        "north: {label: People in prison, when: 2025,",
        ['en/statistics.yaml:16:40: unknown field "when" (the day stands with the figures)'],
    ),
    "text between braces with a comma": (
        "en/first.yaml",
        "{label: Duration, value: A few months,",
        "{label: Duration, value: A few months, perhaps,",
        [
            'en/first.yaml:24:56: unknown field "perhaps" (a text with a comma in it needs quotes here)'
        ],
    ),
    "column in other letters": (
        "statistics/rates.yaml",
        "people, when, source]",
        "people, whne, source]",
        [
            'statistics/rates.yaml:3:3: the column "whne" is missing (or, in "columns", did you mean "when"?)'
        ],
    ),
    "dash for a hyphen": (
        "statistics/rates.yaml",
        "  - id: youths",
        "  – id: youths",
        [
            "statistics/rates.yaml:10:3: – begins no item of a list (an item of a list begins with the hyphen of the keyboard and a space)"
        ],
    ),
    "row without source": (
        "statistics/nations.yaml",
        "  - id: north\n    source: census\n",
        "  - id: north\n",
        [
            'statistics/nations.yaml:5:5: the field "source" is missing (every figure has one: the id of an entry in sources.yaml)'
        ],
    ),
    "row with unknown source": (
        "statistics/nations.yaml",
        "source: handbook",
        "source: hand",
        ['statistics/nations.yaml:10:13: there is no source "hand" (did you mean "handbook"?)'],
    ),
    "row twice": (
        "statistics/rates.yaml",
        "id: youths",
        "id: adults",
        [
            'en/statistics.yaml:33:7: unknown row "youths" (known here: adults)',
            'statistics/rates.yaml:10:9: "adults" stands here twice',
        ],
    ),
    "date given and not stated": (
        "statistics/nations.yaml",
        "    not_stated: [who, when]\n",
        "    not_stated: [who, when]\n    when: 2025-09-30\n",
        ['statistics/nations.yaml:12:11: "when" is given and also under "not_stated"'],
    ),
    "missing figure without reason": (
        "en/statistics.yaml",
        ", missing: {value: not collected}",
        "",
        ['en/statistics.yaml:21:13: the field "missing" is missing'],
    ),
    "figure without kind": (
        "statistics/nations.yaml",
        "{value: {count: 97700, bound: about}}",
        "{value: 97700}",
        [
            "statistics/nations.yaml:8:22: this figure does not say its kind (as in {count: 97700} or {percent: 46.0})"
        ],
    ),
    "figure of two kinds": (
        "statistics/nations.yaml",
        "{count: 97700, bound: about}",
        "{count: 97700, percent: 3}",
        [
            "statistics/nations.yaml:8:22: a figure has one of count, percent and money (or {missing: true})"
        ],
    ),
    "figure of another kind than its column": (
        "statistics/rates.yaml",
        "people: 1200",
        "people: {percent: 12}",
        ['statistics/rates.yaml:9:45: this column holds figures of the kind "count"'],
    ),
    "figure and missing": (
        "statistics/nations.yaml",
        "{missing: true}",
        "{missing: true, count: 3}",
        ["statistics/nations.yaml:24:22: a missing figure is {missing: true} and nothing more"],
    ),
    "figure with separators": (
        "statistics/rates.yaml",
        "people: 1200",
        'people: "1,200"',
        [
            'statistics/rates.yaml:9:35: "people" has to be a number, not "1,200" (digits and a decimal point alone, as in 87465 or 46.0)'
        ],
    ),
    "figure below nought": (
        "statistics/rates.yaml",
        "people: 1200",
        "people: -1200",
        ["statistics/rates.yaml:9:35: this figure cannot be below nought"],
    ),
    "count with a scale": (
        "statistics/nations.yaml",
        "{count: 97700, bound: about}",
        "{count: 97, scale: million}",
        ["statistics/nations.yaml:8:30: only money has a scale (write the number out)"],
    ),
    "much money without scale": (
        "statistics/nations.yaml",
        "{money: 26475}",
        "{money: 26475000}",
        [
            "statistics/nations.yaml:21:30: money from a million on has a scale (as in {money: 18.1, scale: billion})"
        ],
    ),
    "wrong scale": (
        "statistics/nations.yaml",
        "{money: 2.50, scale: million, bound: over}",
        "{money: 2500, scale: million}",
        [
            "statistics/nations.yaml:18:30: this is not in millions (choose the scale that leaves 1 to 999)"
        ],
    ),
    "unknown kind of figures": (
        "statistics/rates.yaml",
        "{kind: percent}",
        "{kind: percentage}",
        ['statistics/rates.yaml:3:16: "kind" cannot be "percentage" (did you mean "percent"?)'],
    ),
    "figures without a column": (
        "statistics/rates.yaml",
        "  people: {kind: count}",
        "  people: {kind: count}\n  more: {}",
        ['statistics/rates.yaml:5:3: unknown column "more" (known here: rate, people)'],
    ),
    "column without figures": (
        "statistics/nations.yaml",
        "columns: [label, value,",
        "columns: [label, value, valeu,",
        ['statistics/nations.yaml:3:3: the column "valeu" is missing'],
    ),
    "no column of figures": (
        "statistics/nations.yaml",
        "columns: [label, value,",
        "columns: [label,",
        [
            "statistics/nations.yaml:1:10: no column holds figures (name one that stands under figures)",
            'statistics/nations.yaml:3:3: unknown column "value"',
        ],
    ),
    "no rows": (
        "statistics/rates.yaml",
        """rows:
  - id: adults
    source: census
    when: 2024-03-31
    figures: {rate: 46.0, people: 1200}
  - id: youths
    source: census
    when: 2025-03-31
    figures: {rate: 24, people: {missing: true}}
""",
        "rows: []\n",
        ['statistics/rates.yaml:5:7: "rows" is empty (leave an optional field out)'],
    ),
    "unsafe address of a source": (
        "sources.yaml",
        "https://example.org/census",
        "http://example.org/census",
        ['sources.yaml:5:14: "http://example.org/census" is no address (https://… or "" for none)'],
    ),
    "unknown related term": (
        "glossary.yaml",
        "see: [cohort]",
        "see: [cohorts]",
        ['glossary.yaml:2:23: there is no term "cohorts" (did you mean "cohort"?)'],
    ),
    "bad id of a term": (
        "glossary.yaml",
        "cohort: {}",
        "Cohort: {}",
        [
            'en/glossary.yaml:6:3: unknown term "cohort" (known here: reoffending, elan)',
            'glossary.yaml:3:3: "Cohort" is no id (lower-case letters, digits and hyphens, beginning with a letter, as in "cohort")',
        ],
    ),
    "term without meaning": (
        "en/glossary.yaml",
        "    meaning: Energy.\n",
        "",
        ['en/glossary.yaml:10:5: the field "meaning" is missing'],
    ),
    "two terms of one name": (
        "en/glossary.yaml",
        "term: Élan",
        "term: Cohort",
        ["en/glossary.yaml:10:11: another term has this name (make one of the two, or rename one)"],
    ),
    "term that points to itself": (
        "glossary.yaml",
        "cohort: {}",
        "cohort: {see: [elan, cohort]}",
        ["glossary.yaml:3:24: this term points to itself (leave it out)"],
    ),
    "tab in a text": (
        "en/first.yaml",
        "It varies.",
        "It\tvaries.",
        [
            'en/first.yaml:24:63: the font has no character "\\u0009" (U+0009) (it is a tab: write a space)'
        ],
    ),
    "character that the font lacks": (
        "en/first.yaml",
        "It varies.",
        "It varies \u2192 \U0001f600.",
        [
            'en/first.yaml:24:72: the font has no character "→" (U+2192) (write it another way)',
            'en/first.yaml:24:74: the font has no character "😀" (U+1F600) (write it another way)',
        ],
    ),
    "character that cannot be seen": (
        "en/first.yaml",
        "It varies.",
        "It varies\u200b.",
        [
            'en/first.yaml:24:71: the font has no character "\\u200b" (U+200B) (it cannot be seen: delete it)'
        ],
    ),
    "character that the font lacks, deep in a text": (
        "en/first.yaml",
        "a soft break.",
        "a soft \u2192 break.",
        ['en/first.yaml:10:14: the font has no character "→" (U+2192) (write it another way)'],
    ),
}

# Of each case: what is written in a text, the problems.
MARKDOWN = {
    "unknown page": (
        "[x](page:thrid)",
        ['en/first.yaml:8:11: there is no page "thrid" (known here: first, second)'],
    ),
    "unknown place": (
        "[x](page:second#adviser2)",
        [
            'en/first.yaml:8:11: there is no place "adviser2" on the page "second" (did you mean "adviser"?)'
        ],
    ),
    "unknown term": (
        "[x](term:cohorts)",
        ['en/first.yaml:8:11: there is no term "cohorts" (did you mean "cohort"?)'],
    ),
    "unknown source": (
        "[x](source:sensus)",
        ['en/first.yaml:8:11: there is no source "sensus" (did you mean "census"?)'],
    ),
    "unknown table": (
        "[](figure:nation/north)",
        ['en/first.yaml:8:11: there is no table "nation" (did you mean "nations"?)'],
    ),
    "unknown row": (
        "[](figure:nations/nort)",
        [
            'en/first.yaml:8:11: there is no row "nort" in the table "nations" (did you mean "north"?)'
        ],
    ),
    "unknown column": (
        "[](figure:rates/adults/rat)",
        [
            'en/first.yaml:8:11: there is no column of figures "rat" in the table "rates" (did you mean "rate"?)'
        ],
    ),
    "figure of several columns": (
        "[](figure:rates/adults)",
        [
            'en/first.yaml:8:11: the table "rates" has several columns of figures (write figure:rates/adults/COLUMN with one of rate, people)'
        ],
    ),
    "unsafe address": (
        "[x](http://example.org)",
        ['en/first.yaml:8:11: "http://example.org" is not a safe address (begin it with https://)'],
    ),
    "no link at all": (
        "[x](file:///etc/passwd)",
        [
            'en/first.yaml:8:15: "file:///etc/passwd" is no link (links are page:ID, page:ID#PLACE, term:ID, source:ID, figure:TABLE/ROW or https://…)'
        ],
    ),
    "link without words": (
        "[](term:cohort)",
        ["en/first.yaml:8:11: this link has no words (write [words](target))"],
    ),
    "HTML": (
        "a <b>b</b>",
        [
            "en/first.yaml:8:13: HTML is not used in texts (write \\< for the character)",
            "en/first.yaml:8:17: HTML is not used in texts (write \\< for the character)",
        ],
    ),
    "percentage": (
        "about 48% of all",
        [
            "en/first.yaml:8:17: the figure 48% has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))"
        ],
    ),
    "percentage in words": (
        "about 48 per cent of all",
        [
            "en/first.yaml:8:17: the figure 48 per cent has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))"
        ],
    ),
    "percentage in emphasis": (
        "about **48**% of all",
        [
            "en/first.yaml:8:19: the figure 48% has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))"
        ],
    ),
    "money": (
        "costs £18 a day",
        [
            "en/first.yaml:8:17: the figure £18 has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))"
        ],
    ),
    "thousands": (
        "over 80,000 people",
        [
            "en/first.yaml:8:16: the figure 80,000 has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))"
        ],
    ),
    "rate in words": (
        "of 9 in 10 people, 1 out of every 4",
        [
            "en/first.yaml:8:14: the figure 9 in 10 has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))",
            "en/first.yaml:8:30: the figure 1 out of every 4 has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))",
        ],
    ),
    "number that is no rate": ("level 3 in 2 years, unit 4 in 2026, room 3 of 4", []),
    "figure that is said twice": (
        "the [145%](page:first) of 48%, of 48%",
        [
            "en/first.yaml:8:16: the figure 145% has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))",
            "en/first.yaml:8:37: the figure 48% has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))",
            "en/first.yaml:8:45: the figure 48% has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))",
        ],
    ),
    "figure at the beginning": (
        "48% of all",
        [
            "en/first.yaml:8:11: the figure 48% has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))"
        ],
    ),
    "figure longer than any": (
        "£" + 400 * "1" + " of all",
        [
            f"en/first.yaml:8:11: the figure £{58 * '1'}… has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))"
        ],
    ),
    "rate longer than any": (
        1000 * "1" + " in 10 people",
        [
            f"en/first.yaml:8:11: the figure {59 * '1'}… has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))"
        ],
    ),
    "figure that is none of the table": (
        "[just 90%](figure:rates/adults/rate) or [£2 billion](figure:nations/cost)",
        [
            "en/first.yaml:8:17: 90% is not what the table gives: 46.0% (leave the words out: [](figure:…) is filled in)",
            "en/first.yaml:8:52: £2 billion is not what the table gives: £18.1 billion (leave the words out: [](figure:…) is filled in)",
        ],
    ),
    "figure of the table, rounded": (
        "[46%](figure:rates/adults/rate), [some £18 billion](figure:nations/cost)",
        [],
    ),
    "percentage as words of another link": (
        "[48%](source:census)",
        [
            "en/first.yaml:8:12: the figure 48% has no source (give it a row in a statistics table and link to it: [](figure:TABLE/ROW))"
        ],
    ),
}
