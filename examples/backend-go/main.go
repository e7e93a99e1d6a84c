// GET /usersig: a UserSig for the user who is signed in to your app. The API key stays in this
// process. Go 1.19 or newer, standard library only.
package main

import (
	"bytes"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"strings"
	"time"
)

// Seconds that a UserSig is good for. The phone asks for the next one by itself.
const expire = 86_400

// setting is from the environment, or from the file that NAME_FILE names.
func setting(name, otherwise string) string {
	value := os.Getenv(name)
	if file := os.Getenv(name + "_FILE"); file != "" {
		text, err := os.ReadFile(file)
		if err != nil {
			log.Fatal(err)
		}
		value = string(text)
	}
	if value = strings.TrimSpace(value); value == "" {
		value = otherwise
	}
	if value == "" {
		log.Fatalf("Set %s, or %s_FILE to a file that holds it.", name, name)
	}
	return value
}

type server struct {
	url, key string
	secret   []byte
	client   *http.Client
}

// signedInUser: YOUR OWN LOGIN CHECK GOES HERE. This one reads a cookie that your login has signed:
// session=<UserID in base64url>.<Unix time of its end>.<HMAC-SHA256 of both, hexadecimal>
func (s *server) signedInUser(r *http.Request) (string, bool) {
	cookie, err := r.Cookie("session")
	if err != nil {
		return "", false
	}
	parts := strings.Split(cookie.Value, ".")
	if len(parts) != 3 {
		return "", false
	}
	given, err := hex.DecodeString(parts[2])
	if err != nil {
		return "", false
	}
	mac := hmac.New(sha256.New, s.secret)
	mac.Write([]byte(parts[0] + "." + parts[1]))
	if !hmac.Equal(given, mac.Sum(nil)) {
		return "", false
	}
	end, err := strconv.ParseInt(parts[1], 10, 64)
	if err != nil || end <= time.Now().Unix() {
		return "", false
	}
	user, err := base64.RawURLEncoding.DecodeString(parts[0])
	return string(user), err == nil && len(user) > 0
}

// issue gives sigpost's answer as it is, or what the browser may know of a refusal.
func (s *server) issue(userID string) (int, []byte) {
	unavailable := func(requestID, format string, values ...any) (int, []byte) {
		log.Printf("sigpost: "+format, values...)
		body, _ := json.Marshal(map[string]string{
			"error": "usersig_unavailable", "requestId": requestID,
		})
		return http.StatusBadGateway, body
	}
	asked, _ := json.Marshal(map[string]any{"userId": userID, "expire": expire})
	request, err := http.NewRequest(http.MethodPost, s.url, bytes.NewReader(asked))
	if err != nil {
		return unavailable("", "%v", err)
	}
	request.Header.Set("Authorization", "Bearer "+s.key)
	request.Header.Set("Content-Type", "application/json")
	answer, err := s.client.Do(request)
	if err != nil {
		return unavailable("", "no answer: %v", err)
	}
	defer answer.Body.Close()
	requestID := answer.Header.Get("X-Request-Id")
	body, err := io.ReadAll(io.LimitReader(answer.Body, 64<<10))
	if err != nil {
		return unavailable(requestID, "no answer: %v", err)
	}
	isJSON := strings.HasPrefix(answer.Header.Get("Content-Type"), "application/json")
	if answer.StatusCode != http.StatusOK || !isJSON {
		// A refusal says what is wrong and what to do about it. That is for you.
		return unavailable(requestID, "HTTP %d: %s", answer.StatusCode, body)
	}
	return http.StatusOK, body
}

func (s *server) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	status, body := http.StatusNotFound, []byte(`{"error":"not_found"}`)
	if r.Method == http.MethodGet && r.URL.Path == "/usersig" {
		if userID, ok := s.signedInUser(r); ok {
			status, body = s.issue(userID)
		} else {
			status, body = http.StatusUnauthorized, []byte(`{"error":"sign_in"}`)
		}
	}
	w.Header().Set("Content-Type", "application/json")
	// A UserSig is a credential: no cache may keep it.
	w.Header().Set("Cache-Control", "no-store")
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

func main() {
	url := strings.TrimRight(setting("SIGPOST_URL", ""), "/")
	s := &server{
		url:    fmt.Sprintf("%s/v1/apps/%s/usersigs", url, setting("SIGPOST_APP", "")),
		key:    setting("SIGPOST_KEY", ""),
		secret: []byte(setting("SESSION_SECRET", "")),
		client: &http.Client{
			Timeout: 5 * time.Second,
			// The API key goes to sigpost and nowhere else.
			CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		},
	}
	address := "127.0.0.1:" + setting("PORT", "8080")
	fmt.Printf("http://%s/usersig\n", address)
	log.Fatal(http.ListenAndServe(address, s))
}
