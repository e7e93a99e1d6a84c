"""GET /usersig: a UserSig for the user who is signed in to your app.

The API key stays in this process. Python 3.9 or newer, nothing to install.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import os
import re
import sys
import time
from http.client import HTTPException, HTTPResponse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.request import HTTPErrorProcessor, Request, build_opener


def setting(name: str, otherwise: str = "") -> str:
    """From the environment, or from the file that NAME_FILE names."""
    file = os.environ.get(f"{name}_FILE")
    value = Path(file).read_text() if file else os.environ.get(name, "")
    value = value.strip() or otherwise
    if not value:
        sys.exit(f"Set {name}, or {name}_FILE to a file that holds it.")
    return value


SIGPOST = f"{setting('SIGPOST_URL').rstrip('/')}/v1/apps/{setting('SIGPOST_APP')}/usersigs"
SIGPOST_KEY = setting("SIGPOST_KEY")
SESSION_SECRET = setting("SESSION_SECRET").encode()
# Seconds that a UserSig is good for. The phone asks for the next one by itself.
EXPIRE = 86_400
# Seconds without a byte from sigpost.
DEADLINE = 5
SESSION = re.compile(r"(?:^|; *)session=([\w-]+)\.([0-9]{1,12})\.([0-9a-f]{64})(?:;|$)", re.ASCII)


class AsItCame(HTTPErrorProcessor):
    """Every answer as it came. No redirect is followed: the API key goes to sigpost alone."""

    def http_response(self, request: Request, response: HTTPResponse) -> HTTPResponse:
        return response

    https_response = http_response


opener = build_opener(AsItCame)


def signed_in_user(cookies: str) -> str | None:
    """YOUR OWN LOGIN CHECK GOES HERE. This one reads a cookie that your login has signed:

    session=<UserID in base64url>.<Unix time of its end>.<HMAC-SHA256 of both, hexadecimal>
    """
    found = SESSION.search(cookies)
    if found is None:
        return None
    user, end, signature = found.groups()
    right = hmac.new(SESSION_SECRET, f"{user}.{end}".encode(), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(right, signature) or int(end) <= time.time():
        return None
    return base64.urlsafe_b64decode(user + "=" * (-len(user) % 4)).decode()


def issue(user_id: str) -> tuple[int, bytes]:
    """sigpost's answer as it is, or what the browser may know of a refusal."""
    request = Request(
        SIGPOST,
        data=json.dumps({"userId": user_id, "expire": EXPIRE}).encode(),
        headers={"Authorization": f"Bearer {SIGPOST_KEY}", "Content-Type": "application/json"},
    )
    request_id = None
    try:
        with opener.open(request, timeout=DEADLINE) as answer:
            request_id = answer.headers.get("X-Request-Id")
            body = answer.read()
            if answer.status == 200 and answer.headers.get_content_type() == "application/json":
                return 200, body
        # A refusal says what is wrong and what to do about it. That is for you.
        print(f"sigpost: HTTP {answer.status}: {body[:4096].decode()}", file=sys.stderr)
    except (OSError, HTTPException) as error:
        print(f"sigpost: no answer: {error}", file=sys.stderr)
    return 502, json.dumps({"error": "usersig_unavailable", "requestId": request_id}).encode()


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        status, body = 404, b'{"error":"not_found"}'
        if self.path == "/usersig":
            user_id = signed_in_user(self.headers.get("Cookie", ""))
            status, body = issue(user_id) if user_id else (401, b'{"error":"sign_in"}')
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        # A UserSig is a credential: no cache may keep it.
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    port = int(setting("PORT", "8080"))
    print(f"http://127.0.0.1:{port}/usersig", flush=True)
    ThreadingHTTPServer(("127.0.0.1", port), Handler).serve_forever()
