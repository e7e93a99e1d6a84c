package com.example.chat

import android.content.Context
import android.util.Log
import com.google.firebase.messaging.FirebaseMessaging
import com.google.firebase.messaging.FirebaseMessagingService
import com.huawei.agconnect.AGConnectOptionsBuilder
import com.huawei.hms.aaid.HmsInstanceId
import com.huawei.hms.common.ApiException
import com.huawei.hms.push.HmsMessageService
import kotlin.concurrent.thread

private const val FCM_CERTIFICATE = 21L
private const val HUAWEI_CERTIFICATE = 31L

private fun Context.give(certificateId: Long, token: String) =
    (applicationContext as ChatApp).onPushToken(PushToken(certificateId, token))

// --- FCM: phones with Google Play services ---

/** At every start. A token exists without the permission to show notifications too. */
fun askGoogle(context: Context) {
    FirebaseMessaging.getInstance().token.addOnCompleteListener { task ->
        if (task.isSuccessful) context.give(FCM_CERTIFICATE, task.result)
        // SERVICE_NOT_AVAILABLE, for example: no Play services. Report nothing in its place.
        else Log.w("push", "no FCM token", task.exception)
    }
}

/** In the manifest with the intent filter com.google.firebase.MESSAGING_EVENT. */
class GooglePush : FirebaseMessagingService() {
    override fun onNewToken(token: String) = give(FCM_CERTIFICATE, token)
}

// --- Huawei: phones with HMS Core ---

/** At every start, never on the main thread. Empty below EMUI 10: onNewToken brings it there. */
fun askHuawei(context: Context) = thread {
    try {
        val appId = AGConnectOptionsBuilder().build(context).getString("client/app_id")
        val token = HmsInstanceId.getInstance(context).getToken(appId, "HCM")
        if (!token.isNullOrEmpty()) context.give(HUAWEI_CERTIFICATE, token)
    } catch (refused: ApiException) {
        // 6003: the signing certificate's fingerprint is not registered with Huawei.
        Log.w("push", "no Huawei token", refused)
    }
}

/** In the manifest with the intent filter com.huawei.push.action.MESSAGING_EVENT. */
class HuaweiPush : HmsMessageService() {
    override fun onNewToken(token: String?) {
        if (token != null) give(HUAWEI_CERTIFICATE, token)
    }
}
