"""A Content-Security-Policy in every page: nothing but the site itself is run, shown or asked.

Material's inline scripts are allowed by their hashes; so are style attributes, by which MathJax and matplotlib draw.
`mkdocs serve` injects a script of its own, and files opened from a disk have no host; both go without.
"""

import base64
import hashlib
import re

from mkdocs.plugins import event_priority

POLICY = (
    "default-src 'none'; script-src 'self' {hashes}; style-src 'self'; style-src-attr 'unsafe-inline'; "
    "img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'"
)
INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)

serving = False


def on_startup(command, dirty):
    global serving
    serving = command == "serve"


@event_priority(-200)  # after everything that might change a script
def on_post_page(output, page, config):
    return output if serving or config.plugins["material/offline"].config.enabled else _with_policy(output)


@event_priority(-200)
def on_post_template(output_content, template_name, config):
    return _with_policy(output_content) if template_name == "404.html" and not serving else output_content


def _with_policy(html: str) -> str:
    # The hashes go into a meta element, which must stand before the first script.
    policy = POLICY.format(hashes=" ".join(sorted({_hash(script) for script in INLINE.findall(html)})))
    charset = '<meta charset="utf-8">'
    return html.replace(charset, f'{charset}\n      <meta http-equiv="Content-Security-Policy" content="{policy}">', 1)


def _hash(script: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
