package com.example.chat

import android.os.Build
import android.os.SystemClock
import androidx.annotation.WorkerThread
import java.net.URLEncoder
import org.json.JSONObject

enum class AppState { foreground, background, loggedOut }

/**
 * Speaks to sigpost for the user of this phone, with that user's own UserSig. No API key is in the
 * app: whoever has the app could read it. Everything blocks, so call it from one background thread.
 *
 * @param deviceId names this installation: a random UUID that you keep in your preferences
 * @param ask [fromBackend] or [byExchange]
 */
class Sigpost(
    private val url: String,
    private val sdkAppId: Long,
    private val deviceId: String,
    private val ask: () -> GivenUserSig
) {
    private var held: GivenUserSig? = null
    private var since = 0L
    /** What sigpost has acknowledged since the app started. */
    private var reported: String? = null

    /**
     * One that is good, for the SDK's login and for sigpost; another one when 80 % of its life is
     * over. This clock counts in sleep too, and nobody sets it.
     */
    @WorkerThread
    @Synchronized
    fun userSig(): GivenUserSig {
        val age = SystemClock.elapsedRealtime() - since
        held?.let { if (age < 0.8 * it.life.toMillis()) return it }
        val asked = SystemClock.elapsedRealtime()
        return ask().also {
            held = it
            since = asked
        }
    }

    /** After 6206, 70001, `onUserSigExpired`, and when another user logs in. */
    @Synchronized
    fun forgetUserSig() {
        held = null
        reported = null
    }

    /** After every login and whenever the token changes. */
    @WorkerThread
    fun reportDevice(certificateId: Long, token: String, appVersion: String, shows: Boolean) {
        val user = pathUser()
        val body = JSONObject()
            .put("certificateId", certificateId)
            .put("token", token)
            .put("platform", "android")
            .put("model", Build.MODEL)
            .put("osVersion", Build.VERSION.RELEASE)
            .put("appVersion", appVersion)
            .put("notificationsEnabled", shows)
        if ("$user $body" == reported) return
        send("PUT", "/v1/apps/$sdkAppId/users/$user/devices/$deviceId", body)
        reported = "$user $body"
    }

    /** Before the logout, while the UserSig is still good. */
    @WorkerThread
    fun deleteDevice() {
        val user = pathUser()
        send("DELETE", "/v1/apps/$sdkAppId/users/$user/devices/$deviceId", null)
        reported = null
    }

    @WorkerThread
    fun reportPresence(state: AppState) {
        val user = pathUser()
        val body = JSONObject().put("platform", "android").put("state", state.name)
        send("PUT", "/v1/apps/$sdkAppId/users/$user/presence/$deviceId", body)
    }

    private fun pathUser() = URLEncoder.encode(userSig().userId, "UTF-8").replace("+", "%20")

    private fun send(method: String, path: String, body: JSONObject?) {
        for (last in listOf(false, true)) {
            val own = mapOf("Authorization" to "UserSig ${userSig().userSig}")
            try {
                request(method, url + path, own, body)
                return
            } catch (refused: SigpostProblem) {
                // It may have ended, or the SecretKey was changed. A new one, once.
                if (refused.status != 401 || last) throw refused
                synchronized(this) { held = null }
            }
        }
    }
}
