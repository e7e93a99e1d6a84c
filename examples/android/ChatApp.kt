package com.example.chat

import android.app.Application
import android.util.Log
import androidx.core.app.NotificationManagerCompat
import androidx.lifecycle.DefaultLifecycleObserver
import androidx.lifecycle.LifecycleOwner
import androidx.lifecycle.ProcessLifecycleOwner
import com.tencent.imsdk.v2.V2TIMCallback
import com.tencent.imsdk.v2.V2TIMManager
import com.tencent.imsdk.v2.V2TIMOfflinePushConfig
import com.tencent.imsdk.v2.V2TIMSDKConfig
import com.tencent.imsdk.v2.V2TIMSDKListener
import java.io.IOException
import java.util.UUID
import java.util.concurrent.Executors

private const val SDK_APP_ID = 1400000001L

/** A token with Tencent's certificate ID of its vendor, which is also its ID in sigpost. */
class PushToken(val certificateId: Long, val token: String)

class ChatApp : Application(), DefaultLifecycleObserver {
    /** One thread, so that an old state never overtakes a new one. */
    private val background = Executors.newSingleThreadExecutor()
    private var token: PushToken? = null
    @Volatile private var isLoggedIn = false

    private val sigpost by lazy {
        Sigpost("https://sigpost.example.com", SDK_APP_ID, deviceId()) {
            fromBackend("https://api.example.com/usersig", mapOf("Cookie" to yourSession()))
        }
    }

    override fun onCreate() {
        super<Application>.onCreate()
        V2TIMManager.getInstance().addIMSDKListener(object : V2TIMSDKListener() {
            override fun onUserSigExpired() {
                sigpost.forgetUserSig()
                logIn()
            }
        })
        V2TIMManager.getInstance().initSDK(this, SDK_APP_ID.toInt(), V2TIMSDKConfig())
        ProcessLifecycleOwner.get().lifecycle.addObserver(this)
        // On a phone of Huawei's askHuawei(this) in its place; see PushServices.kt.
        askGoogle(this)
    }

    override fun onStart(owner: LifecycleOwner) = report(AppState.foreground)

    // There is no third one: Android ends the process without a word, also when the user swipes the
    // app away. sigpost learns that from Tencent's callbacks.
    override fun onStop(owner: LifecycleOwner) = report(AppState.background)

    /** When your own login is done, at a start with a session, and after `onUserSigExpired`. */
    fun logIn() = inTurn {
        val given = sigpost.userSig()
        V2TIMManager.getInstance().login(given.userId, given.userSig, object : V2TIMCallback {
            override fun onSuccess() {
                isLoggedIn = true
                report(AppState.foreground)
                token?.let(::use)
            }

            // 6206 and 70001: the UserSig has ended. Forget it and log in again.
            override fun onError(code: Int, text: String?) {
                Log.w("chat", "login: $code $text")
            }
        })
    }

    /** In this order: what needs the UserSig comes first. */
    fun logOut() {
        isLoggedIn = false
        inTurn { sigpost.reportPresence(AppState.loggedOut) }
        inTurn { sigpost.deleteDevice() }
        inTurn {
            sigpost.forgetUserSig()
            V2TIMManager.getInstance().logout(null)
        }
    }

    /** Of the vendors' services, whenever they have one. */
    fun onPushToken(given: PushToken) {
        // What a library gives before it has a token is no token.
        if (given.token.isBlank()) return
        token = given
        if (isLoggedIn) use(given)
    }

    /** Tencent and sigpost each need it, after the login. */
    private fun use(given: PushToken) {
        val config = V2TIMOfflinePushConfig(given.certificateId, given.token)
        V2TIMManager.getOfflinePushManager().setOfflinePushConfig(config, null)
        inTurn {
            val version = packageManager.getPackageInfo(packageName, 0).versionName ?: "unknown"
            val shows = NotificationManagerCompat.from(this).areNotificationsEnabled()
            sigpost.reportDevice(given.certificateId, given.token, version, shows)
        }
    }

    private fun report(state: AppState) {
        if (isLoggedIn) inTurn { sigpost.reportPresence(state) }
    }

    private fun inTurn(work: () -> Unit) = background.execute {
        try {
            work()
        } catch (failed: IOException) {
            // sigpost's problem with its remedy, never a token. The next start reports again.
            Log.w("sigpost", failed)
        }
    }

    private fun deviceId(): String {
        val kept = getSharedPreferences("sigpost", MODE_PRIVATE)
        return kept.getString("deviceId", null) ?: UUID.randomUUID().toString().also {
            kept.edit().putString("deviceId", it).apply()
        }
    }

    /** Whatever your backend's login check reads. */
    private fun yourSession(): String = TODO("your own login")
}
