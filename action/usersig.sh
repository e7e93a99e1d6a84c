#!/usr/bin/env bash
# What action.yml runs: asks for an OIDC token, and with it for a UserSig. Needs bash 3.2 and curl.
# Secrets go to curl by its standard input, never by its arguments, and are masked before use.
set +x
set -euo pipefail

readonly DOCS='docs/guides/pipelines.md of sigpost'

# The escapes of workflow commands: of a message, and of a property, which has two more.
message() {
  local text=$1
  text=${text//'%'/%25}
  text=${text//$'\r'/%0D}
  printf '%s' "${text//$'\n'/%0A}"
}
property() {
  local text
  text=$(message "$1")
  text=${text//:/%3A}
  printf '%s' "${text//,/%2C}"
}

fail() {
  printf '::error title=%s::%s\n' "$(property "sigpost: $1")" "$(message "$2")"
  exit 1
}

mask() {
  printf '::add-mask::%s\n' "$(message "$1")"
}

# The answer and, on a last line of its own, its status. The first argument goes into the header.
ask() {
  local authorization=$1
  shift
  printf 'Authorization: %s\n' "$authorization" |
    curl --silent --show-error --max-time 30 --header @- --write-out '\n%{http_code}' "$@"
}

# --- What was asked for ---

url=${SIGPOST_URL%/}
loopback='^http://(127\.0\.0\.1|localhost)(:[0-9]+)?(/|$)'
[[ -n $url ]] || fail 'url missing' 'Set the input url to the address of your sigpost.'
[[ $url =~ ^https://[^/]+ || $url =~ $loopback ]] ||
  fail 'url refused' \
    'The input url has to begin with https://, so that nobody can read the token on its way.'
[[ $SIGPOST_APP =~ ^[0-9]{1,10}$ ]] ||
  fail 'sdk-app-id wrong' 'Set the input sdk-app-id to the SDKAppID: up to 10 digits.'
case $SIGPOST_MODE in
  issue)
    [[ -n $SIGPOST_USER_ID ]] ||
      fail 'user-id missing' 'Set the input user-id to the UserID that the UserSig is for.'
    [[ $SIGPOST_EXPIRE =~ ^[0-9]{1,9}$ ]] ||
      fail 'expire wrong' 'Set the input expire to a number of seconds, for example 3600.'
    ;;
  verify)
    [[ -n $SIGPOST_USER_SIG ]] ||
      fail 'user-sig missing' 'Set the input user-sig to the UserSig to verify.'
    mask "$SIGPOST_USER_SIG"
    ;;
  *) fail 'mode wrong' 'Set the input mode to issue or verify.' ;;
esac

# --- A credential ---

if [[ -n $SIGPOST_KEY ]]; then
  mask "$SIGPOST_KEY"
  credential=$SIGPOST_KEY
else
  if [[ -z ${ACTIONS_ID_TOKEN_REQUEST_URL:-} || -z ${ACTIONS_ID_TOKEN_REQUEST_TOKEN:-} ]]; then
    if [[ ${SIGPOST_FORK:-} == true ]]; then
      fail 'no OIDC token in pull requests from forks' \
        'GitHub gives no OIDC token to a pull request from a fork. Skip this step there: if: github.event.pull_request.head.repo.fork != true'
    fi
    fail 'no OIDC token' \
      "This job may not request an OIDC token. Add permissions with id-token: write and contents: read to the job, and to the job that calls it if this is a reusable workflow. See $DOCS."
  fi
  origin=$(printf '%s' "$url" | sed -E 's#^(https?://[^/]+).*#\1#')
  audience=${SIGPOST_AUDIENCE:-$origin}
  if ! answer=$(ask "bearer $ACTIONS_ID_TOKEN_REQUEST_TOKEN" \
    --get --data-urlencode "audience=$audience" "$ACTIONS_ID_TOKEN_REQUEST_URL"); then
    fail 'no OIDC token' "GitHub's token service could not be reached. Run the job again."
  fi
  status=${answer##*$'\n'}
  value='"value" *: *"([A-Za-z0-9._-]+)"'
  [[ $status == 200 && $answer =~ $value ]] ||
    fail 'no OIDC token' "GitHub's token service answered with HTTP $status and no token. Run the job again."
  credential=${BASH_REMATCH[1]}
  mask "$credential"
fi

# --- sigpost ---

if [[ $SIGPOST_MODE == issue ]]; then
  path=usersigs
  accept=application/json
  fields=(--data-urlencode "userId=$SIGPOST_USER_ID" --data-urlencode "expire=$SIGPOST_EXPIRE")
  secret=
else
  path=usersigs/verify
  accept=text/plain
  fields=()
  [[ -z $SIGPOST_USER_ID ]] || fields=(--data-urlencode "userId=$SIGPOST_USER_ID")
  secret=$SIGPOST_USER_SIG
fi

# The UserSig to verify is a secret as well: both come by curl's configuration on standard input.
quoted() {
  local text=${1//\\/\\\\}
  printf '"%s"' "${text//\"/\\\"}"
}
configuration() {
  printf 'header = %s\n' "$(quoted "Authorization: Bearer $credential")"
  [[ -z $secret ]] || printf 'data-urlencode = %s\n' "$(quoted "userSig=$secret")"
}

if ! answer=$(configuration | curl --silent --show-error --max-time 30 --config - \
  --header "Accept: $accept" --write-out '\n%{http_code}' \
  ${fields[@]+"${fields[@]}"} "$url/v1/apps/$SIGPOST_APP/$path"); then
  fail 'server away' "There is no sigpost at $url. Check the input url, and whether the server is running."
fi
status=${answer##*$'\n'}
text=${answer%$'\n'*}
text=${text%$'\n'}

# A field of the answer's JSON. Its texts have no control characters, so no other escapes.
field() {
  local pattern="\"$1\" *: *\"(([^\"\\\\]|\\\\.)*)\""
  [[ $text =~ $pattern ]] || return 0
  printf '%s' "${BASH_REMATCH[1]}" | sed -E 's#\\(["\\/])#\1#g'
}

problem='^(invalid: )?([a-z0-9_]+): (.*)$'
if [[ $status != 200 ]]; then
  code=$(field code) detail=$(field detail)
  [[ ! $code =~ ^[a-z0-9_]+$ || -z $detail ]] || fail "$code" "$detail $(field remedy)"
  if [[ $text =~ $problem ]]; then
    fail "${BASH_REMATCH[2]}" "${BASH_REMATCH[3]}"
  fi
  fail "HTTP $status" "What answered at $url is not sigpost. Check the input url, and whether something in front of it asks for a sign-in."
fi

if [[ $SIGPOST_MODE == verify ]]; then
  printf '%s\n' "$text"
  exit 0
fi
user_sig=$(field userSig)
expires_at=$(field expiresAt)
[[ $user_sig =~ ^[A-Za-z0-9*_-]+$ && $expires_at =~ ^[0-9TZ:-]+$ ]] ||
  fail 'no UserSig' "What answered at $url is not sigpost. Check the input url."
mask "$user_sig"
printf 'user-sig=%s\nexpires-at=%s\n' "$user_sig" "$expires_at" >>"$GITHUB_OUTPUT"
