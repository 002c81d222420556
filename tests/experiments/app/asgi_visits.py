"""Requests to an application without a network: status, headers and body of an answer."""

import asyncio
import json
from concurrent.futures import ThreadPoolExecutor


def visited(app, path="/", method="GET", query=b"", body=(b"",), kind="http", **headers):
    """Status, headers and body of an answer; of a websocket, what was sent. headers: with _ for -."""
    sent, left = [], list(body)
    scope = {"type": kind, "path": path, "raw_path": path.encode(), "method": method, "query_string": query, "root_path": "",
             "scheme": "http", "server": ("127.0.0.1", 80), "http_version": "1.1",
             "headers": [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]}

    async def receive():
        if left:
            return {"type": "http.request", "body": left.pop(0), "more_body": bool(left)}
        return {"type": "http.disconnect"}

    async def send(event):
        sent.append(event)

    try:
        with ThreadPoolExecutor(1) as apart:                 # a browser of another test may hold the loop of this thread
            apart.submit(asyncio.run, app(scope, receive, send)).result()
    except RuntimeError as error:
        assert "a secret" in str(error)      # which the server writes into its own log, and nowhere else
    if kind == "websocket":
        return sent
    return sent[0]["status"], dict(sent[0]["headers"]), b"".join(event["body"] for event in sent[1:])


def posted(app, path, told, **headers):
    """Status and JSON of what is posted as JSON."""
    body = told if isinstance(told, bytes) else json.dumps(told).encode()
    status, _headers, answer = visited(app, path, "POST", body=[body], **{"content_type": "application/json", **headers})
    return status, json.loads(answer)
