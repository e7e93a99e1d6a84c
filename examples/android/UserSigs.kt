package com.example.chat

import java.io.IOException
import java.net.HttpURLConnection
import java.net.URL
import java.time.Duration
import java.time.Instant
import org.json.JSONException
import org.json.JSONObject

/** What your backend's `/usersig` and sigpost's exchange answer. */
class GivenUserSig(answer: JSONObject) {
    val userId: String = answer.getString("userId")
    val userSig: String = answer.getString("userSig")
    val life: Duration = Duration.between(
        Instant.parse(answer.getString("issuedAt")),
        Instant.parse(answer.getString("expiresAt"))
    )
}

/** sigpost's refusal: [code] is stable, the message is for people. */
class SigpostProblem(val status: Int, val code: String, message: String) : IOException(message)

internal fun request(
    method: String,
    url: String,
    headers: Map<String, String>,
    body: JSONObject? = null
): JSONObject {
    val connection = URL(url).openConnection() as HttpURLConnection
    try {
        connection.requestMethod = method
        connection.connectTimeout = 10_000
        connection.readTimeout = 10_000
        headers.forEach { (name, value) -> connection.setRequestProperty(name, value) }
        if (body != null) {
            connection.doOutput = true
            connection.setRequestProperty("Content-Type", "application/json")
            connection.outputStream.use { it.write(body.toString().toByteArray()) }
        }
        val status = connection.responseCode
        val stream = if (status < 400) connection.inputStream else connection.errorStream
        val answer = JSONObject(stream?.use { it.readBytes().toString(Charsets.UTF_8) } ?: "{}")
        if (status in 200..299) return answer
        val message = "${answer.optString("detail")} ${answer.optString("remedy")}"
        throw SigpostProblem(status, answer.optString("code"), message)
    } catch (strange: JSONException) {
        throw IOException("What answered is not sigpost.", strange)
    } finally {
        connection.disconnect()
    }
}

/** From your own backend (examples/backend-…). [headers] tell it who is signed in. */
fun fromBackend(url: String, headers: Map<String, String>) =
    GivenUserSig(request("GET", url, headers))

/** Without a backend: sigpost exchanges the ID token of your identity provider. */
fun byExchange(sigpost: String, sdkAppId: Long, idToken: String): GivenUserSig {
    val path = "/v1/apps/$sdkAppId/usersigs/exchange"
    val own = mapOf("Authorization" to "Bearer $idToken")
    return GivenUserSig(request("POST", sigpost + path, own))
}
