import 'dart:async';
import 'dart:io';

import 'package:firebase_messaging/firebase_messaging.dart';
import 'package:flutter/widgets.dart';
import 'package:tencent_cloud_chat_sdk/tencent_im_sdk_plugin.dart';

import 'sigpost.dart';

/// Tencent's certificate IDs, which are also their IDs in sigpost. In debug builds an iPhone has a
/// token of Apple's sandbox: that is a certificate of its own.
const _apns = int.fromEnvironment('APNS_CERTIFICATE_ID', defaultValue: 11);
const _fcm = int.fromEnvironment('FCM_CERTIFICATE_ID', defaultValue: 21);

/// Login, device token and presence of one user. Make it when your own login is done, and end it
/// with [logOut].
class ChatSession {
  ChatSession(this._sigpost, {required this.appVersion});

  final Sigpost _sigpost;
  final String appVersion;
  final _manager = TencentImSDKPlugin.v2TIMManager;
  StreamSubscription<String>? _tokens;
  AppLifecycleListener? _states;
  Future<void> _last = Future.value();

  /// Also after `onUserSigExpired` of your V2TimSDKListener, with `forgetUserSig()` before it.
  Future<void> logIn() async {
    final given = await _sigpost.userSig();
    final answer = await _manager.login(userID: given.userId, userSig: given.userSig);
    // 6206 and 70001: the UserSig has ended. Forget it and log in again.
    if (answer.code != 0) throw StateError('login: ${answer.code} ${answer.desc}');
    // `inactive` comes for every dialog, and `detached` seldom when an app ends: neither is a
    // report. sigpost learns from Tencent's callbacks that the app is gone.
    _states ??= AppLifecycleListener(
      onResume: () => _report(AppState.foreground),
      onPause: () => _report(AppState.background),
    );
    _report(AppState.foreground);
    // Android only: on an iPhone this is Firebase's token, not Apple's.
    _tokens ??= FirebaseMessaging.instance.onTokenRefresh.listen((_) => _reportDevice());
    _reportDevice();
  }

  /// In this order: what needs the UserSig comes first.
  Future<void> logOut() async {
    _states?.dispose();
    await _tokens?.cancel();
    _inTurn(() => _sigpost.reportPresence(AppState.loggedOut));
    _inTurn(_sigpost.deleteDevice);
    await _last;
    _sigpost.forgetUserSig();
    await _manager.logout();
  }

  void _report(AppState state) => _inTurn(() => _sigpost.reportPresence(state));

  void _reportDevice() => _inTurn(() async {
        final messaging = FirebaseMessaging.instance;
        final settings = await messaging.requestPermission();
        // getAPNSToken is hexadecimal already, and null until iOS has registered.
        final token = Platform.isIOS ? await messaging.getAPNSToken() : await messaging.getToken();
        if (token == null || token.isEmpty) return;
        final certificateId = Platform.isIOS ? _apns : _fcm;
        await _manager
            .getOfflinePushManager()
            .setOfflinePushConfig(businessID: certificateId.toDouble(), token: token);
        await _sigpost.reportDevice(
          certificateId: certificateId,
          token: token,
          appVersion: appVersion,
          showsNotifications: settings.authorizationStatus == AuthorizationStatus.authorized,
        );
      });

  /// One after the other, so that an old state never overtakes a new one.
  void _inTurn(Future<void> Function() work) {
    _last = _last.then((_) => work()).catchError((Object error) {
      // sigpost's problem with its remedy, never a token. The next start reports again.
      debugPrint('sigpost: $error');
    });
  }
}
