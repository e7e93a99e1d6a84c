import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * GET /usersig: a UserSig for the user who is signed in to your app. The API key stays in this
 * process. Java 17 or newer, nothing to install: java UserSigServer.java
 */
final class UserSigServer {
    /** Seconds that a UserSig is good for. The phone asks for the next one by itself. */
    private static final int EXPIRE = 86_400;
    private static final Duration DEADLINE = Duration.ofSeconds(5);
    private static final Pattern SESSION =
        Pattern.compile("(?:^|; *)session=([\\w-]+)\\.(\\d{1,12})\\.([0-9a-f]{64})(?:;|$)");

    private record Answer(int status, String body) {}

    private final URI sigpost = URI.create(setting("SIGPOST_URL").replaceAll("/+$", "")
        + "/v1/apps/" + setting("SIGPOST_APP") + "/usersigs");
    private final String key = setting("SIGPOST_KEY");
    private final byte[] sessionSecret = setting("SESSION_SECRET").getBytes(UTF_8);
    // It follows no redirect unless told to: the API key goes to sigpost and nowhere else.
    // HTTP/1.1: Java's way to HTTP/2 over plain HTTP is an upgrade that not every server takes.
    private final HttpClient client = HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1).connectTimeout(DEADLINE).build();

    /** From the environment, or from the file that NAME_FILE names. */
    private static String setting(String name) {
        String file = System.getenv(name + "_FILE");
        try {
            String value = file == null ? System.getenv(name) : Files.readString(Path.of(file));
            if (value != null && !value.isBlank()) return value.strip();
        } catch (IOException unreadable) {
            System.err.println(unreadable);
        }
        System.err.printf("Set %s, or %s_FILE to a file that holds it.%n", name, name);
        System.exit(1);
        throw new AssertionError();
    }

    /**
     * YOUR OWN LOGIN CHECK GOES HERE. This one reads a cookie that your login has signed:
     * session=[UserID in base64url].[Unix time of its end].[HMAC-SHA256 of both, hexadecimal]
     */
    private Optional<String> signedInUser(List<String> cookies) throws GeneralSecurityException {
        var found = SESSION.matcher(String.join("; ", cookies));
        if (!found.find()) return Optional.empty();
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(sessionSecret, "HmacSHA256"));
        byte[] right = mac.doFinal((found.group(1) + "." + found.group(2)).getBytes(UTF_8));
        byte[] given = HexFormat.of().parseHex(found.group(3));
        boolean over = Long.parseLong(found.group(2)) <= Instant.now().getEpochSecond();
        if (!MessageDigest.isEqual(right, given) || over) return Optional.empty();
        return Optional.of(new String(Base64.getUrlDecoder().decode(found.group(1)), UTF_8));
    }

    /** sigpost's answer as it is, or what the browser may know of a refusal. */
    private Answer issue(String userId) throws InterruptedException {
        String form = "userId=" + URLEncoder.encode(userId, UTF_8) + "&expire=" + EXPIRE;
        HttpRequest request = HttpRequest.newBuilder(sigpost).timeout(DEADLINE)
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(form)).build();
        String requestId = "";
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
            String type = answer.headers().firstValue("Content-Type").orElse("");
            if (answer.statusCode() == 200 && type.startsWith("application/json"))
                return new Answer(200, answer.body());
            String id = answer.headers().firstValue("X-Request-Id").orElse("");
            requestId = id.replaceAll("[^\\w-]", "");
            // A refusal says what is wrong and what to do about it. That is for you.
            System.err.printf("sigpost: HTTP %d: %s%n", answer.statusCode(), answer.body());
        } catch (IOException none) {
            System.err.println("sigpost: no answer: " + none);
        }
        String body = "{\"error\":\"usersig_unavailable\",\"requestId\":\"%s\"}";
        return new Answer(502, body.formatted(requestId));
    }

    private Answer answer(HttpExchange asked) throws Exception {
        String wanted = asked.getRequestMethod() + " " + asked.getRequestURI().getPath();
        if (!wanted.equals("GET /usersig")) return new Answer(404, "{\"error\":\"not_found\"}");
        var cookies = asked.getRequestHeaders().getOrDefault("Cookie", List.of());
        Optional<String> user = signedInUser(cookies);
        return user.isPresent() ? issue(user.get()) : new Answer(401, "{\"error\":\"sign_in\"}");
    }

    private void handle(HttpExchange asked) throws IOException {
        try (asked) {
            Answer answer;
            try {
                answer = answer(asked);
            } catch (Exception fault) {
                System.err.println(fault);
                answer = new Answer(500, "{\"error\":\"internal\"}");
            }
            byte[] body = answer.body().getBytes(UTF_8);
            asked.getResponseHeaders().set("Content-Type", "application/json");
            // A UserSig is a credential: no cache may keep it.
            asked.getResponseHeaders().set("Cache-Control", "no-store");
            asked.sendResponseHeaders(answer.status(), body.length);
            asked.getResponseBody().write(body);
        }
    }

    public static void main(String[] arguments) throws IOException {
        int port = Integer.parseInt(System.getenv().getOrDefault("PORT", "8080"));
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
        var server = HttpServer.create(address, 0);
        server.createContext("/", new UserSigServer()::handle);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
        System.out.printf("http://127.0.0.1:%d/usersig%n", port);
    }
}
