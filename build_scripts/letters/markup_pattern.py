r"""What is markup within a line of an export, by the kinds of markup that tools write."""

from __future__ import annotations

import re

from build_scripts.signs import COMMANDS

ATTRIBUTES = r"""(?:\s+(?:class|id|style|align|clear|valign|width|height|border|dir|lang)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[^\s"'<>]+))*\s*"""
WRAPPERS = "|".join(("text", "mathrm", "mathbf", "textbf", "textit", "emph", "underline"))
NAMES = "|".join(sorted(COMMANDS, key=len, reverse=True))
# Each kind of markup is a group; the groups within it say what stays.
MARKUP = re.compile(
    rf"""
    (?P<paren>\\\((?=(?:[^\\\n]|\\(?!\))){{0,60}}?(?:\\[a-zA-Z]|(?<!\\)[\^_]))(?P<in_paren>(?:[^\\\n]|\\(?!\))){{1,300}})\\\))   # \({{}}^{{1}}\)
  | (?P<escaped>\\[\[\]()_*|\\`<>\#~.!+\-%$&{{}}^'"@])                         # \(movisie.nl\), 7\%
  | (?P<math>\$\$?(?=[^$\n]*(?:\\|[\^_]\s*[{{\d]|[\^_][a-z]\b)|[\d\s.,%€~+<>=/()-]+\$)(?P<in_math>[^$\n]{{1,300}})\$\$?)   # CO$_2$, $\geq$ 18
  | (?P<wrapped>\\(?:{WRAPPERS})\{{(?P<in_wrapped>[^{{}}\n]{{0,300}})\}})      # € 113 \text{{ mln}}
  | (?P<power>\\textsuperscript\{{(?P<in_power>[^{{}}\n]{{0,80}})\}})
  | (?P<command>\\(?:{NAMES})(?![a-zA-Z]))
  | (?P<image>!\[[^\[\]\n]*\]\([^()\n]*\)(?:\{{[^{{}}\n]*\}})?|<img\b[^<>\n]*>(?:[^<>\n]*</img>)?|<!--\s*(?:image|picture|figure|chart)\s*-->)
  | (?P<aside><(?P<of_aside>header|footer|page_header|page_footer|page_number|watermark)>(?P<in_aside>[^<\n]*)</(?P=of_aside)>)
  | (?P<remark><!--\s*(?P<of_remark>PageHeader|PageFooter|PageNumber)\s*=\s*"(?P<in_remark>[^"<>\n]*)"\s*-->)
  | (?P<noted>\[\^(?P<in_noted>\d{{1,6}})\]:?)
  | (?P<several>\[(?P<in_several>\d{{1,3}}(?:,\s?\d{{1,3}}){{1,9}})\](?!\())              # [2, 3]
  | (?P<raised>\[(?<=[^\s(]\[)(?P<in_raised>\d{{1,3}}(?:\s\d{{1,3}}){{0,9}}|[a-z]{{1,2}})\s\])   # «Bericht»[1 ], 11[e ], [4 5 ]
  | (?P<link>\[(?P<label>(?:[^\[\]\\]|\\.|\[[^\[\]]*\]){{1,400}})\]\((?P<target>(?:[^()\s]|\([^()\s]*\))*)\))   # [Het Beelddepot.](#)
  | (?P<attributed>\[(?P<in_attributed>[^\[\]\n]{{1,400}})\]\{{[.\#][\w.\# -]{{1,60}}\}})      # [fichebundel]{{.underline}}
  | (?P<anchor><a\s+(?:name|id)\s*=\s*(?:"[^"<>]*"|'[^'<>]*'|[\w-]+)\s*/?>(?:\s*</a>)?)   # <a name=2></a>
  | (?P<address><(?P<named>https?://[^\s<>]{{1,1000}}|[^\s<>@]{{1,100}}@[^\s<>@]{{1,100}})>)
  | (?P<sup><sup{ATTRIBUTES}>(?P<in_sup>(?:[^<\n]|<(?!/?sup)){{0,200}})</sup>)
  | (?P<sub><sub{ATTRIBUTES}>(?P<in_sub>(?:[^<\n]|<(?!/?sub)){{0,200}})</sub>)
  | (?P<caret>\^\d{{1,3}}(?:,\s?\d{{1,3}})*\^|\^(?<=[^\W_]\^)(?:\d{{1,3}}(?![\w,])|\{{\d{{1,3}}\}}))   # zorg^1^
  | (?P<tilde>~(?<=[A-Z]~)(?P<in_tilde>\d{{1,2}})~)
  | (?P<both>\*(?<![\w*]\*)\*\*(?P<in_both>[^\s*](?:[^*]*[^\s*])?)\*\*\*)
  | (?P<strong>\*(?<![\w*]\*)\*(?P<in_strong>(?=[^\s*])(?:[^*]|\*(?!\*))+?(?<=\S))\*\*(?!\*))
  | (?P<emphasis>\*(?<![\w*]\*)(?P<in_emphasis>[^\s*](?:[^*]*[^\s*])?)\*(?![^\W⁰¹²³⁴-⁹]|\*))
  | (?P<under>_(?<![\w/=&.-]_)(?P<bar>_?)(?P<in_under>[^\s_](?:[^_]*[^\s_])?)_(?P=bar)(?![^\W⁰¹²³⁴-⁹]))
  | (?P<tag>(?i:</?(?P<name>b|strong|i|em|u|span|small|font|center|mark|div|br|p|li|ul|ol|hr|signature|section|html|body|figure|figcaption){ATTRIBUTES}/?>))
  | (?P<sign>&(?:\#\w{{1,7}}|[a-zA-Z]{{2,8}});)
    """,
    re.X,
)
SIGN = re.compile(r"[\\\[<*$^_~&!]")
