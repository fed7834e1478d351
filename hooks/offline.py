"""`make offline`: search without a server. A browser starts no worker from a file; ours runs the script in a frame."""

from mkdocs.plugins import event_priority

SHIM = "assets/iframe-worker.js"


@event_priority(100)  # before Material's offline plugin, which would load one from another host
def on_config(config):
    if config.plugins["material/offline"].config.enabled:
        config.extra["polyfills"] = [SHIM]
    return config
