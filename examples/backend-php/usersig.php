<?php

/**
 * GET: a UserSig for the user who is signed in to your app. The API key stays on the server.
 * PHP 8.1 or newer with the extension curl. To try it: php -S 127.0.0.1:8080 usersig.php
 */

declare(strict_types=1);

// What goes wrong is written to the log, never to the browser.
ini_set('display_errors', '0');

/** Seconds that a UserSig is good for. The phone asks for the next one by itself. */
const EXPIRE = 86_400;
/** Seconds. */
const DEADLINE = 5;

/** From the environment, or from the file that NAME_FILE names. */
function setting(string $name): string
{
    $file = getenv("{$name}_FILE");
    $value = trim((string) ($file === false ? getenv($name) : file_get_contents($file)));
    if ($value === '') {
        error_log("Set $name, or {$name}_FILE to a file that holds it.");
        answer(500, ['error' => 'internal']);
    }
    return $value;
}

/** @param array<string, mixed>|string $body JSON where it is text */
function answer(int $status, array|string $body): never
{
    http_response_code($status);
    header('Content-Type: application/json');
    // A UserSig is a credential: no cache may keep it.
    header('Cache-Control: no-store');
    echo is_string($body) ? $body : json_encode($body, JSON_THROW_ON_ERROR);
    exit;
}

/**
 * YOUR OWN LOGIN CHECK GOES HERE, `$_SESSION` for example. This one reads a cookie that your login
 * has signed:
 * session=<UserID in base64url>.<Unix time of its end>.<HMAC-SHA256 of both, hexadecimal>
 */
function signedInUser(): ?string
{
    $cookie = $_COOKIE['session'] ?? '';
    $form = '/^([\w-]+)\.(\d{1,12})\.([0-9a-f]{64})$/D';
    if (!is_string($cookie) || preg_match($form, $cookie, $parts) !== 1) {
        return null;
    }
    [, $user, $end, $signature] = $parts;
    $right = hash_hmac('sha256', "$user.$end", setting('SESSION_SECRET'));
    if (!hash_equals($right, $signature) || (int) $end <= time()) {
        return null;
    }
    return base64_decode(strtr($user, '-_', '+/'));
}

/** Answers with what sigpost says, or with what the browser may know of a refusal. */
function issue(string $userId): never
{
    $url = rtrim(setting('SIGPOST_URL'), '/') . '/v1/apps/' . setting('SIGPOST_APP') . '/usersigs';
    $requestId = null;
    // It follows no redirect unless told to: the API key goes to sigpost and nowhere else.
    $curl = curl_init($url);
    curl_setopt_array($curl, [
        CURLOPT_POSTFIELDS => json_encode(
            ['userId' => $userId, 'expire' => EXPIRE],
            JSON_THROW_ON_ERROR,
        ),
        CURLOPT_HTTPHEADER => [
            'Authorization: Bearer ' . setting('SIGPOST_KEY'),
            'Content-Type: application/json',
        ],
        CURLOPT_RETURNTRANSFER => true,
        CURLOPT_TIMEOUT => DEADLINE,
        CURLOPT_HEADERFUNCTION => function ($_, string $line) use (&$requestId): int {
            if (preg_match('/^x-request-id: *([\w-]+)/i', $line, $found) === 1) {
                $requestId = $found[1];
            }
            return strlen($line);
        },
    ]);
    $text = curl_exec($curl);
    $status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);
    $type = (string) curl_getinfo($curl, CURLINFO_CONTENT_TYPE);
    if (is_string($text) && $status === 200 && str_starts_with($type, 'application/json')) {
        answer(200, $text);
    }
    // A refusal says what is wrong and what to do about it. That is for you.
    error_log(is_string($text) ? "sigpost: HTTP $status: $text" : 'sigpost: ' . curl_error($curl));
    answer(502, ['error' => 'usersig_unavailable', 'requestId' => $requestId]);
}

if ($_SERVER['REQUEST_METHOD'] !== 'GET') {
    answer(404, ['error' => 'not_found']);
}
$userId = signedInUser();
$userId === null ? answer(401, ['error' => 'sign_in']) : issue($userId);
